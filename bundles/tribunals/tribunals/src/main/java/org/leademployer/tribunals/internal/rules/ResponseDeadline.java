/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.time.LocalDate;

/** The last day for the response to a claim: law, and no term of any schedule (TRI-1). */
public final class ResponseDeadline {

    /** Days after the day on which the tribunal sent the claim. */
    public static final int DAYS = 28;

    private ResponseDeadline() {}

    /** Civil days of Europe/London: neither the hour of sending nor a change of the clocks moves it. */
    public static LocalDate of(LocalDate sentOn) {
        return sentOn.plusDays(DAYS);
    }
}
