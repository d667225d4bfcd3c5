/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.leademployer.deadlines.Deadline;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.procurement.Preparation;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurement.Award;
import org.leademployer.procurement.Procurement.Initiation;
import org.leademployer.procurement.ProcurementLot;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.Regime;

/** What is due, state by state. */
public class DueDatesTest {

    private static final Region WESSEX = new Region("wessex");
    private static final Instant NOON = Instant.parse("2026-06-01T11:00:00Z");
    private static final Initiation ASKED = new Initiation(NOON, LocalDate.of(2026, 6, 3), null, null, null);
    private static final Initiation ANSWERED =
            new Initiation(NOON, LocalDate.of(2026, 6, 3), NOON, "Commercial Team", "tender");
    private static final Award AWARD = new Award(NOON, LocalDate.of(2026, 6, 11), LocalDate.of(2026, 7, 1), List.of());

    @Test
    public void x4_whatIsDueFollowsFromTheState() {
        Object[][] table = {
            {ProcurementState.PREPARATION, null, null, null, List.of()},
            {ProcurementState.PREPARATION, ASKED, null, null, List.of("PRO-5 commercial-team 2026-06-03")},
            {ProcurementState.PREPARATION, ANSWERED, null, null, List.of()},
            {ProcurementState.PUBLISHED, ANSWERED, NOON, null, List.of("PRO-9 procurement-lead 2026-06-01")},
            {ProcurementState.EVALUATION, ANSWERED, NOON, null, List.of()},
            {ProcurementState.PREFERRED, ANSWERED, NOON, new Award(null, null, null, List.of()), List.of()},
            {
                ProcurementState.AWARDED,
                ANSWERED,
                NOON,
                AWARD,
                List.of("PRO-12 procurement-lead 2026-06-11", "PRO-2 procurement-lead 2026-07-01")
            },
            {ProcurementState.CONCLUDED, ANSWERED, NOON, AWARD, List.of()},
            {ProcurementState.CANCELLED, ASKED, NOON, AWARD, List.of()},
        };
        for (Object[] row : table) {
            Procurement procurement =
                    procurement((ProcurementState) row[0], (Initiation) row[1], (Instant) row[2], (Award) row[3]);

            List<Deadline> due = DueDates.of(procurement);

            assertThat(
                    row[0] + ", " + row[1],
                    due.stream()
                            .map(one -> one.rule() + " " + one.owner() + " " + one.day())
                            .toList(),
                    is(row[4]));
            // What is due no more is cleared by its key: each must be known.
            assertThat(
                    DueDates.keys("p")
                            .containsAll(due.stream().map(Deadline::key).toList()),
                    is(true));
        }
    }

    private static Procurement procurement(
            ProcurementState state, Initiation initiation, Instant closesAt, Award award) {
        return new Procurement(
                "p",
                "PR-1",
                1,
                "Lead employer",
                WESSEX,
                Regime.LIGHT_TOUCH,
                LocalDate.of(2028, 8, 1),
                List.of(new ProcurementLot(1, "All", WESSEX, Set.of(), Money.parse("150000.00"))),
                Money.parse("150000.00"),
                state,
                initiation,
                Preparation.NONE,
                null,
                null,
                null,
                closesAt,
                List.of(),
                null,
                null,
                List.of(),
                award,
                List.of(),
                null);
    }
}
