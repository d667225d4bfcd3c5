/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements;

/**
 * When hosts that have not returned their agreement are reminded: a definition of kind {@value #KIND} (CON-11).
 *
 * @param firstAfterWorkingDays the first reminder so many working days after sending, 1 to 250
 * @param thenEveryWorkingDays each further one so many working days after the last, 1 to 250
 * @param escalateAfterReminders after so many reminders the next is an escalation, 1 to 50
 * @param expiryWarningDays so many days before it expires, a signed agreement is listed as expiring, 1 to 730
 */
public record ReminderPolicy(
        int firstAfterWorkingDays, int thenEveryWorkingDays, int escalateAfterReminders, int expiryWarningDays) {

    public static final String KIND = "host-agreement-policy";
}
