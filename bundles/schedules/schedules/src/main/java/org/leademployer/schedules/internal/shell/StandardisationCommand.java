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
import org.leademployer.schedules.Deviations;
import org.leademployer.schedules.Standardisation;

/** Shows how near each region is to the national terms. */
@Service
@Command(
        scope = "schedule",
        name = "standardisation",
        description = "Shows for each node which share of the terms of its contracts is as in the national default",
        detailedDescription =
                "In per cent, rounded down to two decimals, over all contracts of the node and below (SCH-7).")
@Permitted(Permission.READ_SCHEDULES)
public class StandardisationCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only this node and those below")
    @Completion(VariantRegionCompleter.class)
    private String region;

    @Option(name = "--schedule", description = "Only of this schedule")
    @Completion(ScheduleCompleter.class)
    private String schedule;

    @Reference
    private Deviations deviations;

    @Override
    protected Answer answer() {
        Region node = region == null ? null : Problems.read("--region", region, Region::new);
        Table table = Table.of("region", "schedule", "default", "contracts", "index", "equal", "terms");
        for (Standardisation one : deviations.standardisation(node, schedule)) {
            row(table, one.region(), "all", null, one.contracts(), one.total());
            for (Standardisation.ScheduleShare share : one.schedules()) {
                row(
                        table,
                        one.region(),
                        share.schedule(),
                        CandidateName.write(share.nationalDefault()),
                        share.contracts(),
                        share.share());
            }
        }
        return table;
    }

    private static void row(
            Table table, Region region, String schedule, String byDefault, int contracts, Standardisation.Share share) {
        table.row(
                region,
                schedule,
                byDefault,
                contracts,
                share.index() == null ? null : share.index().toPlainString(),
                share.numerator(),
                share.denominator());
    }
}
