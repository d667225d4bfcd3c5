/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.boards.QuorumInput;
import org.leademployer.platform.problem.Problems;

/** The bodies that partners send. */
final class BoardRequests {

    private BoardRequests() {}

    static <T> T given(T request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return request;
    }

    /** Who is at a meeting. */
    @Schema(name = "QuorumRequest")
    record QuorumRequest(
            @Schema(description = "The name of terms of reference", example = "north-west-management-board")
                    String body,
            @Schema(description = "The node whose terms decide; may be left out where one node has some of that name")
                    String region,
            @Schema(description = "The day of the meeting; today when left out", example = "2021-11-02") String on,
            @Schema(description = "Everybody who is there, members and in attendance, one entry for each person")
                    List<PersonRequest> present,
            @Schema(description = "Everybody of these who has withdrawn for the matter (BRD-3)")
                    List<PersonRequest> withdrawn) {

        QuorumInput read() {
            return new QuorumInput(body, region, on, constituencies(present), constituencies(withdrawn));
        }
    }

    /** Somebody at a meeting, whoever it is. */
    @Schema(name = "PersonPresent")
    record PersonRequest(
            @Schema(description = "For whom the person sits there", example = "hr-director") String constituency) {}

    static List<String> constituencies(List<PersonRequest> people) {
        // With nulls where entries are null: their places are told.
        return people == null
                ? null
                : people.stream()
                        .map(person -> person == null ? null : person.constituency())
                        .toList();
    }
}
