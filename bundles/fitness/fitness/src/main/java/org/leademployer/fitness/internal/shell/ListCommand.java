/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.fitness.cases.CaseQuery;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.FitnessCases;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.PageRequest;

/** Lists the cases on whose route one is. */
@Service
@Command(scope = "fitness", name = "list", description = "Lists the cases on whose route you are")
@Permitted(Permission.READ_CASES)
public class ListCommand extends ConsoleCommand {

    @Argument(
            name = "reason",
            description = "Why you read, such as CASE_MANAGEMENT: it stands in the audit log",
            required = true)
    private String reason;

    @Option(name = "--region", description = "Only at this node and below")
    private String region;

    @Option(name = "--state", description = "Only in this state")
    private String state;

    @Option(
            name = "--after",
            description = "Only behind this one: the last case and when it was opened, as REST has it")
    private String after;

    @Option(name = "--limit", description = "At most so many, 1 to 1000, 100 when left out")
    private String limit;

    @Reference
    private FitnessCases cases;

    @Override
    protected Answer answer() {
        Table table =
                Table.of("id", "state", "concern", "severe", "region", "leads", "openedAt", "nextDueOn", "overdue");
        cases.list(
                        new CaseQuery(
                                region == null ? null : Problems.read("region", region, Region::new),
                                state == null
                                        ? null
                                        : Problems.read("state", state, InputFields.oneOf(CaseState.class)),
                                null,
                                after,
                                PageRequest.read(null, limit, 100, 1000).limit()),
                        reason)
                .forEach(one -> table.row(
                        one.id(),
                        one.state(),
                        one.concern(),
                        one.withheld() ? null : one.severe(),
                        one.region(),
                        one.leads(),
                        one.openedAt(),
                        one.nextDueOn(),
                        one.withheld() ? null : one.overdue()));
        return table;
    }
}
