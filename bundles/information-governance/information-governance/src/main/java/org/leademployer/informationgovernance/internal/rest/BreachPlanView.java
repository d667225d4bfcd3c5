/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.leademployer.contracts.Contract;
import org.leademployer.informationgovernance.BreachPlan;
import org.leademployer.platform.problem.Problem;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.spi.protection.Step;

/** The plan for a breach as partners read it. */
@Schema(name = "BreachPlan")
record BreachPlanView(
        ContractView contract,
        @Schema(type = "string", format = "date-time") Instant discoveredAt,
        @Schema(
                        type = "string",
                        format = "date-time",
                        description =
                                "When the notice to the Information Commissioner is due, by law: 72 hours after the"
                                        + " discovery. Always there")
                Instant statutoryDeadline,
        @Schema(description = "Where the law says so") String statutorySource,
        @Schema(description = "What is due first, first; empty where there is no plan") List<StepView> steps,
        @Schema(description = "The terms on which the plan rests") List<BasisView> basis,
        String inputSha256,
        @Schema(description = "Replay it with POST /api/v1/calculations/{id}/replay") String calculationId,
        @Schema(description = "Why there is no plan; absent where there is one") RefusalView refusal) {

    static BreachPlanView of(Contract contract, BreachPlan plan) {
        Calculation calculation = plan.calculation().orElse(null);
        return new BreachPlanView(
                ContractView.of(contract),
                plan.breach().discoveredAt(),
                plan.statutoryDeadline().due(),
                plan.statutoryDeadline().source(),
                plan.steps().stream().map(StepView::of).toList(),
                calculation == null
                        ? null
                        : calculation.basis().stream().map(BasisView::of).toList(),
                calculation == null ? null : calculation.inputSha256(),
                calculation == null ? null : calculation.id(),
                plan.refusal().map(RefusalView::of).orElse(null));
    }

    /** One thing to do. */
    @Schema(name = "BreachStep")
    record StepView(
            @Schema(description = "Who does it: HEE, LEAD_EMPLOYER or HOST") String who,
            @Schema(description = "Who is told: HEE, LEAD_EMPLOYER, HOST, SUPERVISORY_AUTHORITY or AFFECTED_PEOPLE")
                    String to,
            String action,
            @Schema(type = "string", format = "date-time") Instant due) {

        static StepView of(Step step) {
            return new StepView(step.who().name(), step.to().name(), step.action(), step.due());
        }
    }

    /** Why the schedule cannot say what to do, in the words of the problem that other requests are refused with. */
    @Schema(name = "BreachRefusal")
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
}
