/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import org.junit.Test;
import org.leademployer.platform.Money;

public class ContractPolicyTest {

    @Test
    public void con10_monthsAreCountedBackFromTheRenewal() {
        ContractPolicy policy = new ContractPolicy(18, 12, null, null);
        assertEquals(
                LocalDate.of(2024, 2, 29),
                policy.reviewBy(LocalDate.of(2025, 2, 28).plusDays(1)).minusDays(1));
        assertEquals(LocalDate.of(2024, 7, 31), policy.reviewBy(LocalDate.of(2025, 7, 31)));
        assertEquals(LocalDate.of(2024, 1, 31), policy.warnFrom(LocalDate.of(2025, 7, 31)));
        assertEquals(LocalDate.of(2021, 12, 31), ChangeCheck.latestEnd(LocalDate.of(2021, 6, 30), 6));
    }

    @Test
    public void con9_aBoardDecidesFromTheFigureOnBothWays() {
        ContractPolicy policy = new ContractPolicy(18, 12, "1000.00", null);
        assertTrue(policy.needsDecision(Money.parse("1000.00")));
        assertTrue(policy.needsDecision(Money.parse("-1000.00")));
        assertFalse(policy.needsDecision(Money.parse("999.99")));
        assertFalse(new ContractPolicy(18, 12, null, null).needsDecision(Money.parse("1000000.00")));
        assertEquals(1, new ContractPolicy(12, 18, null, null).faults().size());
        assertEquals(1, new ContractPolicy(18, 12, "much", null).faults().size());
    }
}
