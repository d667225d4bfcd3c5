/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.Deviation;
import org.leademployer.schedules.DeviationReason;
import org.leademployer.schedules.Deviations;

/** Records why a term of a contract differs from the national default. */
@Service
@Command(
        scope = "schedule",
        name = "explain",
        description = "Records why a term of a contract differs from the national default, and who agreed")
@Permitted(Permission.CHANGE_CONTRACTS)
public class ExplainCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    private String contract;

    @Argument(index = 1, name = "schedule", description = "6, 8 or 10", required = true)
    @Completion(ScheduleCompleter.class)
    private String schedule;

    @Argument(index = 2, name = "term", description = "Name of the term, such as price.service-fee", required = true)
    private String term;

    @Argument(index = 3, name = "reason", description = "Why, at most 1000 characters", required = true)
    private String reason;

    @Option(name = "--agreed-by", description = "Who agreed, by role or title", required = true)
    private String agreedBy;

    @Option(name = "--agreed-on", description = "When, such as 2021-07-01", required = true)
    private String agreedOn;

    @Reference
    private Deviations deviations;

    @Override
    protected Answer answer() {
        Deviation explained = deviations.explain(
                contract,
                schedule,
                term,
                new DeviationReason(reason, agreedBy, Problems.readDate("--agreed-on", agreedOn)));
        return Details.of("contract", explained.reference())
                .and("schedule", explained.variant().schedule())
                .and("term", explained.term())
                .and("national", explained.national())
                .and("agreed", explained.agreed())
                .and("state", explained.state())
                .and("recordedAt", explained.recordedAt());
    }
}
