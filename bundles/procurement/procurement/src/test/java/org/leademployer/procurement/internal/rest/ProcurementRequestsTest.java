/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rest;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.procurement.NewProcurement;
import org.leademployer.procurement.internal.rest.ProcurementRequests.Begin;
import org.leademployer.procurement.internal.rest.ProcurementRequests.NewLot;

public class ProcurementRequestsTest {

    private static final Set<Region> KNOWN = Set.of(Region.NATIONAL, new Region("north-west"));

    @Test
    public void con1_everythingThatIsWrongWithANewProcurementIsToldAtOnce() {
        Begin wrong = new Begin(
                "a b",
                "",
                "nowhere",
                "X",
                "2028-02-30",
                Arrays.asList(new NewLot(0, " ", "?", Arrays.asList("x", null), "-1.001"), null));

        Problem refused =
                assertThrows(ProblemException.class, () -> wrong.read(KNOWN)).problem();

        assertThat(refused.rule(), is("CON-1"));
        assertThat(
                refused.faults().stream().map(Problem.Fault::field).toList(),
                is(List.of(
                        "regime",
                        "serviceStart",
                        "lots/0/specialties",
                        "lots/0/region",
                        "lots/0/value",
                        "reference",
                        "title",
                        "region",
                        "lots/0/number",
                        "lots/0/title",
                        "lots/1/number",
                        "lots/1/title",
                        "lots/1/region",
                        "lots/1/value")));
    }

    @Test
    public void con1_aNewProcurementIsRead() {
        NewProcurement read = new Begin(
                        "P-1",
                        "Lead employer",
                        "north-west",
                        "LIGHT_TOUCH",
                        "2024-08-01",
                        List.of(new NewLot(1, "All", "north-west", null, "5000000.00")))
                .read(KNOWN);

        assertThat(read.lots().get(0).value(), is(Money.parse("5000000.00")));
        assertThat(read.lots().get(0).number(), is(1));
    }
}
