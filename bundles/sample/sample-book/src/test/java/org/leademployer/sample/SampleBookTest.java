/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.sample;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.leademployer.platform.Sha256;

public class SampleBookTest {

    private final SampleBook book = new SampleBook();

    @Test
    public void theBookIsTheSameEveryTime() {
        for (SampleRegion region : SampleRegion.values()) {
            assertEquals(Sha256.of(book.placements(region)), Sha256.of(new SampleBook().placements(region)));
        }
    }

    @Test
    public void itHasTheTraineesThatItPromises() {
        for (SampleRegion region : SampleRegion.values()) {
            assertEquals(
                    region.trainees(),
                    rows(region).stream().map(row -> row[1]).distinct().count());
        }
    }

    @Test
    public void everyPersonIsPlainlyInvented() {
        for (SampleRegion region : SampleRegion.values()) {
            assertTrue(rows(region).stream().allMatch(row -> row[0].equals("Sampledoctor-" + row[1])));
        }
    }

    @Test
    public void everyWayOfFundingAndEveryAttendanceIsInIt() {
        Set<String> kinds =
                rows(SampleRegion.NORTH_WEST).stream().map(row -> row[10]).collect(Collectors.toSet());
        assertEquals(5, kinds.size());
        assertEquals(
                Set.of("GENERAL_PRACTICE", "PUBLIC_HEALTH"),
                rows(SampleRegion.LONDON).stream().map(row -> row[10]).collect(Collectors.toSet()));
        Set<String> types =
                rows(SampleRegion.NORTH_WEST).stream().map(row -> row[5]).collect(Collectors.toSet());
        assertEquals(Set.of("InPostStandard", "ParentalLeave", "SickLeave", "OOPR"), types);
    }

    @Test
    public void org3_everyHostHasASource() {
        List<String> lines = book.hosts().lines().skip(1).toList();
        assertTrue(lines.stream().allMatch(line -> line.contains("public ODS code") || line.endsWith("fictitious")));
        assertEquals(
                36,
                lines.stream()
                        .filter(line -> line.contains(",TRUST,north-west,"))
                        .count());
        assertEquals(
                9,
                lines.stream()
                        .filter(line -> line.contains(",TRUST,north-east,"))
                        .count());
    }

    private List<String[]> rows(SampleRegion region) {
        return book.placements(region)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }
}
