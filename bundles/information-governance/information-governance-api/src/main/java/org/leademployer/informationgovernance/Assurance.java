/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/**
 * The third-party assurance form of an identified provider (IG-4).
 *
 * @param provider who was asked
 * @param assessmentId the assessment by questionnaire {@code third-party-assurance} that holds the answers
 * @param suggested what the questionnaire makes of them
 * @param askedOn when the form was returned
 * @param decidedOn null while nothing was decided
 * @param validUntil the last day on which it holds; null while it is not accepted
 * @param expired whether that day has passed
 * @param reason why it was decided otherwise than the questionnaire says, refused or withdrawn; null where none is so
 */
public record Assurance(
        String id,
        Region region,
        String subjectType,
        String subjectId,
        State state,
        OdsCode provider,
        String assessmentId,
        Verdict suggested,
        LocalDate askedOn,
        LocalDate decidedOn,
        LocalDate validUntil,
        boolean expired,
        String reason,
        long version)
        implements GovernanceRecord {

    /** How far it is. */
    public enum State {
        /** The form was returned, and is looked at. */
        RETURNED,
        ACCEPTED,
        REFUSED,
        /** Accepted once, and holds no more. */
        REVOKED
    }

    /** What the questionnaire says. */
    public enum Verdict {
        ACCEPT,
        REFUSE
    }

    /**
     * A form that was returned.
     *
     * @param provider ODS code
     * @param answers answers to {@code third-party-assurance}
     */
    public record Input(
            String subjectType,
            String subjectId,
            String region,
            String provider,
            List<Screening.AnswerInput> answers) {}

    /**
     * What happens to it.
     *
     * @param act {@code ACCEPT}, {@code REFUSE} or {@code REVOKE}
     * @param validUntil to accept: the last day; the latest that the policy allows where it is left out
     * @param reason to refuse, to revoke, and to accept against the questionnaire
     */
    public record StepInput(String act, String validUntil, String reason) {}
}
