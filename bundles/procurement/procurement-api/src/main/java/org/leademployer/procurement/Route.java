/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

/** The way to buy (PRO-1), from the lightest to the fullest. */
public enum Route {
    /** One written quotation that shows value for money, with the reason kept. */
    VALUE_FOR_MONEY_QUOTATION,
    /** Competitive written quotations through the commercial system. */
    COMPETITIVE_QUOTATIONS,
    /** A formal tender below the threshold, the regulations as best practice. */
    FORMAL_TENDER,
    /** A full tender above the threshold, by the regulations. */
    ABOVE_THRESHOLD_TENDER,
    /** A call-off by the framework's rules. */
    FRAMEWORK_CALL_OFF
}
