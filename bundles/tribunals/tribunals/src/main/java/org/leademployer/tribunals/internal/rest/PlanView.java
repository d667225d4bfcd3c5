/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.Money;
import org.leademployer.platform.problem.Problem;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.spi.tribunal.HandlingPlan;
import org.leademployer.schedules.spi.tribunal.HandlingPlan.Settlement;
import org.leademployer.schedules.spi.tribunal.HandlingPlan.Step;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.tribunals.ClaimPlan;

/** The plan for a claim as partners read it. */
@Schema(name = "HandlingPlan")
record PlanView(
        ContractView contract,
        @Schema(type = "string", format = "date") LocalDate sentOn,
        @Schema(
                        type = "string",
                        format = "date",
                        description =
                                "The last day for the response, by law: 28 days after the tribunal sent the claim")
                LocalDate responseDue,
        @Schema(description = "Who leads: HEE, LEAD_EMPLOYER or the ODS code of a host") String leads,
        String instructsSolicitors,
        SettlementView maySettle,
        @Schema(description = "What is due first, first") List<StepView> steps,
        @Schema(description = "The terms on which the plan rests") List<BasisView> basis,
        String inputSha256,
        @Schema(description = "Replay it with POST /api/v1/calculations/{id}/replay") String calculationId,
        @Schema(description = "Why there is no plan; absent where there is one") RefusalView refusal) {

    static PlanView of(Contract contract, ClaimPlan answer) {
        HandlingPlan plan = answer.plan().orElse(null);
        Calculation calculation = answer.calculation().orElse(null);
        return new PlanView(
                ContractView.of(contract),
                answer.sentOn(),
                answer.responseDue(),
                plan == null ? null : plan.leads().code(),
                plan == null ? null : plan.instructsSolicitors().code(),
                plan == null ? null : SettlementView.of(plan.settlement()),
                plan == null
                        ? List.of()
                        : plan.steps().stream().map(StepView::of).toList(),
                calculation == null
                        ? null
                        : calculation.basis().stream().map(BasisView::of).toList(),
                calculation == null ? null : calculation.inputSha256(),
                calculation == null ? null : calculation.id(),
                answer.refusal().map(RefusalView::of).orElse(null));
    }

    /** Who may settle. */
    @Schema(name = "Settlement")
    record SettlementView(
            String party,
            @Schema(type = "string", description = "Pounds for which it may settle alone") Money upTo,
            @Schema(description = "Whose consent it needs for more") List<String> consentOf) {

        static SettlementView of(Settlement settlement) {
            return new SettlementView(settlement.by().code(), settlement.upTo(), codes(settlement.consentOf()));
        }
    }

    /** One thing to do. */
    @Schema(name = "HandlingStep")
    record StepView(
            String who,
            String action,
            @Schema(description = "Who is told of it") List<String> tells,
            @Schema(type = "string", format = "date") LocalDate due) {

        static StepView of(Step step) {
            return new StepView(step.who().code(), step.action(), codes(step.tells()), step.due());
        }
    }

    /** Why the schedule cannot say what to do, in the words of the problem that other requests are refused with. */
    @Schema(name = "HandlingRefusal")
    record RefusalView(String code, String title, String detail, String rule, List<String> missing, String next) {

        static RefusalView of(Problem problem) {
            return new RefusalView(
                    problem.code(),
                    problem.title(),
                    problem.detail(),
                    problem.rule(),
                    problem.missing(),
                    problem.next());
        }
    }

    private static List<String> codes(List<Party> parties) {
        return parties.stream().map(Party::code).toList();
    }
}
