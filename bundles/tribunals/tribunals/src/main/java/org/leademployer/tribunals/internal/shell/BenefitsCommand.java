/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.shell;

import org.apache.karaf.shell.api.action.Command;
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
import org.leademployer.tribunals.ClaimMoney;

/** Says number, length and cost of tribunal claims by financial year. */
@Service
@Command(
        scope = "tribunal",
        name = "benefits",
        description = "Says number, length and cost of tribunal claims by financial year")
@Permitted(Permission.READ_TRIBUNALS)
public class BenefitsCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only this node and all below it")
    private String region;

    @Reference
    private ClaimMoney money;

    @Override
    protected Answer answer() {
        Region node = region == null ? Region.NATIONAL : Problems.read("region", region, Region::new);
        Table table =
                Table.of("year", "presented", "concluded", "averageDays", "longestDays", "costs", "awards", "total");
        money.benefits(node)
                .forEach(year -> table.row(
                        year.year(),
                        year.presented(),
                        year.concluded(),
                        year.averageDays(),
                        year.longestDays(),
                        year.costs(),
                        year.awards(),
                        year.total()));
        return table;
    }
}
