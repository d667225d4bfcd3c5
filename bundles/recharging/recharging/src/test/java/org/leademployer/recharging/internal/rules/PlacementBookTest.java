/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.leademployer.employment.PlacementType;
import org.leademployer.platform.Period;
import org.leademployer.recharging.internal.Samples;
import org.leademployer.schedules.spi.commercial.ServicePlacement.Attendance;

public class PlacementBookTest {

    private static final Period YEAR = Samples.period("2021-04-01", "2022-03-31");

    @Test
    public void fin1_placementsAreCutToThePeriodAndThoseOutsideLeftOut() {
        ChargeInput input = PlacementBook.input(
                "c-1",
                YEAR,
                List.of(
                        Samples.placement("t1", "P1", "RTD", "2020-04-01", "2021-03-31"),
                        Samples.placement("t1", "P2", "RTD", "2021-03-31", "2021-04-01"),
                        Samples.placement("t1", "P3", "RTD", "2022-03-31", "2022-04-30"),
                        Samples.placement("t2", "P4", "RTD", "2022-04-01", "2022-04-30")));
        assertEquals(
                List.of(Samples.period("2021-04-01", "2021-04-01"), Samples.period("2022-03-31", "2022-03-31")),
                input.trainees().get(0).placements().stream()
                        .map(placement -> placement.period())
                        .toList());
        assertEquals("no trainee without a day", 1, input.trainees().size());
    }

    @Test
    public void sch10_leaveAndOutOfProgrammeDaysAreToldApart() {
        Map<PlacementType, Attendance> table = Map.of(
                PlacementType.IN_POST_STANDARD, Attendance.IN_POST,
                PlacementType.IN_POST_EXTENSION, Attendance.IN_POST,
                PlacementType.PARENTAL_LEAVE, Attendance.LEAVE,
                PlacementType.SICK_LEAVE, Attendance.LEAVE,
                PlacementType.OUT_OF_PROGRAMME_CAREER_BREAK, Attendance.OUT_OF_PROGRAMME,
                PlacementType.OUT_OF_PROGRAMME_EXPERIENCE, Attendance.OUT_OF_PROGRAMME,
                PlacementType.OUT_OF_PROGRAMME_RESEARCH, Attendance.OUT_OF_PROGRAMME,
                PlacementType.OUT_OF_PROGRAMME_TRAINING, Attendance.OUT_OF_PROGRAMME);
        assertEquals(PlacementType.values().length, table.size());
        table.forEach((type, attendance) -> assertEquals(attendance, PlacementBook.attendance(type)));
    }

    @Test
    public void anInputKeepsItsOneOrder() {
        ChargeInput input = PlacementBook.input("c-1", YEAR, Samples.book(3, 5, YEAR));
        List<TraineePlacements> reversed = new java.util.ArrayList<>(input.trainees());
        java.util.Collections.reverse(reversed);
        assertThrows(IllegalArgumentException.class, () -> new ChargeInput("c-1", YEAR, reversed));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ChargeInput("c-1", Samples.period("2021-04-01", "2021-04-02"), input.trainees()));
    }
}
