/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;

/** Rows as the CSV file that every other import is, and what is said of its lines as it is said of the rows. */
final class SubmittedRows {

    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            Map.entry("Surname", "surname"),
            Map.entry("GMC Number", "gmcNumber"),
            Map.entry("GDC Number", "gdcNumber"),
            Map.entry("UKPHR Number", "ukphrNumber"),
            Map.entry("NTN", "nationalTrainingNumber"),
            Map.entry("National Post Number", "nationalPostNumber"),
            Map.entry("Date From", "dateFrom"),
            Map.entry("Date To", "dateTo"),
            Map.entry("Placement Type", "placementType"),
            Map.entry("Placement Status", "placementStatus"),
            Map.entry("Site", "site"),
            Map.entry("WTE", "wte"),
            Map.entry("Grade", "grade"),
            Map.entry("Funding Kind", "fundingKind"));

    private final List<Map<String, String>> rows = new ArrayList<>();

    /** @throws ProblemException (invalid-input, 400) when there are none */
    SubmittedRows(List<SubmittedPlacement> placements) {
        if (placements.isEmpty()) {
            throw Problems.invalidField("placement", "is required, once for each row")
                    .toException();
        }
        placements.forEach(placement -> rows.add(placement.cells()));
    }

    /** One line for the header, and one line for each row. */
    InputStream csv() {
        Set<String> columns = rows.get(0).keySet();
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns);
            for (Map<String, String> row : rows) {
                csv.printRecord(row.values().stream().map(SubmittedRows::inOneLine));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Runs the import. Where it is refused, the refusal names rows from 1 and elements, not lines and columns. */
    <T> T inWordsOfRows(Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            Problem refused = e.problem();
            throw refused.withFaults(
                            refused.faults().stream().map(SubmittedRows::ofRow).toList())
                    .toException(e);
        }
    }

    private static Problem.Fault ofRow(Problem.Fault fault) {
        return new Problem.Fault(
                fault.line() == null || fault.line() < 2 ? null : fault.line() - 1,
                fault.field() == null ? null : ELEMENTS.getOrDefault(fault.field(), fault.field()),
                fault.reason());
    }

    /** Nothing that a cell holds has line breaks; with one, the lines would no longer be the rows. */
    private static String inOneLine(String cell) {
        return cell == null ? "" : cell.strip().replaceAll("\\R", " ");
    }
}
