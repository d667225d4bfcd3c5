/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

import java.util.List;

/**
 * A claim of which the money is to be shared, as somebody wrote it down. Everything is text, so that all that is wrong
 * with it is answered at once, and alike at every way in.
 *
 * @param costs pounds, {@code 12500.00}: what handling it cost, not negative
 * @param award pounds: what was awarded or settled for, not negative
 * @param acts at least one, at most {@value #MOST_ACTS}
 */
public record ClaimInput(String costs, String award, List<ActInput> acts) {

    /** More acts than any claim has. */
    public static final int MOST_ACTS = 200;

    /**
     * What is complained of.
     *
     * @param host ODS code of the host, or of one of its sites
     * @param from first day, {@code 2021-08-01}
     * @param to last day, included
     * @param cause the name of a {@link org.leademployer.schedules.spi.tribunal.Cause}
     */
    public record ActInput(String host, String from, String to, String cause) {}
}
