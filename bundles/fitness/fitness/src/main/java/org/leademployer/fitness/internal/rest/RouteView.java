/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.ReferralRequirement;
import org.leademployer.fitness.Route;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteStep;
import org.leademployer.fitness.RoutingId;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.StepAct;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.DefinitionId;

/** How a concern is routed. */
@Schema(name = "Route")
record RouteView(
        @Schema(type = "string", example = "north-east") Region region,
        Profession profession,
        Concern concern,
        Stage stage,
        boolean severe,
        boolean seriousUntowardIncident,
        @Schema(type = "string", format = "date") LocalDate on,
        @Schema(description = "Who leads") Party lead,
        @Schema(description = "Who manages the case; absent where there is none to manage") Party caseManager,
        @Schema(description = "Who may manage it instead; absent for nobody") Party deputy,
        @Schema(description = "Who is told, and may see (FTP-7)") List<Party> inform,
        @Schema(description = "Who speaks to police, safeguarding and other third parties (FTP-0)") Party thirdParties,
        List<Step> steps,
        Referral gmcReferral,
        @Schema(description = "The rules that it follows", example = "[\"FTP-1\",\"FTP-2\"]") List<String> rules,
        @Schema(description = "Where that is written") List<String> sources,
        Policy policy,
        @Schema(description = "By which the days are counted") Policy timeLimits) {

    /** A step. */
    @Schema(name = "RouteStep")
    record Step(
            @Schema(example = "appoint-investigator") String id,
            StepAct act,
            Party owner,
            @Schema(description = "What is done") String action,
            @Schema(description = "The step that it waits for; absent where it begins at once") String after,
            @Schema(description = "Its time limit; absent for none") TimeLimit limit,
            @Schema(
                            type = "string",
                            format = "date",
                            description =
                                    "The last day, every step before done on its own last day; absent where there is"
                                            + " no limit for it or for what it waits for")
                    LocalDate due) {

        static Step of(RouteStep step) {
            return new Step(step.id(), step.act(), step.owner(), step.action(), step.after(), step.limit(), step.due());
        }
    }

    /** Whether there may be a referral. */
    @Schema(name = "GmcReferral", description = "To the GMC, or by profession the GDC or UKPHR (FTP-0, FTP-1)")
    record Referral(
            @Schema(description = "Whether it may come to one at all, once all that is required is recorded")
                    boolean allowed,
            @Schema(description = "Who decides; absent where it is not allowed") Party decidedBy,
            @Schema(description = "What must be recorded before") List<ReferralRequirement> requires,
            @Schema(example = "GMC") String regulator,
            @Schema(description = "Whether there is a Responsible Officer by whom it goes")
                    boolean responsibleOfficer) {}

    /** Rules that are data, or a bundle's. */
    @Schema(name = "FitnessPolicy")
    record Policy(
            @Schema(example = "table-of-responsibilities") String id,
            @Schema(example = "1.0.0") String version,
            @Schema(type = "string", example = "national") Region region) {

        static Policy of(RoutingId routing) {
            return new Policy(routing.id(), routing.version().toString(), routing.region());
        }

        static Policy of(DefinitionId policy) {
            return new Policy(policy.name(), policy.version().toString(), policy.region());
        }
    }

    static RouteView of(Route route) {
        RouteDecision decision = route.decision();
        Profession profession = route.question().profession();
        return new RouteView(
                route.question().region(),
                profession,
                route.question().concern(),
                route.question().stage(),
                route.question().severe(),
                route.question().seriousUntowardIncident(),
                route.question().on(),
                decision.lead(),
                decision.caseManager(),
                decision.deputy(),
                decision.inform(),
                decision.thirdParties(),
                decision.steps().stream().map(Step::of).toList(),
                new Referral(
                        decision.gmcReferral().allowed(),
                        decision.gmcReferral().decidedBy(),
                        decision.gmcReferral().requires(),
                        profession.regulator(),
                        profession.hasResponsibleOfficer()),
                decision.rules(),
                decision.sources(),
                Policy.of(route.policy()),
                Policy.of(route.timeLimits()));
    }
}
