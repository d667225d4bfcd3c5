/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.GmcReferral;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.ReferralRequirement;
import org.leademployer.fitness.RouteQuestion;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.cases.FitnessCase.DecisionKind;
import org.leademployer.fitness.cases.FitnessCase.Discussion;

/**
 * What must be recorded before a referral to the regulator (FTP-1, FTP-2, FTP-8). A route may ask for more than this; whatever a
 * region's routing says, it never asks for less.
 */
public final class ReferralGate {

    private static final Set<Concern> ABOUT_THE_REGULATOR =
            EnumSet.of(Concern.GMC_REFERRAL, Concern.GMC_LIAISON, Concern.GMC_QUERY, Concern.CONCERN_TO_PROVIDER);

    private static final List<Side> SIDES = List.of(Side.LEAD_EMPLOYER, Side.POSTGRADUATE_DEAN);

    private ReferralGate() {}

    /**
     * @param others all other cases of the same person
     * @param by the sides for which whoever refers acts
     * @return what is missing, all of it; empty where it may be referred
     */
    public static List<String> missing(FitnessCase found, List<FitnessCase> others, Set<Side> by) {
        List<String> missing = new ArrayList<>(missingIn(found));
        Party decides = found.route().referral().decidedBy();
        if (decides != null && !by.contains(decides.side())) {
            missing.add("the act of the " + decides.words() + ", who decides on a referral (FTP-2)");
        }
        // A case about the referral itself is no way round what FTP-1 asks of the concern that it rests on.
        if (ABOUT_THE_REGULATOR.contains(found.facts().concern())) {
            List<FitnessCase> grounds = others.stream()
                    .filter(other -> other.facts().concern() != null)
                    .filter(other -> !ABOUT_THE_REGULATOR.contains(other.facts().concern()))
                    .toList();
            boolean trainingAlone = !grounds.isEmpty()
                    && grounds.stream().allMatch(other -> other.facts().concern() == Concern.TRAINING);
            if (trainingAlone
                    && grounds.stream().noneMatch(other -> missingIn(other).isEmpty())) {
                missingIn(grounds.get(0)).forEach(item -> missing.add("in the case on training: " + item));
            }
        }
        return missing;
    }

    private static List<String> missingIn(FitnessCase found) {
        Concern concern = found.facts().concern();
        List<String> missing = new ArrayList<>();
        if (concern == Concern.TRAINING && !found.facts().severe()) {
            missing.add("a breach severe enough for an investigation: a training concern alone never justifies a"
                    + " referral (FTP-1)");
        } else if (!found.route().referral().allowed()) {
            missing.add(
                    "a concern from which a referral may come: " + concern + " leads to none on this route (FTP-2)");
        }
        FitnessCase.Facts facts = found.facts();
        for (ReferralRequirement required : required(
                facts.concern(),
                facts.profession(),
                facts.stage(),
                found.route().referral().requires())) {
            if (required == ReferralRequirement.CONSENSUS) {
                consensus(found, missing);
            } else if (!isRecorded(found, required)) {
                missing.add(required.words() + " (" + rule(required) + ")");
            }
        }
        return missing;
    }

    /** What a route asks for, and what is asked for whatever it says: that is what it answers, and what the gate wants. */
    public static GmcReferral whole(RouteQuestion question, GmcReferral referral) {
        return referral.allowed()
                ? new GmcReferral(
                        true,
                        referral.decidedBy(),
                        List.copyOf(required(
                                question.concern(), question.profession(), question.stage(), referral.requires())))
                : referral;
    }

    private static Set<ReferralRequirement> required(
            Concern concern, Profession profession, Stage stage, List<ReferralRequirement> byRoute) {
        Set<ReferralRequirement> required = EnumSet.noneOf(ReferralRequirement.class);
        required.addAll(byRoute);
        if (concern == Concern.TRAINING) {
            required.add(ReferralRequirement.INVESTIGATION_REPORT);
            required.add(ReferralRequirement.POSTGRADUATE_DEAN_DECISION);
        }
        if (profession.hasResponsibleOfficer()) {
            required.add(ReferralRequirement.CONSENSUS);
            if (stage == Stage.PRE_EMPLOYMENT) {
                required.add(ReferralRequirement.DISCUSSION_WITH_POSTGRADUATE_DEAN);
            }
        }
        return required;
    }

    /** A consensus is one once both sides say so: what one of them records alone is its own word (FTP-2). */
    private static void consensus(FitnessCase found, List<String> missing) {
        List<Discussion> said =
                found.discussions().stream().filter(ReferralGate::isConsensus).toList();
        if (said.isEmpty()) {
            missing.add(ReferralRequirement.CONSENSUS.words() + " (FTP-2)");
        } else if (said.stream().noneMatch(one -> SIDES.stream().allMatch(one::isAgreedBy))) {
            Discussion last = said.get(said.size() - 1);
            SIDES.stream()
                    .filter(side -> !last.isAgreedBy(side))
                    .forEach(side -> missing.add("the agreement of "
                            + (side == Side.LEAD_EMPLOYER
                                    ? "the lead employer, for its Medical Director,"
                                    : "the Postgraduate Dean's side, for the revalidation team,")
                            + " to the consensus of discussion " + last.number() + " (FTP-2)"));
        }
    }

    private static boolean isRecorded(FitnessCase found, ReferralRequirement required) {
        return switch (required) {
            case INVESTIGATION_REPORT -> found.report() != null;
            case POSTGRADUATE_DEAN_DECISION -> found.decisions().stream()
                    .anyMatch(decision -> decision.side() == Side.POSTGRADUATE_DEAN
                            && decision.kind() == DecisionKind.REFER_TO_REGULATOR);
            case DISCUSSION_WITH_POSTGRADUATE_DEAN -> found.discussions().stream()
                    .anyMatch(discussion -> discussion.parties().contains(Party.POSTGRADUATE_DEAN));
            case CONSENSUS -> throw new IllegalArgumentException("both sides are asked about a consensus");
        };
    }

    private static boolean isConsensus(Discussion discussion) {
        return discussion.consensus()
                && discussion.parties().contains(Party.REVALIDATION_TEAM)
                && discussion.parties().contains(Party.MEDICAL_DIRECTOR);
    }

    private static String rule(ReferralRequirement required) {
        return switch (required) {
            case INVESTIGATION_REPORT, POSTGRADUATE_DEAN_DECISION -> "FTP-1";
            case CONSENSUS, DISCUSSION_WITH_POSTGRADUATE_DEAN -> "FTP-2";
        };
    }
}
