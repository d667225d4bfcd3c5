/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.commercial;

import org.leademployer.platform.OdsCode;

/**
 * Who pays: Health Education England, the lead employer, or a host by its ODS code.
 *
 * @param code {@code HEE}, {@code LEAD_EMPLOYER} or an ODS code
 */
public record Payer(String code) implements Comparable<Payer> {

    /** Health Education England, now part of NHS England. */
    public static final Payer HEE = new Payer("HEE");

    public static final Payer LEAD_EMPLOYER = new Payer("LEAD_EMPLOYER");

    public static Payer host(OdsCode host) {
        return new Payer(host.value());
    }

    @Override
    public int compareTo(Payer other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
