/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.leademployer.contractmanagement.Overview;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.contractmanagement.internal.rules.OverviewRule.Facts;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.Vehicle;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;

public class OverviewRuleTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 8, 1);

    @Test
    public void con3_aSignedContractThatWasNotStartedOnItsFirstDayIsNotGreen() {
        assertEquals(List.of(), reasons(Contract.State.SIGNED, FIRST));
        assertEquals(
                List.of("AMBER (CON-3): it was to start on 2021-08-01, and has not been started"),
                reasons(Contract.State.SIGNED, FIRST.plusDays(1)));
        assertEquals(List.of(), reasons(Contract.State.DRAFT, FIRST.plusYears(9)));
    }

    private static List<String> reasons(Contract.State state, LocalDate today) {
        Performance none = new Performance("c-1", null, YearMonth.from(today), YearMonth.from(today), List.of());
        return OverviewRule.of(contract(state), new Facts(none, List.of(), List.of(), List.of(), null), null, today)
                .reasons()
                .stream()
                .map(Overview.Reason::toString)
                .toList();
    }

    private static Contract contract(Contract.State state) {
        return new Contract(
                "c-1",
                "C-1",
                1,
                new Lot("All specialties", new Region("north-west"), Set.of()),
                new OdsCode("RBN"),
                Vehicle.values()[0],
                Money.parse("1.00"),
                new Period(FIRST, LocalDate.of(2025, 7, 31)),
                12,
                state,
                LocalDate.of(2021, 5, 1),
                null,
                null,
                List.of());
    }
}
