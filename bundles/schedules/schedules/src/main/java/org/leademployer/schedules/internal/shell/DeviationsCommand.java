/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.Deviation;
import org.leademployer.schedules.DeviationReason;
import org.leademployer.schedules.Deviations;

/** Lists where contracts differ from the national terms. */
@Service
@Command(
        scope = "schedule",
        name = "deviations",
        description = "Lists where contracts differ from the national terms, and why",
        detailedDescription =
                "A contract is compared by what it has pinned for today with the newest national variant that"
                        + " is valid today. A reason holds for the two values for which it was given; when one of them is another"
                        + " since, it is STALE (SCH-7).")
@Permitted(Permission.READ_SCHEDULES)
public class DeviationsCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only contracts of this node and below")
    @Completion(VariantRegionCompleter.class)
    private String region;

    @Option(name = "--schedule", description = "Only of this schedule")
    @Completion(ScheduleCompleter.class)
    private String schedule;

    @Option(name = "--contract", description = "Only of this contract, by reference or id")
    private String contract;

    @Option(name = "--unexplained", description = "Only those without a reason that holds")
    private boolean unexplained;

    @Reference
    private Deviations deviations;

    @Override
    protected Answer answer() {
        Table table = Table.of(
                "contract",
                "region",
                "schedule",
                "variant",
                "default",
                "term",
                "national",
                "agreed",
                "state",
                "reason",
                "agreedBy",
                "agreedOn");
        Region node = region == null ? null : Problems.read("--region", region, Region::new);
        for (Deviation one : deviations.register(node, schedule, contract).deviations()) {
            if (!unexplained || one.state() != Deviation.State.EXPLAINED) {
                DeviationReason reason = one.reason();
                table.row(
                        one.reference(),
                        one.region(),
                        one.variant().schedule(),
                        CandidateName.write(one.variant()),
                        CandidateName.write(one.nationalDefault()),
                        one.term(),
                        one.national(),
                        one.agreed(),
                        one.state(),
                        reason == null ? null : reason.reason(),
                        reason == null ? null : reason.agreedBy(),
                        reason == null ? null : reason.agreedOn());
            }
        }
        return table;
    }
}
