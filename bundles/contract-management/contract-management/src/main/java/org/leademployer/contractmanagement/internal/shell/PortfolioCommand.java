/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contractmanagement.portfolio.Portfolio;
import org.leademployer.contractmanagement.portfolio.PortfolioLine;
import org.leademployer.contractmanagement.portfolio.PortfolioQuery;
import org.leademployer.contractmanagement.portfolio.PortfolioSummary;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.web.PageRequest;

/** Lists contracts as they stand, or counts them. */
@Service
@Command(
        scope = "contract",
        name = "portfolio",
        description =
                "Lists the contracts of a region or the country by tier, colour, gaps, money, and what is due next")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public class PortfolioCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only this node and all below it")
    private String region;

    @Option(name = "--tier", description = "Only of this tier: GOLD, SILVER, BRONZE or NONE")
    private String tier;

    @Option(name = "--rag", description = "Only of this colour: GREEN, AMBER or RED")
    private String rag;

    @Option(name = "--state", description = "Only in this state: DRAFT, SIGNED or RUNNING")
    private String state;

    @Option(name = "--gaps", description = "true: only those that lack something; false: only those that lack nothing")
    private String gaps;

    @Option(name = "--after", description = "Only references after this one")
    private String after;

    @Option(name = "--limit", description = "At most so many, 1 to 500")
    private String limit = "100";

    @Option(
            name = "--summary",
            description = "Counts them by tier and colour; of the other options only --region holds")
    private boolean summary;

    @Reference
    private Portfolio portfolio;

    @Override
    protected Answer answer() {
        PortfolioQuery query = PortfolioQuery.read(region, tier, rag, state, gaps);
        return summary ? counted(query) : listed(query);
    }

    private Answer listed(PortfolioQuery query) {
        Table table = Table.of(
                "reference",
                "region",
                "lot",
                "leadEmployer",
                "state",
                "tier",
                "rag",
                "reasons",
                "gaps",
                "value",
                "spent",
                "termEnd",
                "extensionMonthsLeft",
                "nextDueOn",
                "nextDue",
                "nextDueRule",
                "overdue",
                "hostAgreementsSigned",
                "hostAgreementsWanted");
        for (PortfolioLine line : portfolio
                .page(query, PageRequest.read(after, limit, 100, Portfolio.MOST))
                .items()) {
            table.row(
                    line.reference(),
                    line.region(),
                    line.lot(),
                    line.leadEmployer(),
                    line.state(),
                    line.tier(),
                    line.rag(),
                    String.join(" ", line.reasons()),
                    line.gaps(),
                    line.value(),
                    line.spent(),
                    line.termEnd(),
                    line.extensionMonthsLeft(),
                    line.nextDueOn(),
                    line.nextDue(),
                    line.nextDueRule(),
                    line.overdue(),
                    line.hostAgreementsSigned(),
                    line.hostAgreementsWanted());
        }
        return table;
    }

    private Answer counted(PortfolioQuery query) {
        Table table = Table.of("tier", "rag", "contracts", "withGaps", "gaps", "value", "spent", "overdue");
        for (PortfolioSummary.Cell cell : portfolio.summary(query.region()).cells()) {
            PortfolioSummary.Sum sum = cell.sum();
            table.row(
                    cell.tier(),
                    cell.rag(),
                    sum.contracts(),
                    sum.withGaps(),
                    sum.gaps(),
                    sum.value(),
                    sum.spent(),
                    sum.overdue());
        }
        return table;
    }
}
