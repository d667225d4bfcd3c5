/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards;

import java.time.LocalDate;
import java.util.List;

/**
 * A meeting that was held. Who was there does not change any more.
 *
 * @param id its id
 * @param boardId the board
 * @param date the day
 * @param present everybody who was there, members first
 */
public record Meeting(String id, String boardId, LocalDate date, List<Attendance> present) {

    public Meeting {
        present = List.copyOf(present);
    }

    /**
     * Somebody who was there.
     *
     * @param constituency for whom
     * @param reference the person's user name or staff reference; null for somebody of whom the constituency alone is known
     * @param member whether as a member, else in attendance
     */
    public record Attendance(String constituency, String reference, boolean member) {}
}
