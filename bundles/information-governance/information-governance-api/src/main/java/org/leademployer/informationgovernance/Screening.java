/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Region;

/**
 * Screening questions put to the information governance team, and what it answered (IG-1).
 *
 * @param assessmentId the completed assessment by questionnaire {@code dpia-screening} that holds the answers
 * @param suggested what the questionnaire makes of them
 * @param askedOn from when the clock runs
 * @param dueOn the last day for the answer: so many working days later
 * @param late whether that day has passed without an answer, or passed before it
 * @param answeredOn null while it has not been answered
 * @param outcome what the team decided; null while it has not
 * @param advice what the team adds; null for nothing
 * @param reason why it decided otherwise than the questionnaire, or why the request was withdrawn; null where neither is so
 * @param sharingAgreement whether the team advises a data sharing agreement (IG-3)
 */
public record Screening(
        String id,
        Region region,
        String subjectType,
        String subjectId,
        State state,
        String assessmentId,
        Outcome suggested,
        LocalDate askedOn,
        LocalDate dueOn,
        boolean late,
        LocalDate answeredOn,
        Outcome outcome,
        String advice,
        String reason,
        boolean sharingAgreement,
        long version)
        implements GovernanceRecord {

    /** How far it is. */
    public enum State {
        ASKED,
        ANSWERED,
        WITHDRAWN
    }

    /** What follows. */
    public enum Outcome {
        /** No full assessment is needed. */
        NONE,
        /** A full data protection impact assessment. */
        FULL_DPIA
    }

    /**
     * Questions that are put. Either the id of a completed assessment about the subject, or the answers.
     *
     * @param subjectType {@code contract}, {@code procurement}
     * @param subjectId of a contract its id or reference; else any id or reference of at most 60 characters
     * @param region the node; of a contract it is known, and left out
     * @param assessment the id of a completed assessment by {@code dpia-screening}
     * @param answers answers to {@code dpia-screening}
     */
    public record Input(
            String subjectType, String subjectId, String region, String assessment, List<AnswerInput> answers) {}

    /**
     * An answer as somebody gives it.
     *
     * @param question the id of the question
     * @param value {@code YES}, {@code NO}, the id of an option, words
     * @param evidence where it is shown to be so
     */
    public record AnswerInput(String question, String value, String evidence) {}

    /**
     * What happens to it.
     *
     * @param act {@code ANSWER} or {@code WITHDRAW}
     * @param outcome {@code NONE} or {@code FULL_DPIA}; what the questionnaire says where it is left out
     * @param advice at most 4,000 characters
     * @param reason required where the outcome is not that of the questionnaire, and to withdraw; at most 2,000 characters
     * @param sharingAgreement {@code true} where a data sharing agreement is advised
     */
    public record StepInput(String act, String outcome, String advice, String reason, String sharingAgreement) {}
}
