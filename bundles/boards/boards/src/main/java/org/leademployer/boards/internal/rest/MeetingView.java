/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.boards.Meeting;

/** A meeting that was held. */
@Schema(name = "Meeting")
record MeetingView(
        String id,
        @Schema(type = "string", format = "date") LocalDate date,
        @Schema(description = "Everybody who was there, members first") List<AttendanceView> present) {

    @Schema(name = "Attendance")
    record AttendanceView(
            @Schema(example = "hr-director") String constituency,
            @Schema(description = "Absent for somebody of whom the constituency alone is known") String reference,
            @Schema(description = "Whether as a member, else in attendance") boolean member) {}

    static MeetingView of(Meeting meeting) {
        return new MeetingView(
                meeting.id(),
                meeting.date(),
                meeting.present().stream()
                        .map(person -> new AttendanceView(person.constituency(), person.reference(), person.member()))
                        .toList());
    }
}
