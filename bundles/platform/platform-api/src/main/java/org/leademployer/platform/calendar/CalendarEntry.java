/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One entry of a calendar: whole days. No text names a person.
 *
 * @param uid what it is known by when the calendar is read again, unique in the world
 * @param begin its first day
 * @param end its last day, included
 * @param summary what stands in the calendar, one line
 * @param description more of it; null for none
 */
public record CalendarEntry(String uid, LocalDate begin, LocalDate end, String summary, String description) {
    public CalendarEntry {
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(summary, "summary");
        if (end.isBefore(begin)) {
            throw new IllegalArgumentException("an entry ends on " + end + ", before it begins on " + begin);
        }
    }
}
