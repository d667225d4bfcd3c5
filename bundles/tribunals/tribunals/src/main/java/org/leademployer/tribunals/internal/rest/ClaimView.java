/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.schedules.spi.tribunal.Act;
import org.leademployer.schedules.spi.tribunal.Cause;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.tribunals.TribunalClaim;
import org.leademployer.tribunals.TribunalClaim.PlannedStep;

/** A claim as partners read it: the claimant by the platform's id. */
@Schema(name = "RegisteredClaim")
record ClaimView(
        String id,
        @Schema(example = "2401234/2026") String number,
        String contractId,
        @Schema(description = "The node of the contract's lot when it was registered", example = "north-west")
                String region,
        String traineeId,
        TribunalClaim.State state,
        @Schema(description = "HEE, LEAD_EMPLOYER, ODS codes, INDIVIDUAL") List<String> respondents,
        @Schema(description = "What is claimed, with its time limit counted from the last act")
                List<TribunalClaim.Ground> grounds,
        List<ActView> acts,
        @Schema(example = "R123456/26/01") String certificate,
        TribunalClaim.WithoutCertificate withoutCertificate,
        LocalDate conciliationFrom,
        LocalDate conciliationTo,
        LocalDate presentedOn,
        LocalDate sentOn,
        @Schema(description = "By law, an extension counted; whatever the schedule says (SCH-4)") LocalDate responseDue,
        LocalDate respondedOn,
        List<TribunalClaim.Hearing> hearings,
        @Schema(description = "The handling plan in steps (TRI-2)") List<PlannedStepView> plan,
        @Schema(type = "string", description = "Pounds", example = "12500.00") Money costs,
        @Schema(type = "string", description = "Pounds", example = "30000.00") Money award,
        @Schema(type = "string", description = "Pounds", example = "0.00") Money settlement,
        TribunalClaim.Outcome outcome,
        LocalDate concludedOn,
        List<TribunalClaim.Flag> flags,
        @Schema(description = "Counts its changes, from 1") long version) {

    static ClaimView of(TribunalClaim claim) {
        return new ClaimView(
                claim.id(),
                claim.number(),
                claim.contractId(),
                claim.region().slug(),
                claim.traineeId(),
                claim.state(),
                claim.respondents(),
                claim.grounds(),
                claim.acts().stream().map(ActView::of).toList(),
                claim.conciliation().certificate(),
                claim.conciliation().without(),
                claim.conciliation().from(),
                claim.conciliation().to(),
                claim.presentedOn(),
                claim.sentOn(),
                claim.responseDue(),
                claim.respondedOn(),
                claim.hearings(),
                claim.plan().stream().map(PlannedStepView::of).toList(),
                claim.costs(),
                claim.award(),
                claim.settlement(),
                claim.outcome(),
                claim.concludedOn(),
                claim.flags().stream().sorted().toList(),
                claim.version());
    }

    /** What is complained of. */
    @Schema(name = "RegisteredAct")
    record ActView(@Schema(type = "string") OdsCode host, LocalDate from, LocalDate to, Cause cause) {

        static ActView of(Act act) {
            return new ActView(act.host(), act.period().from(), act.period().to(), act.cause());
        }
    }

    /** A step of the plan. */
    @Schema(name = "PlannedStep")
    record PlannedStepView(int number, String who, String action, List<String> tells, LocalDate due, LocalDate doneOn) {

        static PlannedStepView of(PlannedStep step) {
            return new PlannedStepView(
                    step.number(),
                    step.who().code(),
                    step.action(),
                    step.tells().stream().map(Party::code).toList(),
                    step.due(),
                    step.doneOn());
        }
    }

    /** Whose claim it is. */
    @Schema(name = "TribunalClaimant")
    record ClaimantView(String traineeId, @Schema(description = "Absent once the person is erased") String name) {}
}
