/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.rules;

import java.time.LocalDate;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.subjectaccess.SubjectAccessPolicy;

/** By when a request is answered (UK GDPR Article 12(3), as the Information Commissioner counts it). */
public final class DueDay {

    private DueDay() {}

    /**
     * The corresponding day of a later month, or that month's last where it has none; where it is no working day, the next that
     * is.
     *
     * @param extended whether the further time counts too
     */
    public static LocalDate of(
            LocalDate received, SubjectAccessPolicy policy, boolean extended, WorkingDays workingDays) {
        LocalDate due = extended
                ? received.plus(policy.answerWithin().plus(policy.extendBy()))
                : received.plus(policy.answerWithin());
        while (!workingDays.isWorkingDay(due)) {
            due = due.plusDays(1);
        }
        return due;
    }
}
