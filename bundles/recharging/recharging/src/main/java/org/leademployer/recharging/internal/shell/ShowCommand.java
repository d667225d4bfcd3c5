/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.problem.Problems;
import org.leademployer.recharging.Charges;
import org.leademployer.recharging.Recharging;
import org.leademployer.schedules.BasisRow;
import org.leademployer.schedules.Calculation;

/** Charges a contract. */
@Service
@Command(
        scope = "charge",
        name = "show",
        description = "Charges a contract for a period, by payer and kind, with the terms on which the sums rest",
        detailedDescription = "Charges the days that the period and the contract's term share. The calculation is kept:"
                + " schedule:replay proves it again.")
@Permitted(Permission.READ_CHARGES)
public class ShowCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "from", description = "First day, such as 2022-04-01", required = true)
    private String from;

    @Argument(index = 2, name = "to", description = "Last day, included", required = true)
    private String to;

    @Option(name = "--lines", description = "Show every line")
    private boolean lines;

    @Reference
    private Recharging recharging;

    @Reference
    private Contracts contracts;

    @Override
    protected Answer answer() {
        Charges charges = recharging.charges(contract, Problems.readPeriod(from, to));
        Calculation calculation = charges.calculation();
        Details details = Details.of(
                        "contract", contracts.require(calculation.contractId()).reference())
                .and("from", calculation.period().from())
                .and("to", calculation.period().to())
                .and("total", charges.total())
                .and("payers", charges.payers().stream().map(Rows.PayerRow::of).toList())
                .and("basis", calculation.basis().stream().map(BasisRow::of).toList())
                .and("inputSha256", calculation.inputSha256())
                .and("calculationId", calculation.id());
        return lines
                ? details.and(
                        "lines", charges.lines().stream().map(Rows.LineRow::of).toList())
                : details;
    }
}
