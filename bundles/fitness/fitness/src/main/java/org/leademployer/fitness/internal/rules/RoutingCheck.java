/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.GmcReferral;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.ReferralRequirement;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteStep;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.StepAct;

/** What every routing must keep, a table's or a bundle's: asked of each cell before it is taken, and of each answer (FTP-0 to FTP-4). */
public final class RoutingCheck {

    private static final Set<StepAct> INVESTIGATES = Set.of(StepAct.INVESTIGATE, StepAct.REPORT);

    private final Cell cell;
    private final RouteDecision decision;
    private final List<Breach> breaches = new ArrayList<>();

    private RoutingCheck(Cell cell, RouteDecision decision) {
        this.cell = cell;
        this.decision = decision;
    }

    /** Everything that is wrong with an answer; empty where it can stand. */
    public static List<Breach> breaches(Cell cell, RouteDecision decision) {
        if (decision == null) {
            return List.of(new Breach("FTP-2", "the cell is not answered"));
        }
        RoutingCheck check = new RoutingCheck(cell, decision);
        check.form();
        check.scope();
        check.conductAndTraining();
        check.referral();
        check.providers();
        check.complaints();
        check.roles();
        return List.copyOf(check.breaches);
    }

    /** Steps that can be followed, and rules that can be looked up. */
    private void form() {
        if (decision.rules().isEmpty() || decision.sources().isEmpty()) {
            breach("FTP-2", "the answer names no rule or no source");
        }
        if (decision.steps().isEmpty()) {
            breach("FTP-6", "there is no step, so that nobody has anything to do");
        }
        Set<String> before = new HashSet<>();
        for (RouteStep step : decision.steps()) {
            if (step.after() != null && !before.contains(step.after())) {
                breach(
                        "FTP-6",
                        "step '" + step.id() + "' waits for '" + step.after() + "', which does not stand before it");
            }
            if (!before.add(step.id())) {
                breach("FTP-6", "two steps are called '" + step.id() + "'");
            }
        }
    }

    private void scope() {
        if (decision.thirdParties() != Party.LEAD_EMPLOYER) {
            breach("FTP-0", "the lead employer is the single point of contact for third parties");
        }
        if (!cell.profession().hasResponsibleOfficer() && names(Party.HOST_RESPONSIBLE_OFFICER)) {
            breach("FTP-0", "there is no Responsible Officer for this profession to tell");
        }
        if (cell.concern() == Concern.HEALTH) {
            if (decision.steps().stream()
                    .noneMatch(step -> step.act() == StepAct.REFER_TO_OCCUPATIONAL_HEALTH
                            && step.owner().side() == Side.LEAD_EMPLOYER)) {
                breach("FTP-0", "a health concern goes to occupational health through the lead employer");
            }
            if (!decision.inform().contains(Party.POSTGRADUATE_DEAN)) {
                breach("FTP-0", "the Postgraduate Dean is told of a health concern");
            }
        }
    }

    private void conductAndTraining() {
        if (cell.concern() == Concern.CONDUCT) {
            if (decision.lead().side() != Side.LEAD_EMPLOYER) {
                breach("FTP-1", "conduct is managed through the employer, not by the " + words(decision.lead()));
            }
            if (decision.inform().stream().noneMatch(party -> party.side() == Side.POSTGRADUATE_DEAN)) {
                breach(
                        "FTP-2",
                        "the Postgraduate Dean or the revalidation team is told of conduct as soon as it is known");
            }
            if (cell.seriousUntowardIncident() && decision.caseManager() != Party.MEDICAL_DIRECTOR) {
                breach(
                        "FTP-3",
                        "in a serious untoward incident with a conduct concern the lead employer's Medical Director is"
                                + " case manager, not " + words(decision.caseManager()));
            }
        }
        if (cell.concern() == Concern.TRAINING && decision.lead().side() != Side.POSTGRADUATE_DEAN) {
            breach(
                    "FTP-1",
                    "below the appropriate level for the stage of training is an educational matter, not one for the "
                            + words(decision.lead()));
        }
    }

    private void referral() {
        GmcReferral referral = decision.gmcReferral();
        boolean refers = decision.steps().stream().anyMatch(step -> step.act() == StepAct.REFER);
        if (cell.concern() == Concern.TRAINING && !cell.severe() && (referral.allowed() || refers)) {
            breach("FTP-1", "a training issue alone never justifies a referral to the regulator");
            return;
        }
        if (!referral.allowed()) {
            if (refers) {
                breach("FTP-8", "a step refers to the regulator although the route allows no referral");
            }
            return;
        }
        if (cell.concern() == Concern.TRAINING) {
            require(ReferralRequirement.INVESTIGATION_REPORT, "FTP-1");
            require(ReferralRequirement.POSTGRADUATE_DEAN_DECISION, "FTP-1");
            if (referral.decidedBy() != Party.POSTGRADUATE_DEAN) {
                breach("FTP-1", "the Postgraduate Dean decides on the report, not the " + words(referral.decidedBy()));
            }
        }
        if (cell.concern() == Concern.CONDUCT) {
            require(ReferralRequirement.DISCUSSION_WITH_POSTGRADUATE_DEAN, "FTP-2");
        }
        if (cell.concern() == Concern.GMC_REFERRAL
                && !referral.requires().contains(ReferralRequirement.CONSENSUS)
                && !referral.requires().contains(ReferralRequirement.DISCUSSION_WITH_POSTGRADUATE_DEAN)) {
            breach("FTP-2", "a recorded discussion precedes a referral");
        }
        if (cell.stage() == Stage.PRE_EMPLOYMENT) {
            require(ReferralRequirement.DISCUSSION_WITH_POSTGRADUATE_DEAN, "FTP-2");
        }
        if (cell.profession().hasResponsibleOfficer()) {
            roundTheResponsibleOfficer();
        }
    }

    private void roundTheResponsibleOfficer() {
        Party decides = decision.gmcReferral().decidedBy();
        if (decides != Party.POSTGRADUATE_DEAN) {
            breach(
                    "FTP-2",
                    "a referral of a doctor goes by the Responsible Officer, the Postgraduate Dean, not round them by"
                            + " the "
                            + words(decides));
        }
        decision.steps().stream()
                .filter(step -> step.act() == StepAct.REFER && step.owner().side() != Side.POSTGRADUATE_DEAN)
                .forEach(step -> breach(
                        "FTP-2",
                        "step '" + step.id() + "' sends a referral round the Responsible Officer, by the "
                                + words(step.owner())));
    }

    private void require(ReferralRequirement requirement, String rule) {
        if (!decision.gmcReferral().requires().contains(requirement)) {
            breach(rule, "a referral would need " + requirement.words() + " before, which is not required");
        }
    }

    private void providers() {
        if (cell.concern() == Concern.CONCERN_TO_PROVIDER
                && cell.profession() == Profession.DOCTOR
                && decision.lead() != Party.POSTGRADUATE_DEAN) {
            breach(
                    "FTP-2",
                    "the Postgraduate Dean always leads when a provider is told, Responsible Officer to Responsible"
                            + " Officer");
        }
    }

    private void complaints() {
        boolean complaint = cell.concern() == Concern.COMPLAINT_LOW
                || cell.concern() == Concern.COMPLAINT_EDUCATIONAL
                || cell.concern() == Concern.COMPLAINT_EMPLOYMENT;
        if (complaint && !names(Party.REVALIDATION_TEAM) && !names(Party.POSTGRADUATE_DEAN)) {
            breach("FTP-2", "the revalidation team is told of every complaint");
        }
    }

    private void roles() {
        for (Party manages : new Party[] {decision.caseManager(), decision.deputy()}) {
            if (manages == null) {
                continue;
            }
            if (manages == Party.CASE_INVESTIGATOR
                    || decision.steps().stream()
                            .anyMatch(step -> INVESTIGATES.contains(step.act()) && step.owner() == manages)) {
                breach("FTP-4", "the case manager, the " + words(manages) + ", would investigate as well");
            }
            if (manages == Party.TRAINEE) {
                breach("FTP-4", "the trainee cannot manage the case of which they are the subject");
            }
        }
        if (decision.steps().stream()
                .anyMatch(step -> INVESTIGATES.contains(step.act()) && step.owner() == Party.TRAINEE)) {
            breach("FTP-4", "the trainee cannot investigate what they are the subject of");
        }
        if (decision.caseManager() == null && decision.deputy() != null) {
            breach("FTP-4", "there is a deputy of a case manager, but no case manager");
        }
    }

    private boolean names(Party party) {
        return decision.lead() == party
                || decision.caseManager() == party
                || decision.inform().contains(party)
                || decision.steps().stream().anyMatch(step -> step.owner() == party);
    }

    private static String words(Party party) {
        return party == null ? "nobody" : party.words();
    }

    private void breach(String rule, String reason) {
        breaches.add(new Breach(rule, reason));
    }
}
