/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Region;

/**
 * A full data protection impact assessment (IG-2).
 *
 * @param screeningId the screening that asked for it; null where it was begun without
 * @param risks the three, as the answers say
 * @param advice what the data protection officer advised; null while it has not
 * @param consulted how the Information Commissioner was consulted; null where it was not
 * @param decision what was decided; null while nothing was
 * @param imported what the file said of advice and decision, which are taken here anew; null where it was not imported
 * @param openedOn when it was begun
 */
public record Dpia(
        String id,
        Region region,
        String subjectType,
        String subjectId,
        State state,
        String screeningId,
        DpiaContent content,
        List<RiskLevel> risks,
        Advice advice,
        Commissioner consulted,
        Decision decision,
        Imported imported,
        LocalDate openedOn,
        long version)
        implements GovernanceRecord {

    public Dpia {
        risks = risks == null ? List.of() : List.copyOf(risks);
    }

    /** How far it is. */
    public enum State {
        /** Being written. */
        DRAFT,
        /** With the data protection officer. */
        ADVICE,
        /** The officer has advised. */
        ADVISED,
        /** With the Information Commissioner. */
        CONSULTING,
        APPROVED,
        REFUSED,
        ARCHIVED
    }

    /**
     * A risk before and after the measures. Figures are 1 to 4; null while not said.
     *
     * @param score severity times likelihood
     * @param residualScore the same of what remains
     * @param high whether what remains is high by the policy, so that the Information Commissioner is consulted
     */
    public record RiskLevel(
            DpiaRisk risk,
            Integer severity,
            Integer likelihood,
            Integer score,
            Integer residualSeverity,
            Integer residualLikelihood,
            Integer residualScore,
            boolean high) {}

    /**
     * What the data protection officer advised.
     *
     * @param favourable whether the processing may go ahead
     * @param officer the office, as it was written; null where not said
     * @param by the user who recorded it, and so does not decide; null where that was not kept
     * @param sharingAgreement whether a data sharing agreement is advised (IG-3)
     */
    public record Advice(
            LocalDate on, boolean favourable, String text, String officer, String by, boolean sharingAgreement) {}

    /**
     * How the Information Commissioner was consulted (UK GDPR, Article 36).
     *
     * @param dueOn by when it answers
     * @param answeredOn null while it has not
     */
    public record Commissioner(LocalDate on, LocalDate dueOn, LocalDate answeredOn, String answer) {}

    /**
     * What was decided.
     *
     * @param reasons why; required to overrule the officer's advice, and to refuse
     * @param adjustments what was changed before it was approved; null for nothing
     * @param reviewOn the day of the next review; null of a refusal
     * @param document the id of the signed document; null for none
     * @param by the user who decided, another than who recorded the advice; null where that was not kept
     */
    public record Decision(
            LocalDate on,
            boolean approved,
            String reasons,
            String adjustments,
            LocalDate reviewOn,
            String document,
            String by) {}

    /**
     * What a file of the PIA tool said.
     *
     * @param status 0 doing, 1 refused, 2 validated, 3 signed, 4 archived
     * @param officers null where not said
     * @param favourable 1 or 0; null where not said
     * @param opinion null where not said
     * @param rejectionReason null where not said
     * @param adjustments null where not said
     */
    public record Imported(
            Integer status,
            String officers,
            Integer favourable,
            String opinion,
            String rejectionReason,
            String adjustments) {}

    /**
     * An assessment that is begun.
     *
     * @param screening the id of the screening that asks for it; then the subject and the node are its own
     * @param name of the processing
     */
    public record Input(String screening, String subjectType, String subjectId, String region, String name) {}

    /**
     * What changes in a draft: what is null stays, a list that is given takes the place of the one that stood there; answers take the
     * place of answers to the same question.
     */
    public record ContentInput(
            String name,
            String category,
            String author,
            String assessor,
            String validator,
            List<PartyInput> parties,
            List<AnswerInput> answers,
            List<MeasureInput> measures,
            List<ResidualInput> residualRisks,
            ConsultationInput consultation) {}

    /** @param role {@code CONTROLLER}, {@code JOINT_CONTROLLER} or {@code PROCESSOR} */
    public record PartyInput(String role, String name) {}

    /**
     * @param question its name, {@code DATA_SHARED}, or number, {@code 121}
     * @param gauge 1 to 4
     */
    public record AnswerInput(String question, String text, String gauge, List<String> list) {}

    /** A measure; its number is given by the platform. */
    public record MeasureInput(String title, String content) {}

    /**
     * What remains of a risk.
     *
     * @param risk {@code ILLEGITIMATE_ACCESS}, {@code UNWANTED_CHANGE} or {@code LOSS_OF_DATA}
     * @param severity 1 to 4
     * @param likelihood 1 to 4
     */
    public record ResidualInput(String risk, String severity, String likelihood, String comment) {}

    /** @param asked {@code true} or {@code false}; then with a reason. @param favourable {@code true} or {@code false} */
    public record ConsultationInput(String asked, String reason, String who, String favourable, String opinion) {}

    /**
     * What happens to it.
     *
     * @param act {@code SUBMIT}, {@code ADVISE}, {@code RETURN}, {@code CONSULT}, {@code RECORD_ANSWER}, {@code APPROVE}, {@code
     *     REFUSE}, {@code REVIEW} or {@code ARCHIVE}
     * @param on when; today where it is left out
     * @param favourable of advice: {@code true} or {@code false}
     * @param text of advice, or the Commissioner's answer; at most 4,000 characters
     * @param officer of advice: the office; at most 200 characters
     * @param reasons of a decision, and to return; at most 4,000 characters
     * @param adjustments of an approval; at most 4,000 characters
     * @param reviewOn of an approval; the latest that the policy allows where it is left out
     * @param document of an approval: the id of the signed document; at most 60 characters
     * @param sharingAgreement of advice: {@code true} where a data sharing agreement is advised (IG-3)
     */
    public record StepInput(
            String act,
            String on,
            String favourable,
            String text,
            String officer,
            String reasons,
            String adjustments,
            String reviewOn,
            String document,
            String sharingAgreement) {}
}
