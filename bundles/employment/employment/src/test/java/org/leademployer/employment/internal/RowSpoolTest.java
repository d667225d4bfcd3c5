/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.leademployer.platform.imports.CsvRow;
import org.leademployer.platform.problem.Problem;

public class RowSpoolTest {

    @Test
    public void emp5_allRowsComeOut_thoseOfATraineeTogetherAndInTheirOrder() {
        try (RowSpool spool = new RowSpool()) {
            for (int line = 2; line < 30_002; line++) {
                spool.add(row(line, String.valueOf(9_000_000 + line % 700)), line % 2 == 0 ? "q" + line : null);
            }
            Map<String, Integer> partOf = new HashMap<>();
            Map<String, Integer> lastLine = new HashMap<>();
            Set<Integer> lines = new HashSet<>();
            for (int part = 0; part < spool.parts(); part++) {
                int number = part;
                spool.read(part, spooled -> {
                    CsvRow row = spooled.row();
                    String trainee = row.text("GMC Number");
                    assertEquals(number, (int) partOf.computeIfAbsent(trainee, none -> number));
                    assertTrue(lastLine.merge(trainee, row.line(), Math::max) == row.line());
                    assertTrue(lines.add(row.line()));
                    assertEquals("Sampledoctor-" + row.line(), row.text("Surname"));
                    assertEquals(row.line() % 2 == 0 ? "q" + row.line() : null, spooled.quarantineId());
                });
            }
            assertEquals(30_000, lines.size());
        }
    }

    @Test
    public void emp5_rowsWithoutRegistrationAreSpreadOverTheParts() {
        try (RowSpool spool = new RowSpool()) {
            for (int line = 2; line < 6_402; line++) {
                spool.add(row(line, ""), null);
            }
            List<Integer> sizes = new ArrayList<>();
            for (int part = 0; part < spool.parts(); part++) {
                List<CsvRow> rows = new ArrayList<>();
                spool.read(part, spooled -> rows.add(spooled.row()));
                sizes.add(rows.size());
            }
            assertTrue(sizes.toString(), sizes.stream().allMatch(size -> size < 6_400 / 10));
        }
    }

    @Test
    public void emp5_aRowComesOutWithTheFaultsThatItCameWith() {
        try (RowSpool spool = new RowSpool()) {
            CsvRow row = new CsvRow(7, Map.of("Surname", "a\0b", CsvRow.SURPLUS, "x".repeat(32_000)));
            row.fault(null, "has 3 cells, and the header has 2");
            spool.add(row, null);
            List<CsvRow> out = new ArrayList<>();
            for (int part = 0; part < spool.parts(); part++) {
                spool.read(part, spooled -> out.add(spooled.row()));
            }
            assertEquals(row.cells(), out.get(0).cells());
            assertEquals(
                    Set.of("line 7, Surname: holds a NUL", "line 7, has 3 cells, and the header has 2"),
                    out.get(0).faults().stream().map(Problem.Fault::toString).collect(Collectors.toSet()));
        }
    }

    private static CsvRow row(int line, String gmcNumber) {
        return new CsvRow(line, Map.of("Surname", "Sampledoctor-" + line, "GMC Number", gmcNumber));
    }
}
