/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.GmcReferral;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.Span;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/**
 * A case, as far as whoever reads it may see it: what is withheld is null or empty, and named (FTP-7).
 *
 * @param id its id, which names nobody
 * @param version counted with every change
 * @param state how far it is
 * @param openedAt when
 * @param subject whom it is about
 * @param facts what was handed in
 * @param narrative what happened, as it was told
 * @param route by which it is dealt with; null while it is to be classified
 * @param sides the sides on its route; besides them hosts to which something was sent
 * @param hosts the hosts on its route
 * @param steps in order
 * @param appointments of case managers and case investigators, ended ones too
 * @param interests that were declared
 * @param findings what was found out
 * @param report the investigator's; null before
 * @param decisions what was decided
 * @param discussions that were held
 * @param exclusions from work
 * @param strategy the joint strategy; null where none is proposed
 * @param threshold the threshold for managing a complaint, agreed between lead employer and revalidation team; null for none
 * @param referral to the regulator; null where there is none
 * @param transfers of the concern to others who must know of it
 * @param copies with parts redacted
 * @param linked cases of the same mixed concern
 * @param outcome how it ended; null before
 * @param withheld what is not shown
 */
public record FitnessCase(
        String id,
        long version,
        CaseState state,
        Instant openedAt,
        Subject subject,
        Facts facts,
        String narrative,
        RouteUsed route,
        List<Side> sides,
        List<OdsCode> hosts,
        List<CaseStep> steps,
        List<Appointment> appointments,
        List<Interest> interests,
        List<Finding> findings,
        Report report,
        List<Decision> decisions,
        List<Discussion> discussions,
        List<Exclusion> exclusions,
        Agreement strategy,
        Agreement threshold,
        Referral referral,
        List<Transfer> transfers,
        List<RedactedCopy> copies,
        List<String> linked,
        Outcome outcome,
        List<CaseField> withheld) {

    public FitnessCase {
        sides = copy(sides);
        hosts = copy(hosts);
        steps = copy(steps);
        appointments = copy(appointments);
        interests = copy(interests);
        findings = copy(findings);
        decisions = copy(decisions);
        discussions = copy(discussions);
        exclusions = copy(exclusions);
        transfers = copy(transfers);
        copies = copy(copies);
        linked = copy(linked);
        withheld = copy(withheld);
    }

    private static <T> List<T> copy(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "case " + id;
    }

    /**
     * Whom a case is about.
     *
     * @param registration body and number, {@code GMC 7000001}
     * @param traineeId the platform's id; null where the person is not employed yet
     */
    public record Subject(String registration, String traineeId) {
        /** Nothing of the person. */
        @Override
        public String toString() {
            return "subject";
        }
    }

    /**
     * What was handed in.
     *
     * @param concern what it is about; null while that is to be said
     * @param type as the national Trainee Information System has it; null where that was not said
     * @param profession of the person
     * @param stage when it became known
     * @param severe whether it is severe enough for a fitness-to-practise investigation
     * @param seriousUntowardIncident whether one is part of it
     * @param source who raised it
     * @param region the node
     * @param happenedAt the host; null where it is not known
     * @param employer the employer; null where it is not known
     * @param knownOn the day on which it became known
     * @param submittedBy the user who handed it in
     * @param externalReference by which that user knows it; null for none
     */
    public record Facts(
            Concern concern,
            ConcernType type,
            Profession profession,
            Stage stage,
            boolean severe,
            boolean seriousUntowardIncident,
            ConcernSource source,
            Region region,
            OdsCode happenedAt,
            OdsCode employer,
            LocalDate knownOn,
            String submittedBy,
            String externalReference) {}

    /**
     * The route by which a case is dealt with, kept with it: later versions of the policies change nothing of it.
     *
     * @param lead who leads
     * @param caseManager who manages it; null for nobody
     * @param inform who is told
     * @param referral whether it may lead to a referral
     * @param thirdParties who speaks to police and others
     * @param rules the ids of its rules
     * @param sources where they are written
     * @param policy the routing, with its version
     * @param timeLimits the policy of time limits, with its version
     * @param limits its spans
     */
    public record RouteUsed(
            Party lead,
            Party caseManager,
            List<Party> inform,
            GmcReferral referral,
            Party thirdParties,
            List<String> rules,
            List<String> sources,
            String policy,
            String timeLimits,
            Map<TimeLimit, Span> limits) {

        /** The side that runs the case: a host leads in the matter alone, the lead employer then keeps the case. */
        public Side leads() {
            Side side = (caseManager == null ? lead : caseManager).side();
            return side == Side.POSTGRADUATE_DEAN ? side : Side.LEAD_EMPLOYER;
        }
    }

    /** In which capacity somebody is appointed (FTP-4). */
    public enum Capacity {
        CASE_MANAGER,
        CASE_INVESTIGATOR
    }

    /**
     * An appointment.
     *
     * @param endedOn null while it holds
     */
    public record Appointment(
            Capacity capacity, String user, LocalDate on, String by, LocalDate endedOn, String endedBecause) {
        public boolean holds() {
            return endedOn == null;
        }
    }

    /** A declared interest of somebody (FTP-4). */
    public record Interest(String user, String matter, LocalDate on, String by) {}

    /** @param shared whether the other side is told of it */
    public record Finding(int number, LocalDate on, String by, Side side, String text, boolean shared) {}

    /** The case investigator's report. */
    public record Report(LocalDate on, String by, String text) {}

    /** What may be decided. */
    public enum DecisionKind {
        NO_FURTHER_ACTION,
        /** To be managed within the learning framework, through ARCP. */
        LEARNING,
        WARNING,
        SANCTION,
        /** That the regulator is to be told. */
        REFER_TO_REGULATOR,
        OTHER
    }

    /** A decision of one side. */
    public record Decision(int number, DecisionKind kind, Side side, LocalDate on, String by, String text) {}

    /**
     * A discussion that was held.
     *
     * @param parties who took part
     * @param consensus whether they agreed, as it was recorded
     * @param agreed which side says so, who and when: a consensus is one once both do (FTP-2)
     */
    public record Discussion(
            int number,
            LocalDate on,
            List<Party> parties,
            boolean consensus,
            String text,
            String by,
            List<Consent> agreed) {
        public Discussion {
            agreed = copy(agreed);
        }

        /** A discussion to whose consensus no side has agreed. */
        public Discussion(int number, LocalDate on, List<Party> parties, boolean consensus, String text, String by) {
            this(number, on, parties, consensus, text, by, List.of());
        }

        /** Whether the side says that there was a consensus. */
        public boolean isAgreedBy(Side side) {
            return consensus && agreed.stream().anyMatch(consent -> consent.side() == side);
        }
    }

    /** Immediate exclusion, or a period of formal exclusion. */
    public enum ExclusionKind {
        IMMEDIATE,
        FORMAL
    }

    /**
     * A period of exclusion from work.
     *
     * @param from its first day
     * @param until its last day, by which it must be reviewed: without a review the person may return
     * @param advisoryBodyToldOn when the national advisory body was told; null where that is not needed
     * @param endedOn null while it runs
     * @param review how it was reviewed; null before
     */
    public record Exclusion(
            int number,
            ExclusionKind kind,
            LocalDate from,
            LocalDate until,
            LocalDate advisoryBodyToldOn,
            String reason,
            String by,
            LocalDate endedOn,
            String review) {}

    /** Something that both sides agree. @param agreed by which side, who and when */
    public record Agreement(String text, List<Consent> agreed) {
        public Agreement {
            agreed = copy(agreed);
        }

        public boolean agreedByBoth() {
            return agreed.stream().map(Consent::side).distinct().count() > 1;
        }
    }

    /** That a side agrees. */
    public record Consent(Side side, String by, LocalDate on) {}

    /** A referral to the regulator. */
    public record Referral(String regulator, LocalDate on, String by, Side side, String text) {}

    /** Why a concern is passed on. */
    public enum TransferKind {
        /** The doctor moves to another host: from the Postgraduate Dean to the host's Responsible Officer. */
        ROTATION,
        /** The designated body changes: from one Responsible Officer to the other. */
        DESIGNATED_BODY
    }

    /**
     * A concern that is passed on (FTP-2).
     *
     * @param host to which the doctor moves; null where the designated body changes
     * @param designatedBody to which the doctor moves; null at a rotation
     * @param movesOn when
     * @param approach agreed between the Medical Director of the lead employer and the Postgraduate Dean
     * @param connectionMovedOn when the prescribed connection moved; null before, and at a rotation
     * @param sentOn null before
     * @param withdrawn that it is not needed any more; null where it is
     */
    public record Transfer(
            int number,
            TransferKind kind,
            OdsCode host,
            String designatedBody,
            LocalDate movesOn,
            Agreement approach,
            LocalDate connectionMovedOn,
            LocalDate sentOn,
            String sentBy,
            String text,
            Withdrawal withdrawn) {

        /** Whether it is still to be sent. */
        public boolean open() {
            return sentOn == null && withdrawn == null;
        }
    }

    /** That a transfer is not needed any more, as where the doctor does not move. */
    public record Withdrawal(LocalDate on, String by, String reason) {}

    /**
     * A copy for a host, with parts redacted.
     *
     * @param redactions what was taken out and why, without what it was
     */
    public record RedactedCopy(
            int number, OdsCode host, LocalDate on, String by, String text, List<RedactionLogEntry> redactions) {
        public RedactedCopy {
            redactions = copy(redactions);
        }
    }

    /** @param places how often it stood there */
    public record RedactionLogEntry(CaseField field, RedactionReason reason, int places) {}

    /** Why something is taken out. */
    public enum RedactionReason {
        THIRD_PARTY,
        PATIENT,
        HEALTH,
        LEGAL_PRIVILEGE,
        NOT_RELEVANT
    }

    /** How a case ended. */
    public record Outcome(LocalDate on, String by, String text) {}
}
