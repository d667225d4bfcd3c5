/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.tribunal.Act;
import org.leademployer.schedules.spi.tribunal.Party;

/**
 * A claim in the register (TRI-1). Whose it is stands there by the platform's id alone; the name is sealed.
 *
 * @param id the platform's id
 * @param number the tribunal's number
 * @param contractId the contract
 * @param region the node of the contract's lot when the claim was registered
 * @param traineeId the claimant
 * @param state how far it is
 * @param respondents HEE, LEAD_EMPLOYER, ODS codes of hosts, INDIVIDUAL
 * @param grounds what is claimed, with its time limit, by code
 * @param acts what is complained of, as far as it is known
 * @param conciliation early conciliation, or why without
 * @param presentedOn when the claim was presented
 * @param sentOn when the tribunal sent it
 * @param responseDue the last day for the response, an extension counted; law, whatever the schedule says (SCH-4)
 * @param respondedOn when the response was filed; null until it was
 * @param hearings in the order in which they were listed
 * @param plan the handling plan in steps; empty until it was made (TRI-2)
 * @param costs what handling it has cost so far
 * @param award what was awarded so far
 * @param settlement what it was settled for
 * @param outcome how it ended; null while it is open
 * @param concludedOn when it ended; null while it is open
 * @param flags what somebody has to look at; none of them keeps a claim out of the register
 * @param version counts its changes, from 1
 */
public record TribunalClaim(
        String id,
        String number,
        String contractId,
        Region region,
        String traineeId,
        State state,
        List<String> respondents,
        List<Ground> grounds,
        List<Act> acts,
        Conciliation conciliation,
        LocalDate presentedOn,
        LocalDate sentOn,
        LocalDate responseDue,
        LocalDate respondedOn,
        List<Hearing> hearings,
        List<PlannedStep> plan,
        Money costs,
        Money award,
        Money settlement,
        Outcome outcome,
        LocalDate concludedOn,
        Set<Flag> flags,
        long version) {

    public TribunalClaim {
        respondents = List.copyOf(respondents);
        grounds = List.copyOf(grounds);
        acts = List.copyOf(acts);
        hearings = List.copyOf(hearings);
        plan = List.copyOf(plan);
        flags = Set.copyOf(flags);
    }

    /** How far a claim is. */
    public enum State {
        /** Registered; the response is not filed. */
        OPEN,
        /** The response is filed. */
        RESPONDED,
        SETTLED,
        WITHDRAWN,
        /** The tribunal has decided. */
        JUDGED,
        /** Done with: paid and shared. */
        CLOSED;

        /** Whether it may still cost what nobody knows yet. */
        public boolean isOpen() {
            return this == OPEN || this == RESPONDED;
        }
    }

    /** How a claim ended. */
    public enum Outcome {
        SETTLED,
        WITHDRAWN,
        UPHELD,
        PARTLY_UPHELD,
        DISMISSED,
        STRUCK_OUT
    }

    /** What somebody has to look at. */
    public enum Flag {
        /** One of the grounds was presented after its time limit, counted from the last act. */
        OUT_OF_TIME,
        /** The certificate came after the claim was presented. */
        CERTIFICATE_AFTER_CLAIM,
        /** No placement under the contract is known of the claimant on a day of the acts. */
        CLAIMANT_NOT_PLACED,
        /** The claimant's data are held back from all but what this claim needs (UK GDPR Article 18, IG-8). */
        HELD_BACK
    }

    /** Why there is no early conciliation certificate. */
    public enum WithoutCertificate {
        JOINT_CLAIMANT_HAS_IT,
        ACAS_HAS_NO_JURISDICTION,
        EMPLOYER_CONTACTED_ACAS,
        INTERIM_RELIEF
    }

    /**
     * A ground of a claim.
     *
     * @param jurisdiction the tribunals' code
     * @param limitation the last day for presenting it, counted from the last act; null while no act is known
     * @param rule how that was found; null while no act is known
     * @param outOfTime whether it was presented later
     */
    public record Ground(String jurisdiction, LocalDate limitation, String rule, boolean outOfTime) {}

    /**
     * Early conciliation.
     *
     * @param certificate its number; null where there is none
     * @param without why there is none; null where there is one
     * @param from the day of notification; null where there was none
     * @param to the day on which the certificate came; null where it did not
     */
    public record Conciliation(String certificate, WithoutCertificate without, LocalDate from, LocalDate to) {}

    /** What a hearing is for. */
    public enum HearingKind {
        PRELIMINARY,
        FINAL,
        REMEDY,
        JUDICIAL_MEDIATION
    }

    /**
     * A hearing.
     *
     * @param number counts those of the claim, from 1
     * @param kind what it is for
     * @param on its first day
     * @param days how many days it is listed for, 1 to 100
     * @param vacated whether it does not take place
     */
    public record Hearing(int number, HearingKind kind, LocalDate on, int days, boolean vacated) {}

    /**
     * A step of the handling plan (TRI-2).
     *
     * @param number counts them, from 1
     * @param who does it
     * @param action what, as the schedule says it
     * @param tells who is told of it
     * @param due the last day
     * @param doneOn when it was done; null until it was
     */
    public record PlannedStep(
            int number, Party who, String action, List<Party> tells, LocalDate due, LocalDate doneOn) {
        public PlannedStep {
            tells = List.copyOf(tells);
        }
    }

    /** Costs, award and settlement together. */
    public Money total() {
        return costs.plus(award).plus(settlement);
    }
}
