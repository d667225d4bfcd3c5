/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.OpenDeadline;
import org.leademployer.platform.Region;

/** A deadline in the list. */
@Schema(name = "Deadline")
record DeadlineView(
        @Schema(description = "The same for as long as it is open") String id,
        boolean overdue,
        @Schema(description = "The last day for it", example = "2027-03-31") LocalDate dueOn,
        @Schema(description = "The moment at which it is over; absent where the whole day counts") Instant dueAt,
        @Schema(example = "Commercial Team answers the initiation call") String what,
        @Schema(description = "The office whose turn it is", example = "commercial-team") String role,
        @Schema(example = "procurement") String domain,
        @Schema(type = "string", example = "north-west") Region region,
        @Schema(description = "The rule by which it is due", example = "PRO-5") String rule,
        @Schema(example = "procurement") String subjectKind,
        String subjectId,
        @Schema(description = "Where its subject is read") String link) {

    static DeadlineView of(OpenDeadline open) {
        Deadline deadline = open.deadline();
        return new DeadlineView(
                open.id(),
                open.overdue(),
                deadline.day(),
                deadline.at(),
                deadline.what(),
                deadline.owner(),
                deadline.domain(),
                deadline.node(),
                deadline.rule(),
                deadline.subjectKind(),
                deadline.subjectId(),
                deadline.link());
    }
}
