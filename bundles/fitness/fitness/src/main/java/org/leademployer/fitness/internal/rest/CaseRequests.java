/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.fitness.cases.ConcernInput;
import org.leademployer.platform.problem.Problems;

/** What is sent about cases. */
final class CaseRequests {

    private CaseRequests() {}

    /** @throws org.leademployer.platform.problem.ProblemException invalid-input (400) without a body */
    static <T> T given(T body) {
        if (body == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return body;
    }

    @Schema(name = "NewConcern", description = "A concern to be taken in")
    record ConcernRequest(
            @Schema(description = "GMC, GDC or UKPHR; with its number, or else the trainee's id")
                    String registrationBody,
            String registrationNumber,
            @Schema(description = "The platform's id") String traineeId,
            @Schema(
                            description =
                                    "As the national Trainee Information System has it: CAPABILITY, CONDUCT, COMPLAINT,"
                                            + " SERIOUS_INCIDENT, NEVER_EVENT, SIGNIFICANT_EVENT or OTHER")
                    String type,
            @Schema(description = "What it is about; absent where the type says it, or its receiver is to")
                    String concern,
            @Schema(description = "PRE_EMPLOYMENT or IN_POST; in post when absent") String stage,
            @Schema(description = "Severe enough for a fitness-to-practise investigation") Boolean severe,
            Boolean seriousUntowardIncident,
            @Schema(
                            description = "LEAD_EMPLOYER, TRAINEE, TRAINING_PROGRAMME_DIRECTOR, SPECIALTY_TEAM,"
                                    + " PREVIOUS_DEANERY, GMC or OTHER")
                    String source,
            @Schema(description = "The node; that of the placement when absent") String region,
            @Schema(description = "The ODS code of the host; needed from the lead employer") String happenedAt,
            @Schema(description = "The ODS code of the employer; needed from the lead employer") String employer,
            @Schema(description = "2021-08-01; today when absent") String knownOn,
            @Schema(description = "What happened, at most 20,000 characters") String narrative,
            @Schema(description = "By which you know it: the same again opens no second case")
                    String externalReference) {

        ConcernInput read() {
            return new ConcernInput(
                    registrationBody,
                    registrationNumber,
                    traineeId,
                    type,
                    concern,
                    stage,
                    severe,
                    seriousUntowardIncident,
                    source,
                    region,
                    happenedAt,
                    employer,
                    knownOn,
                    narrative,
                    externalReference);
        }
    }

    @Schema(name = "CaseClassification")
    record ClassifyRequest(String concern, Boolean severe, Boolean seriousUntowardIncident) {}

    @Schema(name = "CaseReassessment")
    record ReassessRequest(Boolean severe, Boolean seriousUntowardIncident, String reason) {}

    @Schema(name = "CaseStepNote")
    record NoteRequest(String note) {}

    @Schema(name = "CaseStepPause")
    record PauseRequest(String reason) {}

    @Schema(name = "CaseStepWaiver")
    record WaiverRequest(
            @Schema(description = "Which", requiredMode = Schema.RequiredMode.REQUIRED) List<String> steps,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String reason) {}

    @Schema(name = "CaseStepExtension")
    record ExtendRequest(@Schema(description = "The new last day") String until, String reason) {}

    @Schema(name = "CaseInterest")
    record InterestRequest(@Schema(description = "Whose; your own when absent") String user, String matter) {}

    @Schema(name = "CaseAppointment")
    record AppointRequest(
            @Schema(description = "CASE_MANAGER or CASE_INVESTIGATOR") String capacity,
            String user,
            @Schema(description = "Of whoever is appointed, such as GMC 7000001") String registration,
            @Schema(description = "What is declared; NONE for nothing") String interest) {}

    @Schema(name = "CaseFindingInput")
    record FindingRequest(String text, @Schema(description = "Whether the other side is told of it") Boolean shared) {}

    @Schema(name = "CaseText")
    record TextRequest(String text) {}

    @Schema(name = "CaseDecisionInput")
    record DecideRequest(
            @Schema(description = "NO_FURTHER_ACTION, LEARNING, WARNING, SANCTION, REFER_TO_REGULATOR or OTHER")
                    String kind,
            String text) {}

    @Schema(name = "CaseDiscussionInput")
    record DiscussRequest(
            @Schema(description = "The day; today when absent") String on,
            @Schema(description = "Who took part: REVALIDATION_TEAM, MEDICAL_DIRECTOR, POSTGRADUATE_DEAN and others")
                    List<String> parties,
            @Schema(description = "Whether they agreed") Boolean consensus,
            String text) {}

    @Schema(name = "CaseExclusionInput")
    record ExcludeRequest(
            @Schema(description = "IMMEDIATE or FORMAL") String kind,
            @Schema(description = "Its first day; today when absent") String from,
            @Schema(description = "Its last day, by which it is reviewed") String until,
            String advisoryBodyToldOn,
            String reason) {}

    @Schema(name = "CaseExclusionReview")
    record ReviewRequest(
            @Schema(description = "The last day of the next period; absent where the exclusion ends") String until,
            String advisoryBodyToldOn,
            String review) {}

    @Schema(name = "CaseSplit")
    record SplitRequest(
            @Schema(description = "What the other part is about") String concern,
            Boolean severe,
            @Schema(description = "The joint strategy that is proposed") String strategy) {}

    @Schema(name = "CaseTransferInput")
    record TransferRequest(
            @Schema(description = "The designated body to which the doctor moves; or else a host")
                    String designatedBody,
            @Schema(description = "The ODS code of a host that must know") String host,
            String movesOn) {}

    @Schema(name = "CaseConnection")
    record ConnectionRequest(String movedOn) {}

    @Schema(name = "CaseCopyInput")
    record CopyRequest(
            @Schema(description = "The ODS code of the host") String host,
            @Schema(description = "NARRATIVE, FINDINGS, REPORT, DECISIONS or OUTCOME") List<String> fields,
            List<RedactionRequest> redactions) {

        CaseChange.SendCopy read() {
            return new CaseChange.SendCopy(
                    host,
                    fields,
                    redactions == null
                            ? List.of()
                            : redactions.stream()
                                    .map(one -> one == null
                                            ? new CaseChange.Redaction(null, null)
                                            : new CaseChange.Redaction(one.text(), one.reason()))
                                    .toList());
        }
    }

    @Schema(name = "CaseRedaction")
    record RedactionRequest(
            @Schema(description = "As it stands there") String text,
            @Schema(description = "THIRD_PARTY, PATIENT, HEALTH, LEGAL_PRIVILEGE or NOT_RELEVANT") String reason) {}

    @Schema(name = "CaseOutcomeInput")
    record CloseRequest(String outcome) {}
}
