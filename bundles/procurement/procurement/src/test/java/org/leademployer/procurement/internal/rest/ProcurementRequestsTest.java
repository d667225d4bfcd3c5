/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rest;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.NewProcurement;
import org.leademployer.procurement.Preparation;
import org.leademployer.procurement.Preparation.Question;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementLot;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.Regime;
import org.leademployer.procurement.internal.rest.ProcurementRequests.Begin;
import org.leademployer.procurement.internal.rest.ProcurementRequests.NewBid;
import org.leademployer.procurement.internal.rest.ProcurementRequests.NewLot;
import org.leademployer.procurement.internal.rules.BidRule;
import org.leademployer.procurement.internal.rules.DraftRule;

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

        Problem refused = assertThrows(ProblemException.class, () -> wrong.read(ProcurementRequestsTest::faults))
                .problem();

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
    public void pro9_whatCannotBeReadOfABidIsToldWithWhatIsWrongWithTheRest() {
        NewBid wrong = new NewBid(
                new Bid.Bidder("A trust", "??", true),
                Map.of("1", "-1.001", "9", "x"),
                new HashMap<>(Map.of("unknown", "marker")),
                Arrays.asList((String) null),
                null);

        Problem refused = assertThrows(
                        ProblemException.class,
                        () -> wrong.content(
                                procurement(Instant.EPOCH),
                                content -> BidRule.faults(content, procurement(Instant.EPOCH))))
                .problem();
        Problem before = assertThrows(
                        ProblemException.class,
                        () -> wrong.content(procurement(null), content -> BidRule.faults(content, procurement(null))))
                .problem();

        assertThat(refused.rule(), is("PRO-9"));
        assertThat(
                refused.faults().stream().map(Problem.Fault::field).sorted().toList(),
                is(List.of(
                        "answers",
                        "answers/service",
                        "bidder/odsCode",
                        "prices",
                        "prices/1",
                        "prices/9",
                        "subcontractors")));
        assertThat(
                "what is asked is not told before it is published",
                before.faults().stream().map(Problem.Fault::field).sorted().toList(),
                is(List.of("prices/1", "prices/9", "subcontractors")));
    }

    @Test
    public void pro13_everythingThatIsWrongWithAQueryIsToldAtOnce() {
        ProcurementsResource resource = new ProcurementsResource(null);

        Problem refused = assertThrows(ProblemException.class, () -> resource.list("?", "2028-02-30", "x", null, "0"))
                .problem();

        assertThat(refused.code(), is("invalid-input"));
        assertThat(
                refused.faults().stream().map(Problem.Fault::field).toList(),
                is(List.of("region", "serviceStartFrom", "serviceStartTo", "limit")));
        Problem reversed = assertThrows(
                        ProblemException.class, () -> resource.list(null, "2028-02-02", "2028-02-01", null, null))
                .problem();
        assertThat(reversed.faults().stream().map(Problem.Fault::field).toList(), is(List.of("serviceStartTo")));
    }

    private static Procurement procurement(Instant publishedAt) {
        Region region = new Region("north-west");
        return new Procurement(
                "id",
                "P-1",
                1,
                "Lead employer",
                region,
                Regime.LIGHT_TOUCH,
                LocalDate.of(2024, 8, 1),
                List.of(new ProcurementLot(1, "All", region, Set.of(), Money.parse("1.00"))),
                Money.parse("1.00"),
                ProcurementState.PUBLISHED,
                null,
                new Preparation(
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new Question("service", Question.Kind.QUALITY, "How?", BigDecimal.TEN)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                null,
                null,
                publishedAt,
                publishedAt,
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null);
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
                .read(ProcurementRequestsTest::faults);

        assertThat(read.lots().get(0).value(), is(Money.parse("5000000.00")));
        assertThat(read.lots().get(0).number(), is(1));
    }

    private static List<Problem.Fault> faults(NewProcurement draft) {
        return DraftRule.faults(draft, KNOWN);
    }
}
