/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.schedules.BasisRow;
import org.leademployer.schedules.Calculation;
import org.leademployer.tribunals.ClaimInput;
import org.leademployer.tribunals.ClaimShare;
import org.leademployer.tribunals.Tribunals;

/** Shares a claim. */
@Service
@Command(
        scope = "tribunal",
        name = "shares",
        description =
                "Says who bears what of the costs and the award of a tribunal claim, by the contract's schedule 8",
        detailedDescription = "tribunal:shares NW-LE-2021 12500.00 30000.00 RTD:2021-08-01:2021-10-31:ACT_OF_HOST. The"
                + " calculation is kept: schedule:replay proves it again.")
@Permitted(Permission.READ_TRIBUNALS)
public class SharesCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "costs", description = "Pounds: what handling the claim cost", required = true)
    private String costs;

    @Argument(index = 2, name = "award", description = "Pounds: awarded or settled for", required = true)
    private String award;

    @Argument(
            index = 3,
            name = "acts",
            description = "What is complained of, host:from:to:cause for each",
            required = true,
            multiValued = true)
    private List<String> acts;

    @Reference
    private Tribunals tribunals;

    @Reference
    private Contracts contracts;

    @Override
    protected Answer answer() {
        ClaimShare claim = tribunals.shares(contract, new ClaimInput(costs, award, Rows.acts(acts)));
        Calculation calculation = claim.calculation();
        return Details.of(
                        "contract", contracts.require(calculation.contractId()).reference())
                .and("from", claim.acts().from())
                .and("to", claim.acts().to())
                .and("costs", claim.costs())
                .and("award", claim.award())
                .and("total", claim.total())
                .and("shares", claim.shares().stream().map(Rows.ShareRow::of).toList())
                .and("basis", calculation.basis().stream().map(BasisRow::of).toList())
                .and("inputSha256", calculation.inputSha256())
                .and("calculationId", calculation.id());
    }
}
