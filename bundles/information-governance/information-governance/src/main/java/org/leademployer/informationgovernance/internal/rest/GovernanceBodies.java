/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.leademployer.informationgovernance.Assurance;
import org.leademployer.informationgovernance.BreachRecord;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.ProcessingActivity;
import org.leademployer.informationgovernance.Screening;
import org.leademployer.informationgovernance.SharingAgreement;

/** What is sent to the registers, with what must be there and which words there are. */
final class GovernanceBodies {

    private GovernanceBodies() {}

    /** An answer to a questionnaire. */
    @Schema(name = "ScreeningAnswerInput")
    record Answer(
            @Schema(description = "The id of the question", requiredMode = Schema.RequiredMode.REQUIRED)
                    String question,
            @Schema(description = "YES, NO, the id of an option, or words", requiredMode = Schema.RequiredMode.REQUIRED)
                    String value,
            @Schema(description = "Where it is shown to be so") String evidence) {

        Screening.AnswerInput read() {
            return new Screening.AnswerInput(question, value, evidence);
        }
    }

    /** Screening questions that are put. */
    @Schema(name = "ScreeningInput")
    record ScreeningOpening(
            @Schema(description = "What it is about", example = "contract", requiredMode = Schema.RequiredMode.REQUIRED)
                    String subjectType,
            @Schema(description = "Of a contract its id or reference", requiredMode = Schema.RequiredMode.REQUIRED)
                    String subjectId,
            @Schema(description = "The node; of a contract it is known, and left out") String region,
            @Schema(description = "The id of a completed assessment by dpia-screening; or else the answers")
                    String assessment,
            @Schema(description = "To dpia-screening, where no assessment is named") List<Answer> answers) {

        Screening.Input read() {
            return new Screening.Input(subjectType, subjectId, region, assessment, each(answers, Answer::read));
        }
    }

    /** What happens to screening questions. */
    @Schema(name = "ScreeningStepInput")
    record ScreeningStep(
            @Schema(
                            allowableValues = {"ANSWER", "WITHDRAW"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String act,
            @Schema(
                            description = "What the questionnaire says where it is left out",
                            allowableValues = {"NONE", "FULL_DPIA"})
                    String outcome,
            @Schema(description = "At most 4,000 characters") String advice,
            @Schema(description = "To withdraw, and where the outcome is not that of the questionnaire") String reason,
            @Schema(
                            description = "Whether a data sharing agreement is advised",
                            allowableValues = {"true", "false"})
                    String sharingAgreement) {

        Screening.StepInput read() {
            return new Screening.StepInput(act, outcome, advice, reason, sharingAgreement);
        }
    }

    /** A sharing agreement that is wanted. */
    @Schema(name = "SharingAgreementInput")
    record AgreementOpening(
            @Schema(description = "The screening that advises it; then subject and node are its own") String screening,
            @Schema(description = "What it is about") String subjectType,
            @Schema(description = "Of a contract its id or reference") String subjectId,
            @Schema(description = "The node; of a contract it is known, and left out") String region,
            @Schema(description = "What for; at most 2,000 characters", requiredMode = Schema.RequiredMode.REQUIRED)
                    String purpose,
            @Schema(description = "Two organisations or more", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> parties,
            @Schema(description = "By when it is to be signed", example = "2026-09-01") String wantedBy) {

        SharingAgreement.Input read() {
            return new SharingAgreement.Input(screening, subjectType, subjectId, region, purpose, parties, wantedBy);
        }
    }

    /** What happens to a sharing agreement. */
    @Schema(name = "SharingAgreementStepInput")
    record AgreementStep(
            @Schema(
                            allowableValues = {"SIGN", "REVIEW", "END", "DISMISS"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String act,
            @Schema(description = "Today where it is left out") String on,
            @Schema(description = "To sign: the id of the signed document") String document,
            @Schema(description = "To sign and to review; the latest that the policy allows where it is left out")
                    String reviewOn,
            @Schema(description = "To end and to dismiss") String reason) {

        SharingAgreement.StepInput read() {
            return new SharingAgreement.StepInput(act, on, document, reviewOn, reason);
        }
    }

    /** A form of assurance that was returned. */
    @Schema(name = "AssuranceInput")
    record AssuranceOpening(
            @Schema(description = "What it is about", example = "contract", requiredMode = Schema.RequiredMode.REQUIRED)
                    String subjectType,
            @Schema(description = "Of a contract its id or reference", requiredMode = Schema.RequiredMode.REQUIRED)
                    String subjectId,
            @Schema(description = "The node; of a contract it is known, and left out") String region,
            @Schema(description = "Its ODS code", example = "RBN", requiredMode = Schema.RequiredMode.REQUIRED)
                    String provider,
            @Schema(description = "To third-party-assurance", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<Answer> answers) {

        Assurance.Input read() {
            return new Assurance.Input(subjectType, subjectId, region, provider, each(answers, Answer::read));
        }
    }

    /** What happens to a form of assurance. */
    @Schema(name = "AssuranceStepInput")
    record AssuranceStep(
            @Schema(
                            allowableValues = {"ACCEPT", "REFUSE", "REVOKE"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String act,
            @Schema(description = "To accept; the latest that the policy allows where it is left out")
                    String validUntil,
            @Schema(description = "To refuse, to revoke, and to accept against the questionnaire") String reason) {

        Assurance.StepInput read() {
            return new Assurance.StepInput(act, validUntil, reason);
        }
    }

    /** A breach that was discovered. */
    @Schema(name = "BreachRecordInput")
    record BreachOpening(
            @Schema(description = "Id or reference; left out where it is of none") String contract,
            @Schema(description = "The node; of a contract it is known, and left out") String region,
            @Schema(
                            description = "With an offset",
                            example = "2021-11-02T09:30:00Z",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String discoveredAt,
            @Schema(
                            description = "LEAD_EMPLOYER where it is left out",
                            allowableValues = {"HEE", "LEAD_EMPLOYER", "HOST"})
                    String discoveredBy,
            @Schema(description = "Of data: CONTACT, EMPLOYMENT, PAY, TRAINING, IDENTITY, HEALTH, EQUALITY, CONDUCT")
                    List<String> kinds,
            @Schema(description = "How many, a whole number") String people,
            @Schema(
                            description = "RISK where it is left out",
                            allowableValues = {"UNLIKELY", "RISK", "HIGH"})
                    String risk,
            @Schema(
                            description = "At most 2,000 characters, naming no person",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String summary) {

        BreachRecord.Input read() {
            return new BreachRecord.Input(contract, region, discoveredAt, discoveredBy, kinds, people, risk, summary);
        }
    }

    /** What happens to a breach. */
    @Schema(name = "BreachRecordStepInput")
    record BreachStep(
            @Schema(
                            allowableValues = {"REASSESS", "PLAN", "TELL", "NOT_NEEDED", "CLOSE", "REOPEN"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String act,
            @Schema(description = "The number of the step, to tell and where nobody need be told") String step,
            @Schema(description = "When they were told, with an offset; now where it is left out") String at,
            @Schema(description = "Of the notice") String reference,
            @Schema(description = "Why so late, why not needed, why opened again") String reason,
            @Schema(description = "To reassess") List<String> kinds,
            @Schema(description = "To reassess") String people,
            @Schema(
                            description = "To reassess",
                            allowableValues = {"UNLIKELY", "RISK", "HIGH"})
                    String risk,
            @Schema(description = "To close; at most 4,000 characters") String outcome) {

        BreachRecord.StepInput read() {
            return new BreachRecord.StepInput(act, step, at, reference, reason, kinds, people, risk, outcome);
        }
    }

    /** An impact assessment that is begun. */
    @Schema(name = "DpiaInput")
    record DpiaOpening(
            @Schema(description = "The screening that asks for it; then subject and node are its own") String screening,
            @Schema(description = "What it is about") String subjectType,
            @Schema(description = "Of a contract its id or reference") String subjectId,
            @Schema(description = "The node; of a contract it is known, and left out") String region,
            @Schema(description = "Of the processing", requiredMode = Schema.RequiredMode.REQUIRED) String name) {

        Dpia.Input read() {
            return new Dpia.Input(screening, subjectType, subjectId, region, name);
        }
    }

    /** Who takes part in a processing. */
    @Schema(name = "DpiaPartyInput")
    record DpiaParty(
            @Schema(
                            description = "What it is for the data",
                            allowableValues = {"CONTROLLER", "JOINT_CONTROLLER", "PROCESSOR"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String role,
            @Schema(description = "An organisation", requiredMode = Schema.RequiredMode.REQUIRED) String name) {

        Dpia.PartyInput read() {
            return new Dpia.PartyInput(role, name);
        }
    }

    /** An answer to a question of the assessment. */
    @Schema(name = "DpiaAnswerInput")
    record DpiaAnswer(
            @Schema(
                            description = "Its name, or its number, such as 121",
                            example = "DATA_SHARED",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String question,
            @Schema(description = "In words") String text,
            @Schema(
                            description = "Of a severity or a likelihood",
                            allowableValues = {"1", "2", "3", "4"})
                    String gauge,
            @Schema(description = "Of impacts, threats, sources and measures") List<String> list) {

        Dpia.AnswerInput read() {
            return new Dpia.AnswerInput(question, text, gauge, list);
        }
    }

    /** What is done against the risks. */
    @Schema(name = "DpiaMeasureInput")
    record DpiaMeasure(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String title,
            @Schema(description = "What is done") String content) {

        Dpia.MeasureInput read() {
            return new Dpia.MeasureInput(title, content);
        }
    }

    /** What remains of a risk. */
    @Schema(name = "DpiaResidualInput")
    record DpiaResidual(
            @Schema(
                            allowableValues = {"ILLEGITIMATE_ACCESS", "UNWANTED_CHANGE", "LOSS_OF_DATA"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String risk,
            @Schema(
                            allowableValues = {"1", "2", "3", "4"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String severity,
            @Schema(
                            allowableValues = {"1", "2", "3", "4"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String likelihood,
            String comment) {

        Dpia.ResidualInput read() {
            return new Dpia.ResidualInput(risk, severity, likelihood, comment);
        }
    }

    /** What the people concerned were asked. */
    @Schema(name = "DpiaConsultationInput")
    record DpiaConsultation(
            @Schema(
                            allowableValues = {"true", "false"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String asked,
            @Schema(description = "Where they were not asked: why") String reason,
            @Schema(description = "Who was asked") String who,
            @Schema(
                            description = "Whether they agree",
                            allowableValues = {"true", "false"})
                    String favourable,
            @Schema(description = "Where they were asked: what they said") String opinion) {

        Dpia.ConsultationInput read() {
            return new Dpia.ConsultationInput(asked, reason, who, favourable, opinion);
        }
    }

    /** What changes in a draft. */
    @Schema(name = "DpiaContentInput")
    record DpiaChange(
            @Schema(description = "Of the processing") String name,
            String category,
            @Schema(description = "Who writes it") String author,
            @Schema(description = "Who evaluates it") String assessor,
            @Schema(description = "Who decides") String validator,
            @Schema(description = "In place of those that stood there") List<DpiaParty> parties,
            @Schema(description = "Each in place of the answer to the same question") List<DpiaAnswer> answers,
            @Schema(description = "In place of those that stood there") List<DpiaMeasure> measures,
            @Schema(description = "Each in place of what was said of the same risk") List<DpiaResidual> residualRisks,
            DpiaConsultation consultation) {

        Dpia.ContentInput read() {
            return new Dpia.ContentInput(
                    name,
                    category,
                    author,
                    assessor,
                    validator,
                    each(parties, DpiaParty::read),
                    each(answers, DpiaAnswer::read),
                    each(measures, DpiaMeasure::read),
                    each(residualRisks, DpiaResidual::read),
                    consultation == null ? null : consultation.read());
        }
    }

    /** What happens to an impact assessment. */
    @Schema(name = "DpiaStepInput")
    record DpiaStep(
            @Schema(
                            allowableValues = {
                                "SUBMIT",
                                "ADVISE",
                                "RETURN",
                                "CONSULT",
                                "RECORD_ANSWER",
                                "APPROVE",
                                "REFUSE",
                                "REVIEW",
                                "ARCHIVE"
                            },
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String act,
            @Schema(description = "Today where it is left out") String on,
            @Schema(
                            description = "Of advice",
                            allowableValues = {"true", "false"})
                    String favourable,
            @Schema(description = "Of advice, or of the Commissioner's answer; at most 4,000 characters") String text,
            @Schema(description = "Of advice: the office") String officer,
            @Schema(description = "Of a decision, and to return; at most 4,000 characters") String reasons,
            @Schema(description = "Of an approval; at most 4,000 characters") String adjustments,
            @Schema(description = "Of an approval; the latest that the policy allows where it is left out")
                    String reviewOn,
            @Schema(description = "Of an approval: the id of the signed document") String document,
            @Schema(
                            description = "Of advice: whether a data sharing agreement is advised (IG-3)",
                            allowableValues = {"true", "false"})
                    String sharingAgreement) {

        Dpia.StepInput read() {
            return new Dpia.StepInput(
                    act, on, favourable, text, officer, reasons, adjustments, reviewOn, document, sharingAgreement);
        }
    }

    /** Where data goes. */
    @Schema(name = "ProcessingActivityFlowInput")
    record Flow(
            @Schema(description = "An organisation or a system", requiredMode = Schema.RequiredMode.REQUIRED)
                    String from,
            @Schema(description = "Likewise", requiredMode = Schema.RequiredMode.REQUIRED) String to,
            @Schema(description = "What goes", requiredMode = Schema.RequiredMode.REQUIRED) String data,
            @Schema(example = "SFTP") String channel,
            @Schema(
                            description = "Whether it leaves the United Kingdom",
                            allowableValues = {"true", "false"})
                    String outsideUk) {

        ProcessingActivity.FlowInput read() {
            return new ProcessingActivity.FlowInput(from, to, data, channel, outsideUk);
        }
    }

    /** An entry in the register of processing, all of it. */
    @Schema(name = "ProcessingActivityInput")
    record ProcessingEntry(
            @Schema(description = "What it is about") String subjectType,
            @Schema(description = "Of a contract its id or reference") String subjectId,
            @Schema(description = "The node; of a contract it is known, and left out") String region,
            @Schema(
                            description = "IN_USE where it is left out",
                            allowableValues = {"IN_USE", "ENDED"})
                    String state,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String controller,
            List<String> processors,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String purpose,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String lawfulBasis,
            @Schema(description = "Whose data", requiredMode = Schema.RequiredMode.REQUIRED) List<String> people,
            @Schema(description = "Of data", requiredMode = Schema.RequiredMode.REQUIRED) List<String> kinds,
            List<String> recipients,
            @Schema(description = "Required with a flow outside the United Kingdom") String transfers,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String retention,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String measures,
            @Schema(description = "The id of the impact assessment") String dpia,
            List<Flow> flows,
            String reviewOn) {

        ProcessingActivity.Input read() {
            return new ProcessingActivity.Input(
                    subjectType,
                    subjectId,
                    region,
                    state,
                    name,
                    controller,
                    processors,
                    purpose,
                    lawfulBasis,
                    people,
                    kinds,
                    recipients,
                    transfers,
                    retention,
                    measures,
                    dpia,
                    each(flows, Flow::read),
                    reviewOn);
        }
    }

    /** Absent ones and absent lists stay so: what is wrong with them is told with the rest. */
    private static <A, B> List<B> each(List<A> given, Function<A, B> reader) {
        if (given == null) {
            return null;
        }
        List<B> read = new ArrayList<>();
        given.forEach(one -> read.add(one == null ? null : reader.apply(one)));
        return read;
    }
}
