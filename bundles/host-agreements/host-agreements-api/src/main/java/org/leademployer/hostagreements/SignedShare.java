/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much of a contract stands on signed, enforceable agreements on a day: of hosts with placements that have a day from then to
 * the end of the term.
 *
 * @param on the day
 * @param hosts hosts with placements
 * @param hostsCovered of them those with such an agreement
 * @param hostsNotAsked of them those to which none was ever sent
 * @param placements their placements
 * @param placementsCovered of them those at covered hosts
 * @param wte whole-time equivalents, two places
 * @param wteCovered of them those at covered hosts
 * @param sent agreements that wait for the host
 * @param returned agreements that wait for the signature
 * @param signed agreements signed, enforceable or not
 * @param notEnforceable agreements judged not enforceable
 * @param declined agreements declined
 * @param expiring signed agreements that expire within the policy's warning
 */
public record SignedShare(
        LocalDate on,
        int hosts,
        int hostsCovered,
        int hostsNotAsked,
        int placements,
        int placementsCovered,
        BigDecimal wte,
        BigDecimal wteCovered,
        int sent,
        int returned,
        int signed,
        int notEnforceable,
        int declined,
        int expiring) {

    /** Covered of all in percent, one place, rounded down so that 100.0 means all; null where there is none. */
    public static BigDecimal percent(BigDecimal covered, BigDecimal all) {
        return all.signum() == 0
                ? null
                : covered.multiply(BigDecimal.valueOf(100)).divide(all, 1, java.math.RoundingMode.DOWN);
    }
}
