/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.tribunal;

import org.leademployer.platform.OdsCode;

/**
 * Who handles or bears a claim: Health Education England, the lead employer, or a host by its ODS code. The codes are
 * those of {@link org.leademployer.schedules.spi.commercial.Payer}, so that what a party bears can be charged to it.
 *
 * @param code {@code HEE}, {@code LEAD_EMPLOYER} or an ODS code
 */
public record Party(String code) implements Comparable<Party> {

    /** What a party is, whichever host it may be. */
    public enum Kind {
        HEE,
        LEAD_EMPLOYER,
        HOST
    }

    /** Health Education England, now part of NHS England. */
    public static final Party HEE = new Party("HEE");

    public static final Party LEAD_EMPLOYER = new Party("LEAD_EMPLOYER");

    /** @throws IllegalArgumentException when there is no code */
    public Party {
        if (code == null || code.isBlank()) {
            throw new IllegalArgumentException("a party has a code");
        }
    }

    public static Party host(OdsCode host) {
        return new Party(host.value());
    }

    public Kind kind() {
        return equals(HEE) ? Kind.HEE : equals(LEAD_EMPLOYER) ? Kind.LEAD_EMPLOYER : Kind.HOST;
    }

    @Override
    public int compareTo(Party other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
