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
import org.leademployer.tribunals.ClaimPlan;
import org.leademployer.tribunals.NoticeInput;
import org.leademployer.tribunals.Tribunals;

/** Plans the handling of a claim. */
@Service
@Command(
        scope = "tribunal",
        name = "plan",
        description = "Says who does what about a tribunal claim and by when, by the contract's schedule 8",
        detailedDescription =
                "tribunal:plan NW-LE-2021 2021-11-02 RTD:2021-08-01:2021-10-31:ACT_OF_HOST. When the response"
                        + " is due is law, and said even where the schedule is missing.")
@Permitted(Permission.READ_TRIBUNALS)
public class PlanCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "sentOn", description = "The day on which the tribunal sent the claim", required = true)
    private String sentOn;

    @Argument(
            index = 2,
            name = "acts",
            description = "What is complained of, host:from:to:cause for each, as far as it is known",
            multiValued = true)
    private List<String> acts;

    @Reference
    private Tribunals tribunals;

    @Reference
    private Contracts contracts;

    @Override
    protected Answer answer() {
        ClaimPlan answer = tribunals.handlingPlan(contract, new NoticeInput(sentOn, Rows.acts(acts)));
        Details details = Details.of(
                        "contract", contracts.require(answer.contractId()).reference())
                .and("sentOn", answer.sentOn())
                .and("responseDue", answer.responseDue());
        answer.plan().ifPresent(plan -> details.and("leads", plan.leads().code())
                .and("instructsSolicitors", plan.instructsSolicitors().code())
                .and("maySettle", Rows.SettlementRow.of(plan.settlement()))
                .and("steps", plan.steps().stream().map(Rows.StepRow::of).toList()));
        answer.calculation().ifPresent(calculation -> details.and(
                        "basis", calculation.basis().stream().map(BasisRow::of).toList())
                .and("inputSha256", calculation.inputSha256())
                .and("calculationId", calculation.id()));
        answer.refusal().ifPresent(problem -> details.and("refusal", problem.lines()));
        return details;
    }
}
