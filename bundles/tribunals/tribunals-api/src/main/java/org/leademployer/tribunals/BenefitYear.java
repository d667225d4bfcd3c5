/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

import org.leademployer.platform.Money;

/**
 * Number, length and cost of tribunal claims in a financial year: a measure of the benefit of lead employment (TRI-5).
 *
 * @param year the financial year, {@code 2026/27}
 * @param presented claims that were presented in it
 * @param concluded claims that ended in it
 * @param averageDays how long those took from presentation to end, rounded half up; null where none ended
 * @param longestDays the longest of them; null where none ended
 * @param costs what handling those cost that ended in it
 * @param awards what was awarded, or settled for
 * @param total costs and awards together
 */
public record BenefitYear(
        String year,
        int presented,
        int concluded,
        Long averageDays,
        Long longestDays,
        Money costs,
        Money awards,
        Money total) {}
