/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.leademployer.platform.problem.Problems;
import org.leademployer.subjectaccess.SubjectRequestChange;
import org.leademployer.subjectaccess.SubjectRequestInput;

/** What is sent. */
final class SubjectBodies {

    private SubjectBodies() {}

    static <T> T given(T body) {
        if (body == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return body;
    }

    /** A new request. */
    @Schema(name = "NewSubjectRequest")
    record Opening(
            @Schema(
                            allowableValues = {"ACCESS", "ERASURE", "RESTRICTION", "RELEASE"},
                            example = "ACCESS",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String kind,
            @Schema(
                            description =
                                    "REQUEST_OF_SUBJECT when left out, CONTRACT_ENDED or RETENTION_ENDED: a rule, and nobody, asks",
                            allowableValues = {"REQUEST_OF_SUBJECT", "CONTRACT_ENDED", "RETENTION_ENDED"})
                    String ground,
            @Schema(
                            description = "The node that serves it; everything of the person lies there or below",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String region,
            @Schema(
                            allowableValues = {"TRAINEE", "GMC", "GDC", "UKPHR", "NTN", "USER", "MEMBER"},
                            example = "GMC",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String knownBy,
            @Schema(
                            description =
                                    "The id, number or name. It is sealed with the person's key, and never answered",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String value,
            @Schema(description = "Today when left out", example = "2026-01-05") String receivedOn) {

        SubjectRequestInput read() {
            return new SubjectRequestInput(kind, ground, region, knownBy, value, receivedOn);
        }
    }

    /** What is done with a request. */
    @Schema(name = "SubjectRequestChange")
    record Changing(
            @Schema(
                            allowableValues = {
                                "VERIFY",
                                "EXTEND",
                                "GATHER",
                                "HAND_OVER",
                                "PROPOSE",
                                "REJECT",
                                "APPROVE",
                                "REFUSE",
                                "WITHDRAW"
                            },
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String act,
            @Schema(description = "For VERIFY, HAND_OVER and WITHDRAW; today when left out", example = "2026-01-05")
                    String on,
            @Schema(
                            description = "For VERIFY; NOT_NEEDED where a rule asks",
                            allowableValues = {"DOCUMENT", "EMPLOYMENT_RECORD", "IN_PERSON", "AUTHORITY", "NOT_NEEDED"})
                    String means,
            @Schema(
                            description = "For REFUSE",
                            allowableValues = {"IDENTITY_NOT_SHOWN", "UNFOUNDED", "EXCESSIVE", "EXEMPT", "STILL_NEEDED"
                            })
                    String reason,
            @Schema(description = "For EXTEND and REFUSE: why, 1 to 1000 characters; sealed with the person's key")
                    String note) {

        SubjectRequestChange read() {
            return new SubjectRequestChange(act, on, means, reason, note);
        }
    }
}
