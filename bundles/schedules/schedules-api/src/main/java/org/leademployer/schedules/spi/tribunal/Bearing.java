/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.tribunal;

import org.leademployer.schedules.spi.Terms;

/**
 * Who bears which part of what an act costs, in hundredths of a per cent; together the whole.
 *
 * @param hee the part of HEE, 0 to 10,000
 * @param leadEmployer the part of the lead employer, 0 to 10,000
 * @param host the part of the host at which the act fell, 0 to 10,000
 */
public record Bearing(int hee, int leadEmployer, int host) {

    /** Hundredths of a per cent in the whole. */
    public static final int WHOLE = 10_000;

    /** @throws IllegalArgumentException when a part is negative or the parts are not the whole */
    public Bearing {
        if (hee < 0 || leadEmployer < 0 || host < 0) {
            throw new IllegalArgumentException("no part is negative");
        }
        if ((long) hee + leadEmployer + host != WHOLE) {
            throw new IllegalArgumentException("the parts of HEE, lead employer and host add up to "
                    + java.math.BigDecimal.valueOf((long) hee + leadEmployer + host, 2) + " per cent, not 100.00");
        }
    }

    /**
     * Reads the three terms {@code <name>.hee}, {@code <name>.lead-employer} and {@code <name>.host}.
     *
     * @throws IllegalArgumentException when they are not the whole; the message says which
     */
    public static Bearing of(Terms terms, String name) {
        try {
            return new Bearing(
                    terms.basisPoints(name + ".hee"),
                    terms.basisPoints(name + ".lead-employer"),
                    terms.basisPoints(name + ".host"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ".*: " + e.getMessage(), e);
        }
    }
}
