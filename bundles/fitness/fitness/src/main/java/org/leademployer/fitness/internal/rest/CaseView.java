/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.GmcReferral;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.cases.CaseField;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.CaseStep;
import org.leademployer.fitness.cases.ConcernSource;
import org.leademployer.fitness.cases.ConcernType;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/** A case as it is read over REST: what is withheld from the reader is absent, and named. */
@Schema(name = "FitnessCase")
public record CaseView(
        String id,
        long version,
        CaseState state,
        Instant openedAt,
        String registration,
        String traineeId,
        @Schema(description = "Absent while the receiver is to say it") Concern concern,
        @Schema(description = "As the national Trainee Information System has it") ConcernType type,
        Stage stage,
        Boolean severe,
        Boolean seriousUntowardIncident,
        ConcernSource source,
        Region region,
        OdsCode happenedAt,
        LocalDate knownOn,
        String narrative,
        RouteOfCase route,
        @Schema(description = "The sides on its route") List<Side> sides,
        List<CaseStep> steps,
        List<FitnessCase.Appointment> appointments,
        List<FitnessCase.Interest> interests,
        List<FitnessCase.Finding> findings,
        FitnessCase.Report report,
        List<FitnessCase.Decision> decisions,
        List<FitnessCase.Discussion> discussions,
        List<FitnessCase.Exclusion> exclusions,
        FitnessCase.Agreement strategy,
        FitnessCase.Agreement threshold,
        FitnessCase.Referral referral,
        List<FitnessCase.Transfer> transfers,
        List<FitnessCase.RedactedCopy> copies,
        @Schema(description = "Cases of the same mixed concern") List<String> linked,
        FitnessCase.Outcome outcome,
        @Schema(description = "The parts that are withheld from you") List<CaseField> withheld) {

    /** The route that is kept with the case. */
    @Schema(name = "FitnessCaseRoute")
    public record RouteOfCase(
            Party lead,
            Party caseManager,
            List<Party> inform,
            GmcReferral referral,
            Party thirdParties,
            @Schema(description = "The routing, with its version") String policy,
            @Schema(description = "The policy of time limits, with its version") String timeLimits,
            List<String> rules,
            List<String> sources) {}

    static CaseView of(FitnessCase found) {
        boolean routeShown = found.route() != null;
        return new CaseView(
                found.id(),
                found.version(),
                found.state(),
                found.openedAt(),
                found.subject() == null ? null : found.subject().registration(),
                found.subject() == null ? null : found.subject().traineeId(),
                found.facts().concern(),
                found.facts().type(),
                found.facts().stage(),
                found.withheld().contains(CaseField.FACTS)
                        ? null
                        : (Boolean) found.facts().severe(),
                found.withheld().contains(CaseField.FACTS)
                        ? null
                        : (Boolean) found.facts().seriousUntowardIncident(),
                found.facts().source(),
                found.facts().region(),
                found.facts().happenedAt(),
                found.facts().knownOn(),
                found.narrative(),
                routeShown
                        ? new RouteOfCase(
                                found.route().lead(),
                                found.route().caseManager(),
                                found.route().inform(),
                                found.route().referral(),
                                found.route().thirdParties(),
                                found.route().policy(),
                                found.route().timeLimits(),
                                found.route().rules(),
                                found.route().sources())
                        : null,
                shown(found, CaseField.ROUTE, found.sides()),
                shown(found, CaseField.STEPS, found.steps()),
                shown(found, CaseField.APPOINTMENTS, found.appointments()),
                shown(found, CaseField.APPOINTMENTS, found.interests()),
                shown(found, CaseField.FINDINGS, found.findings()),
                found.report(),
                shown(found, CaseField.DECISIONS, found.decisions()),
                shown(found, CaseField.DISCUSSIONS, found.discussions()),
                shown(found, CaseField.EXCLUSIONS, found.exclusions()),
                found.strategy(),
                found.threshold(),
                found.referral(),
                shown(found, CaseField.TRANSFERS, found.transfers()),
                shown(found, CaseField.COPIES, found.copies()),
                shown(found, CaseField.LINKS, found.linked()),
                found.outcome(),
                found.withheld());
    }

    private static <T> List<T> shown(FitnessCase found, CaseField field, List<T> part) {
        return found.withheld().contains(field) ? null : part;
    }
}
