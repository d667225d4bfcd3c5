/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contract.State;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.Vehicle;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.recharging.internal.Samples;

public class ContractsOfBookTest {

    private static final Period YEAR = Samples.period("2022-04-01", "2023-03-31");
    private static final Period TERM = Samples.period("2021-04-01", "2025-03-31");
    private static final Region NORTH = new Region("north");

    @Test
    public void sch6_theBookHasEveryContractWithADayInThePeriodByReference() {
        assertEquals(
                List.of("A", "B", "C"),
                choose(
                        contract("C", State.RUNNING, TERM, "3"),
                        contract("A", State.SIGNED, TERM, "1"),
                        contract("B", State.DRAFT, TERM, "2"),
                        contract("Z", State.RUNNING, Samples.period("2023-04-01", "2025-03-31"), "4")));
    }

    @Test
    public void con1_aDraftOfPostsThatAnotherCoversIsNotTheBookYet() {
        assertEquals(
                List.of("R"), choose(contract("D", State.DRAFT, TERM, "1"), contract("R", State.RUNNING, TERM, "1")));
        assertEquals(
                "no specialty named is all",
                List.of("R"),
                choose(contract("D", State.DRAFT, TERM), contract("R", State.RUNNING, TERM, "1")));
        assertEquals(
                "the first of two drafts",
                List.of("D1"),
                choose(contract("D2", State.DRAFT, TERM, "1"), contract("D1", State.DRAFT, TERM, "1")));
        assertEquals(
                "a draft of what follows is of other days",
                List.of("F", "R"),
                choose(
                        contract("F", State.DRAFT, Samples.period("2022-10-01", "2026-09-30"), "1"),
                        contract("R", State.RUNNING, Samples.period("2018-10-01", "2022-09-30"), "1")));
    }

    @Test
    public void con1_aDraftOfANodeAboveOrBelowIsOfTheSamePosts() {
        Contract above = new Contract(
                "N",
                "N",
                1,
                new Lot("Lot", NORTH, Set.of()),
                new OdsCode("RTD"),
                Vehicle.NHS_TERMS_FOR_SERVICES,
                Money.ZERO,
                TERM,
                0,
                State.DRAFT,
                null,
                null,
                MinimumRecord.EMPTY,
                List.of());
        assertEquals(List.of("R"), choose(above, contract("R", State.RUNNING, TERM, "1")));
    }

    private static List<String> choose(Contract... contracts) {
        return ContractsOfBook.choose(
                        List.of(contracts), YEAR, (node, above) -> node.equals(above) || above.equals(NORTH))
                .stream()
                .map(Contract::reference)
                .toList();
    }

    private static Contract contract(String reference, State state, Period term, String... specialties) {
        String[] codes = new String[specialties.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = "00" + specialties[i];
        }
        return new Contract(
                reference,
                reference,
                1,
                new Lot("Lot", Samples.NORTH_WEST, Set.of(codes)),
                new OdsCode("RTD"),
                Vehicle.NHS_TERMS_FOR_SERVICES,
                Money.ZERO,
                term,
                0,
                state,
                null,
                null,
                MinimumRecord.EMPTY,
                List.of());
    }
}
