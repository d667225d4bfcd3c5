/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.soap;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.Test;
import org.leademployer.employment.PlacementType;
import org.leademployer.employment.internal.rules.PlacementRows;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.imports.CsvFile;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.web.soap.Documentation;

public class PlacementsEndpointTest {

    @Test
    public void emp5_rowsBecomeTheFileThatEveryImportReads() throws IOException {
        List<CSVRecord> lines = lines(row("surname", "O\"Brien, Zoë", "dateFrom", "2021-08-01", "wte", "0.60"));

        assertEquals(2, lines.size());
        assertEquals("O\"Brien, Zoë", lines.get(1).get(0));
        assertEquals(lines.get(0).size(), lines.get(1).size());
        assertEquals(List.of(), unknownColumns());
    }

    @Test
    public void emp5_zonesOfCivilDatesAreLeftOut() throws IOException {
        for (String zone : List.of("", "Z", "+01:00", "-05:00")) {
            List<CSVRecord> lines = lines(row("dateFrom", "2021-08-01" + zone, "dateTo", "2021-10-31" + zone));

            assertEquals(
                    List.of("2021-08-01", "2021-10-31"),
                    List.of(lines.get(1).get(6), lines.get(1).get(7)));
        }
        assertEquals("soon+01:00", lines(row("dateFrom", "soon+01:00")).get(1).get(6));
    }

    @Test
    public void emp5_noElementBreaksTheLine_soThatLinesStayRows() throws IOException {
        for (String ending : List.of("\n", "\r\n", "\r", "\u0085", "\u2028")) {
            SubmittedRows rows =
                    new SubmittedRows(List.of(row("surname", "a" + ending + "b"), row("surname", "second")));

            CsvFile file = CsvFile.read(rows.csv(), PlacementRows.REQUIRED, PlacementRows.OPTIONAL);

            assertEquals(
                    List.of(2, 3), file.rows().stream().map(row -> row.line()).toList());
            assertEquals("second", file.rows().get(1).text("Surname"));
        }
    }

    @Test
    public void emp5_refusalsNameRowsFromOneAndElements_inTheWordsOfTheRule() {
        Problem refusal = Problem.of("import-refused", 422, "File refused", "2 faults found.")
                .withRule("EMP-5")
                .withFaults(List.of(
                        new Problem.Fault(2, "Date To", "lies before Date From"),
                        new Problem.Fault(4, "Funding Kind", "is none of these"),
                        new Problem.Fault(null, null, "is too much")));

        ProblemException told =
                assertThrows(ProblemException.class, () -> new SubmittedRows(List.of(row())).inWordsOfRows(() -> {
                    throw refusal.toException();
                }));

        assertEquals(
                refusal.withFaults(List.of(
                        new Problem.Fault(1, "dateTo", "lies before Date From"),
                        new Problem.Fault(3, "fundingKind", "is none of these"),
                        new Problem.Fault(null, null, "is too much"))),
                told.problem());
    }

    @Test
    public void emp5_noRowsAreNoSubmission() {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> new SubmittedRows(new SubmitPlacements().placements()));

        assertEquals("invalid-input", refused.problem().code());
    }

    /** The WSDL lists what the rules take. */
    @Test
    public void emp2_enumerationsOfTheWsdlAreThoseOfTheRules() throws NoSuchFieldException {
        assertArrayEquals(texts(PlacementType.values(), PlacementType::code), oneOf("placementType"));
        assertArrayEquals(texts(FundingKind.values(), FundingKind::name), oneOf("fundingKind"));
    }

    private static <T> String[] texts(T[] values, Function<T, String> text) {
        return Stream.of(values).map(text).toArray(String[]::new);
    }

    private static String[] oneOf(String element) throws NoSuchFieldException {
        return SubmittedPlacement.class
                .getDeclaredField(element)
                .getAnnotation(Documentation.class)
                .oneOf();
    }

    private static List<String> unknownColumns() {
        return row().cells().keySet().stream()
                .filter(column -> !PlacementRows.REQUIRED.contains(column) && !PlacementRows.OPTIONAL.contains(column))
                .toList();
    }

    private static List<CSVRecord> lines(SubmittedPlacement... placements) throws IOException {
        try (InputStream csv = new SubmittedRows(List.of(placements)).csv()) {
            String text = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text, text.endsWith("\r\n"));
            return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
        }
    }

    /** A row as JAXB fills it: elements and their texts in turn. */
    private static SubmittedPlacement row(String... elements) {
        SubmittedPlacement row = new SubmittedPlacement();
        for (int i = 0; i < elements.length; i += 2) {
            try {
                Field field = SubmittedPlacement.class.getDeclaredField(elements[i]);
                field.setAccessible(true);
                field.set(row, elements[i + 1]);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(Arrays.toString(elements), e);
            }
        }
        return row;
    }
}
