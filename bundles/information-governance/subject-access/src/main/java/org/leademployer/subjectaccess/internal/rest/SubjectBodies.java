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
            @Schema(description = "ACCESS, ERASURE, RESTRICTION or RELEASE", example = "ACCESS") String kind,
            @Schema(
                            description =
                                    "REQUEST_OF_SUBJECT when left out, CONTRACT_ENDED or RETENTION_ENDED: a rule, and nobody, asks")
                    String ground,
            @Schema(description = "The node that serves it; everything of the person lies there or below")
                    String region,
            @Schema(description = "TRAINEE, GMC, GDC, UKPHR, NTN, USER or MEMBER", example = "GMC") String knownBy,
            @Schema(description = "The id, number or name. It is sealed with the person's key, and never answered")
                    String value,
            @Schema(description = "Today when left out", example = "2026-01-05") String receivedOn) {

        SubjectRequestInput read() {
            return new SubjectRequestInput(kind, ground, region, knownBy, value, receivedOn);
        }
    }

    /** What is done with a request. */
    @Schema(name = "SubjectRequestChange")
    record Changing(
            @Schema(description = "VERIFY, EXTEND, GATHER, HAND_OVER, PROPOSE, REJECT, APPROVE, REFUSE or WITHDRAW")
                    String act,
            @Schema(description = "For VERIFY, HAND_OVER and WITHDRAW; today when left out", example = "2026-01-05")
                    String on,
            @Schema(
                            description =
                                    "For VERIFY: DOCUMENT, EMPLOYMENT_RECORD, IN_PERSON, AUTHORITY or NOT_NEEDED (a rule asks)")
                    String means,
            @Schema(description = "For REFUSE: IDENTITY_NOT_SHOWN, UNFOUNDED, EXCESSIVE, EXEMPT or STILL_NEEDED")
                    String reason,
            @Schema(description = "For EXTEND and REFUSE: why, 1 to 1000 characters; sealed with the person's key")
                    String note) {

        SubjectRequestChange read() {
            return new SubjectRequestChange(act, on, means, reason, note);
        }
    }
}
