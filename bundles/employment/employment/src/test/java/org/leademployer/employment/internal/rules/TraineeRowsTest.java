/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.leademployer.employment.Placement;
import org.leademployer.employment.PlacementType;
import org.leademployer.employment.Registration;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.imports.CsvRow;

public class TraineeRowsTest {

    private static final LocalDate START = LocalDate.of(2021, 8, 1);
    private static final KnownTrainee KNOWN = new KnownTrainee("t", "Sampledoctor", null);

    private final AtomicInteger ids = new AtomicInteger();

    @Test
    public void emp2_everyRowThatIsInvolvedInTheExcessIsRefused_andTheOthersAreTaken() {
        PlacementRow one = row(2, "001", 0, 30, 60);
        PlacementRow other = row(3, "002", 20, 50, 50);
        PlacementRow later = row(4, "003", 60, 90, 100);
        assertEquals(List.of(later), take(null, one, other, later).rows());
        assertEquals(1, one.row().faults().size());
        assertEquals(1, other.row().faults().size());
    }

    @Test
    public void emp2_aRowThatShortensWhatIsThereMakesRoomForAnother_inWhicheverOrder() {
        KnownPlacement there = stored("001", 0, 60, 100);
        PlacementRow shortened = row(2, "001", 0, 30, 100);
        PlacementRow next = row(3, "002", 31, 60, 100);
        for (List<PlacementRow> order : List.of(List.of(shortened, next), List.of(next, shortened))) {
            TraineeRows.Taken taken = TraineeRows.take(order, KNOWN, List.of(there), this::id);
            assertEquals(1, taken.changed().size());
            assertEquals(1, taken.created().size());
        }
    }

    @Test
    public void emp2_whatARefusedRowWouldHaveChangedStands_andMayBeTooMuchForOthers() {
        // Row 2 would have made room for row 3; but it collides with row 4, and is refused with it.
        KnownPlacement there = stored("001", 0, 60, 100);
        PlacementRow shortened = row(2, "001", 0, 30, 100);
        PlacementRow next = row(3, "002", 31, 60, 100);
        PlacementRow colliding = row(4, "003", 10, 20, 50);
        TraineeRows.Taken taken =
                TraineeRows.take(List.of(shortened, next, colliding), KNOWN, List.of(there), this::id);
        assertEquals(List.of(), taken.rows());
        assertNull(taken.trainee());
        assertTrue(next.row().faults().get(0).reason().contains("2.00 WTE"));
    }

    @Test
    public void ig8_rowsAboutATraineeWhoseDataAreHeldBackAreRefused() {
        PlacementRow row = row(2, "001", 0, 30, 100);
        KnownTrainee heldBack = new KnownTrainee("t", "Sampledoctor", null, true);
        assertEquals(
                List.of(),
                TraineeRows.take(List.of(row), heldBack, List.of(), this::id).rows());
        assertTrue(row.row().faults().get(0).reason().contains("IG-8"));
    }

    @Test
    public void emp2_draftsDoNotCount() {
        PlacementRow draft = row(2, "001", 0, 30, 100, "Sampledoctor", null, false);
        PlacementRow approved = row(3, "002", 0, 30, 100);
        assertEquals(2, take(null, draft, approved).created().size());
    }

    @Test
    public void emp2_whateverRowsCome_noDayEverHasMoreThanOneWholeTime() {
        Random random = new Random(20210801);
        for (int round = 0; round < 300; round++) {
            List<KnownPlacement> stored = new ArrayList<>();
            for (int file = 0; file < 3; file++) {
                List<PlacementRow> rows = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    int first = random.nextInt(8);
                    rows.add(row(i + 2, "00" + i, first, first + random.nextInt(8), 20 + random.nextInt(81)));
                }
                TraineeRows.Taken taken = TraineeRows.take(rows, KNOWN, stored, this::id);
                stored.removeIf(before -> taken.changed().stream()
                        .anyMatch(now ->
                                now.placement().id().equals(before.placement().id())));
                stored.addAll(taken.changed());
                stored.addAll(taken.created());
                assertEquals(
                        List.of(),
                        WholeTime.excesses(stored.stream()
                                .map(each -> new WholeTime.Share(
                                        each.placement().period(),
                                        each.placement().wte().movePointRight(2).intValueExact()))
                                .toList()));
                assertEquals(
                        rows.size(),
                        taken.rows().size()
                                + rows.stream()
                                        .filter(row -> !row.row().faults().isEmpty())
                                        .count());
            }
        }
    }

    @Test
    public void emp5_theSameRowsAgainChangeNothing() {
        PlacementRow row = row(2, "001", 0, 30, 60);
        List<KnownPlacement> stored = take(null, row).created();
        TraineeRows.Taken again = TraineeRows.take(List.of(row, row), KNOWN, sameTrainee(stored), this::id);
        assertEquals(2, again.rows().size());
        assertEquals(List.of(), again.created());
        assertEquals(List.of(), again.changed());
    }

    @Test
    public void emp5_rowsWithDifferentSurnamesOfSomebodyNewAreAllRefused() {
        PlacementRow one = row(2, "001", 0, 30, 60, "Sampledoctor", null, true);
        PlacementRow other = row(3, "002", 40, 50, 60, "Exampledoctor", null, true);
        assertEquals(List.of(), take(null, one, other).rows());
        assertEquals("Surname", one.row().faults().get(0).field());
        assertEquals("Surname", other.row().faults().get(0).field());
    }

    @Test
    public void emp5_anotherSurnameThanTheKnownOneIsRefused_capitalsAside() {
        PlacementRow one = row(2, "001", 0, 30, 60, "SAMPLEDOCTOR", null, true);
        PlacementRow other = row(3, "002", 40, 50, 60, "Exampledoctor", null, true);
        assertEquals(List.of(one), take(KNOWN, one, other).rows());
    }

    @Test
    public void emp5_anNiNumberIsTakenOnce_andAnotherOneIsRefused() {
        PlacementRow with = row(2, "001", 0, 30, 60, "Sampledoctor", "AB123456C", true);
        PlacementRow without = row(3, "002", 40, 50, 60);
        TraineeRows.Taken taken = take(KNOWN, with, without);
        assertTrue(taken.niNumberIsNew());
        assertEquals("AB123456C", taken.trainee().niNumber());
        PlacementRow another = row(2, "001", 0, 30, 60, "Sampledoctor", "AB123456D", true);
        assertEquals(List.of(without), take(taken.trainee(), another, without).rows());
    }

    private static List<KnownPlacement> sameTrainee(List<KnownPlacement> stored) {
        return stored.stream()
                .map(each -> new KnownPlacement(
                        new Placement(
                                each.placement().id(),
                                KNOWN.id(),
                                each.placement().host(),
                                each.placement().site(),
                                each.placement().region(),
                                each.placement().specialty(),
                                each.placement().postNumber(),
                                each.placement().grade(),
                                each.placement().type(),
                                each.placement().period(),
                                each.placement().wte(),
                                each.placement().fundingKind()),
                        each.approved()))
                .toList();
    }

    private TraineeRows.Taken take(KnownTrainee known, PlacementRow... rows) {
        return TraineeRows.take(List.of(rows), known, List.of(), this::id);
    }

    private String id() {
        return "id" + ids.incrementAndGet();
    }

    private static KnownPlacement stored(String post, int first, int last, int wte) {
        PlacementRow row = row(0, post, first, last, wte);
        return new KnownPlacement(
                new Placement(
                        "p" + post,
                        KNOWN.id(),
                        row.host(),
                        row.site(),
                        row.region(),
                        "300",
                        row.post().text(),
                        row.grade(),
                        row.type(),
                        row.period(),
                        BigDecimal.valueOf(wte, 2),
                        row.fundingKind()),
                true);
    }

    private static PlacementRow row(int line, String post, int first, int last, int wte) {
        return row(line, post, first, last, wte, "Sampledoctor", null, true);
    }

    private static PlacementRow row(
            int line, String post, int first, int last, int wte, String surname, String niNumber, boolean approved) {
        return new PlacementRow(
                new CsvRow(line, Map.of()),
                surname,
                new Identity(new Registration(Registration.Body.GMC, "9900001"), null),
                niNumber,
                PostNumber.parse("NTH/RTD01/300/STR/" + post),
                new Period(START.plusDays(first), START.plusDays(last)),
                PlacementType.IN_POST_STANDARD,
                approved,
                new OdsCode("RTD01"),
                new OdsCode("RTD"),
                new Region("north-east"),
                wte,
                "STR",
                FundingKind.SECONDARY_CARE);
    }
}
