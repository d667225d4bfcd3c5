/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.commercial;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.schedules.spi.commercial.ServicePlacement.Attendance;

public class StretchesTest {

    @Test
    public void sch10_aStretchIsALongestRunOfDaysWithTheSamePlacements() {
        ServicePlacement whole = placement("RTD", "2021-08-01", "2022-07-31");
        ServicePlacement first = placement("RTD", "2021-08-01", "2021-10-31");
        ServicePlacement second = placement("RXL", "2021-11-01", "2022-01-31");
        ServicePlacement later = placement("RXL", "2022-03-01", "2022-04-30");
        ServicePlacement within = placement("RXL", "2021-09-01", "2021-09-30");

        assertEquals("no placement, no stretch", "", stretches());
        assertEquals("1 April ends none", "2021-08-01 to 2022-07-31 [RTD]", stretches(whole));
        assertEquals(
                "one after the other",
                "2021-08-01 to 2021-10-31 [RTD], 2021-11-01 to 2022-01-31 [RXL]",
                stretches(first, second));
        assertEquals(
                "in any order, and days without placement give none",
                "2021-08-01 to 2021-10-31 [RTD], 2022-03-01 to 2022-04-30 [RXL]",
                stretches(later, first));
        assertEquals(
                "one within another",
                "2021-08-01 to 2021-08-31 [RTD], 2021-09-01 to 2021-09-30 [RTD, RXL],"
                        + " 2021-10-01 to 2022-07-31 [RTD]",
                stretches(whole, within));
        assertEquals(
                "overlapping, in the order given",
                "2021-08-01 to 2021-10-31 [RTD, RTD], 2021-11-01 to 2022-01-31 [RXL, RTD],"
                        + " 2022-02-01 to 2022-02-28 [RTD], 2022-03-01 to 2022-04-30 [RTD, RXL],"
                        + " 2022-05-01 to 2022-07-31 [RTD]",
                stretches(first, second, whole, later));
        assertEquals("the same twice", "2021-08-01 to 2021-10-31 [RTD, RTD]", stretches(first, first));
        assertEquals(
                "an extension is another placement",
                "2021-08-01 to 2021-10-31 [RTD], 2021-11-01 to 2021-11-30 [RTD]",
                stretches(first, placement("RTD", "2021-11-01", "2021-11-30")));
        assertEquals(
                "a single day",
                "2021-08-01 to 2021-08-01 [RTD]",
                stretches(placement("RTD", "2021-08-01", "2021-08-01")));
    }

    /** Against a look at every day. */
    @Test
    public void sch10_everyDayOfAPlacementIsInOneStretchWithAllThatHaveIt() {
        Random random = new Random(3);
        LocalDate start = LocalDate.of(2021, 8, 1);
        for (int run = 0; run < 2_000; run++) {
            List<ServicePlacement> placements = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                LocalDate from = start.plusDays(random.nextInt(60));
                placements.add(placement(
                        "RT" + i,
                        from.toString(),
                        from.plusDays(random.nextInt(30)).toString()));
            }
            List<Stretch> stretches = Stretches.of(placements);
            for (int i = 1; i < stretches.size(); i++) {
                Stretch before = stretches.get(i - 1);
                Stretch after = stretches.get(i);
                assertTrue(before.period().to().isBefore(after.period().from()));
                assertTrue(
                        "longest",
                        !before.placements().equals(after.placements())
                                || before.period()
                                        .to()
                                        .plusDays(1)
                                        .isBefore(after.period().from()));
            }
            for (LocalDate day = start; day.isBefore(start.plusDays(100)); day = day.plusDays(1)) {
                LocalDate today = day;
                List<ServicePlacement> there = placements.stream()
                        .filter(placement -> placement.period().contains(today))
                        .toList();
                List<Stretch> in = stretches.stream()
                        .filter(stretch -> stretch.period().contains(today))
                        .toList();
                assertEquals(there.isEmpty() ? 0 : 1, in.size());
                in.forEach(stretch -> assertEquals(there, stretch.placements()));
            }
        }
    }

    private static String stretches(ServicePlacement... placements) {
        return String.join(
                ", ",
                Stretches.of(List.of(placements)).stream()
                        .map(stretch -> stretch.period() + " "
                                + stretch.placements().stream()
                                        .map(ServicePlacement::host)
                                        .toList())
                        .toList());
    }

    private static ServicePlacement placement(String host, String from, String to) {
        return new ServicePlacement(
                new OdsCode(host),
                new Period(LocalDate.parse(from), LocalDate.parse(to)),
                100,
                FundingKind.SECONDARY_CARE,
                Attendance.IN_POST,
                "600");
    }
}
