/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rest;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.fitness.cases.ConcernInput;
import org.leademployer.fitness.cases.ConcernType;
import org.leademployer.platform.problem.InputFields;
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
            @Schema(
                            description = "With its number, or else the trainee's id",
                            allowableValues = {"GMC", "GDC", "UKPHR"})
                    String registrationBody,
            String registrationNumber,
            @Schema(description = "The platform's id") String traineeId,
            @Schema(
                            description = "As the national Trainee Information System has it",
                            implementation = ConcernType.class)
                    String type,
            @Schema(
                            description = "What it is about; absent where the type says it, or its receiver is to",
                            implementation = Concern.class)
                    String concern,
            @Schema(description = "In post when absent", implementation = Stage.class) String stage,
            @Schema(type = "boolean", description = "Severe enough for a fitness-to-practise investigation")
                    String severe,
            @Schema(type = "boolean") String seriousUntowardIncident,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {
                                "LEAD_EMPLOYER",
                                "TRAINEE",
                                "TRAINING_PROGRAMME_DIRECTOR",
                                "SPECIALTY_TEAM",
                                "PREVIOUS_DEANERY",
                                "GMC",
                                "OTHER"
                            })
                    String source,
            @Schema(description = "The node; that of the placement when absent") String region,
            @Schema(description = "The ODS code of the host; needed from the lead employer") String happenedAt,
            @Schema(description = "The ODS code of the employer; needed from the lead employer") String employer,
            @Schema(description = "2021-08-01; today when absent") String knownOn,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "What happened, at most 20,000 characters")
                    String narrative,
            @Schema(
                            description =
                                    "By which you know it: the same again opens no second case, and is refused with other content")
                    String externalReference) {

        /** @param fields is told what cannot be read here */
        ConcernInput read(InputFields fields) {
            return new ConcernInput(
                    registrationBody,
                    registrationNumber,
                    traineeId,
                    type,
                    concern,
                    stage,
                    fields.optional("severe", severe, InputFields::truth),
                    fields.optional("seriousUntowardIncident", seriousUntowardIncident, InputFields::truth),
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
    record ClassifyRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, implementation = Concern.class) String concern,
            Boolean severe,
            Boolean seriousUntowardIncident) {}

    @Schema(name = "CaseReassessment")
    record ReassessRequest(
            Boolean severe,
            Boolean seriousUntowardIncident,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String reason) {}

    @Schema(name = "CaseStepNote")
    record NoteRequest(String note) {}

    @Schema(name = "CaseStepPause")
    record PauseRequest(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String reason) {}

    @Schema(name = "CaseStepWaiver")
    record WaiverRequest(
            @Schema(description = "Which", requiredMode = Schema.RequiredMode.REQUIRED) List<String> steps,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String reason) {}

    @Schema(name = "CaseTransferWithdrawal")
    record TransferWithdrawalRequest(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String reason) {}

    @Schema(name = "CaseStepExtension")
    record ExtendRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The new last day") String until,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String reason) {}

    @Schema(name = "CaseInterest")
    record InterestRequest(
            @Schema(description = "Whose; your own when absent") String user,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String matter) {}

    @Schema(name = "CaseAppointment")
    record AppointRequest(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {"CASE_MANAGER", "CASE_INVESTIGATOR"})
                    String capacity,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Who acts for a side at the case's node")
                    String user,
            @Schema(description = "Of whoever is appointed, such as GMC 7000001") String registration,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "What is declared; NONE for nothing")
                    String interest) {}

    @Schema(name = "CaseFindingInput")
    record FindingRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String text,
            @Schema(description = "Whether the other side is told of it") Boolean shared) {}

    @Schema(name = "CaseText")
    record TextRequest(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String text) {}

    @Schema(name = "CaseDecisionInput")
    record DecideRequest(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {
                                "NO_FURTHER_ACTION",
                                "LEARNING",
                                "WARNING",
                                "SANCTION",
                                "REFER_TO_REGULATOR",
                                "OTHER"
                            })
                    String kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String text) {}

    @Schema(name = "CaseDiscussionInput")
    record DiscussRequest(
            @Schema(description = "The day; today when absent") String on,
            @ArraySchema(
                            arraySchema =
                                    @Schema(
                                            requiredMode = Schema.RequiredMode.REQUIRED,
                                            description = "Who took part, of two sides at least"),
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "POSTGRADUATE_DEAN",
                                                "DEPUTY_DEAN",
                                                "REVALIDATION_TEAM",
                                                "LEAD_EMPLOYER",
                                                "MEDICAL_DIRECTOR",
                                                "OCCUPATIONAL_HEALTH",
                                                "LOCAL_EDUCATION_PROVIDER",
                                                "HOST_RESPONSIBLE_OFFICER",
                                                "CASE_INVESTIGATOR",
                                                "TRAINEE"
                                            }))
                    List<String> parties,
            @Schema(description = "Whether they agreed; it counts once the other side agrees to that too")
                    Boolean consensus,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String text) {}

    @Schema(name = "CaseExclusionInput")
    record ExcludeRequest(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {"IMMEDIATE", "FORMAL"})
                    String kind,
            @Schema(description = "Its first day; today when absent") String from,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Its last day, by which it is reviewed")
                    String until,
            @Schema(description = "Required for formal exclusion") String advisoryBodyToldOn,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String reason) {}

    @Schema(name = "CaseExclusionReview")
    record ReviewRequest(
            @Schema(description = "The last day of the next period; absent where the exclusion ends") String until,
            String advisoryBodyToldOn,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String review) {}

    @Schema(name = "CaseSplit")
    record SplitRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "What the other part is about")
                    String concern,
            Boolean severe,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The joint strategy that is proposed")
                    String strategy) {}

    @Schema(name = "CaseTransferInput")
    record TransferRequest(
            @Schema(description = "The designated body to which the doctor moves; or else a host")
                    String designatedBody,
            @Schema(description = "The ODS code of a host that must know") String host,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String movesOn) {}

    @Schema(name = "CaseConnection")
    record ConnectionRequest(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String movedOn) {}

    @Schema(name = "CaseCopyInput")
    record CopyRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The ODS code of the host") String host,
            @ArraySchema(
                            arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED),
                            schema =
                                    @Schema(
                                            allowableValues = {"NARRATIVE", "FINDINGS", "REPORT", "DECISIONS", "OUTCOME"
                                            }))
                    List<String> fields,
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
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "As it stands there") String text,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {"THIRD_PARTY", "PATIENT", "HEALTH", "LEGAL_PRIVILEGE", "NOT_RELEVANT"})
                    String reason) {}

    @Schema(name = "CaseOutcomeInput")
    record CloseRequest(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String outcome) {}
}
