/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements;

import java.time.LocalDate;
import org.leademployer.platform.OdsCode;

/**
 * A reminder that is due or was recorded.
 *
 * @param agreementId the agreement
 * @param host who is reminded
 * @param number counts reminders of this agreement, from 1
 * @param kind reminder or escalation
 * @param dueOn when it fell due
 * @param sentOn when the agreement was sent
 */
public record Reminder(String agreementId, OdsCode host, int number, Kind kind, LocalDate dueOn, LocalDate sentOn) {

    /** Reminder or escalation. */
    public enum Kind {
        REMINDER,
        ESCALATION
    }
}
