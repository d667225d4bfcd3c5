/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedule6.internal;

import java.util.Locale;
import org.leademployer.platform.FundingKind;

/** The names of the terms, as they stand in a figures file. */
final class TermNames {

    static final String PRICING_MODEL = "pricing.model";
    static final String PRICE_SERVICE_FEE = "price.service-fee";
    static final String APPLIES_OCCUPATIONAL_HEALTH = "applies.occupational-health";
    static final String PRICE_OCCUPATIONAL_HEALTH = "price.occupational-health";
    static final String PER_OCCUPATIONAL_HEALTH = "per.occupational-health";
    static final String COUNTING_LTFT = "counting.ltft";
    static final String COUNTS_LEAVE = "counts.leave";
    static final String COUNTS_OUT_OF_PROGRAMME = "counts.out-of-programme";

    private TermNames() {}

    /** {@code payer.secondary-care}. */
    static String payer(FundingKind kind) {
        return "payer." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
