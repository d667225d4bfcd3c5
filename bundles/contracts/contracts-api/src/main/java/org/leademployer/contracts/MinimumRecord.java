/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts;

import java.time.LocalDate;

/**
 * The minimum record that is kept of every contract, whatever its value (CON-2), and the two things beside it without
 * which none starts (CON-3). A part that is not known yet is null.
 *
 * @param seniorContractOwner who signs
 * @param contractOwner who runs it day to day
 * @param commercialContractManager who manages it commercially
 * @param commissionerFinanceContact finance contact of HEE (CON-1)
 * @param leadEmployerFinanceContact finance contact of the lead employer (CON-1)
 * @param tier Gold, Silver or Bronze
 * @param riskSharingAgreement reference of the signed risk-sharing agreement (TRI-6)
 * @param riskSharingSignedOn when that was signed
 * @param gdprVariation reference of the signed GDPR variation form, or {@code NOT_APPLICABLE}
 */
public record MinimumRecord(
        String seniorContractOwner,
        String contractOwner,
        String commercialContractManager,
        String commissionerFinanceContact,
        String leadEmployerFinanceContact,
        Tier tier,
        String riskSharingAgreement,
        LocalDate riskSharingSignedOn,
        String gdprVariation) {

    /** A record of which nothing is known yet. */
    public static final MinimumRecord EMPTY = new MinimumRecord(null, null, null, null, null, null, null, null, null);

    /** The tier of a contract (CON-13). */
    public enum Tier {
        GOLD,
        SILVER,
        BRONZE
    }
}
