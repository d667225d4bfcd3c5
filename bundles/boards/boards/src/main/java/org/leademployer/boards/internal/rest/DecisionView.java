/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.boards.Decision;
import org.leademployer.boards.Decision.Outcome;
import org.leademployer.platform.Region;

/** What was decided. */
@Schema(name = "Decision")
record DecisionView(
        String id,
        @Schema(description = "The id of the board") String board,
        @Schema(description = "The id of the meeting") String meeting,
        @Schema(type = "string", format = "date", description = "The day of the meeting") LocalDate decidedOn,
        @Schema(
                        description =
                                "Taken in confidence: matter, conditions, reasons and actions are absent for whoever"
                                        + " was not there for it (BRD-3)")
                boolean confidential,
        String matter,
        @Schema(description = "What it is about; absent for nothing that the platform knows", example = "contract")
                String subjectType,
        String subjectId,
        Outcome outcome,
        @Schema(description = "Absent where there are none") String conditions,
        @Schema(description = "Who withdrew for the matter") List<WithdrawalView> withdrawn,
        List<ActionView> actions,
        @Schema(description = "Absent where it was not escalated") String escalatedTo,
        @Schema(description = "Every rule of the quorum, as it was met") List<String> quorum,
        @Schema(description = "The terms of reference that decided whether the meeting was quorate, as they are kept")
                KeptTermsView termsOfReference) {

    @Schema(name = "Withdrawal")
    record WithdrawalView(
            String constituency,
            @Schema(description = "Absent for somebody of whom the constituency alone is known") String reference,
            String reason) {}

    @Schema(name = "BoardAction")
    record ActionView(
            String text,
            @Schema(description = "The constituency that is to do it") String owner,
            @Schema(type = "string", format = "date") LocalDate due) {}

    @Schema(name = "TermsOfReferenceKept")
    record KeptTermsView(
            String name,
            @Schema(type = "string", example = "north-west") Region region,
            String version,
            @Schema(description = "The digest of their text") String sha256) {}

    static DecisionView of(Decision decision) {
        return new DecisionView(
                decision.id(),
                decision.boardId(),
                decision.meetingId(),
                decision.decidedOn(),
                decision.confidential(),
                decision.matter(),
                decision.subjectType(),
                decision.subjectId(),
                decision.outcome(),
                decision.conditions(),
                decision.withdrawn().stream()
                        .map(one -> new WithdrawalView(one.constituency(), one.reference(), one.reason()))
                        .toList(),
                decision.actions().stream()
                        .map(action -> new ActionView(action.text(), action.owner(), action.due()))
                        .toList(),
                decision.escalatedTo(),
                decision.quorum(),
                new KeptTermsView(
                        decision.terms().name(),
                        decision.terms().region(),
                        decision.terms().version(),
                        decision.terms().sha256()));
    }
}
