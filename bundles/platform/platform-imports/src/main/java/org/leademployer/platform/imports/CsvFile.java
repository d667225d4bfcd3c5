/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.problem.Problem;

/**
 * A CSV file as a partner sends it (RFC 4180, UTF-8, with or without byte order mark), read whole.
 *
 * <p>Columns are found by their names whatever their order; capitals, blanks, {@code _}, {@code -} and {@code *} in names do
 * not matter. Faults are collected, not thrown, so that all of them can be told at once.
 */
public final class CsvFile {

    /** The largest number of rows that one file may have. */
    public static final int MOST_ROWS = 200_000;

    /** The largest number of characters in a cell. */
    public static final int LONGEST_CELL = 1_000;

    /** The number of faults that a refusal names; beyond it, it tells how many more there are. */
    public static final int MOST_FAULTS = 1_000;

    private final String sha256;
    private final List<CsvRow> rows = new ArrayList<>();
    private final List<Problem.Fault> faults = new ArrayList<>();

    private CsvFile(String sha256) {
        this.sha256 = sha256;
    }

    /** Reads the stream to its end. It is not closed. */
    public static CsvFile read(InputStream stream, List<String> required, List<String> optional) {
        try {
            byte[] bytes = stream.readAllBytes();
            CsvFile file = new CsvFile(Sha256.of(bytes));
            file.parse(bytes, required, optional);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String sha256() {
        return sha256;
    }

    public List<CsvRow> rows() {
        return List.copyOf(rows);
    }

    /** Adds a fault that was found in a row. */
    public void fault(CsvRow row, String column, String reason) {
        faults.add(new Problem.Fault(row.line(), column, reason));
    }

    /**
     * Ends the reading where anything was wrong.
     *
     * @throws org.leademployer.platform.problem.ProblemException (import-refused, 422) naming every fault
     */
    public void refuseIfFaulty(String rule) {
        if (faults.isEmpty()) {
            return;
        }
        faults.sort((left, right) -> Integer.compare(line(left), line(right)));
        String more = faults.size() > MOST_FAULTS ? " Only the first " + MOST_FAULTS + " faults are named." : "";
        throw Problem.of(
                        "import-refused",
                        422,
                        "File refused",
                        faults.size() + (faults.size() == 1 ? " fault" : " faults") + " found. Nothing was taken over."
                                + more)
                .withRule(rule)
                .withFaults(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)))
                .withNext("Mend the rows named, and send the whole file again.")
                .toException();
    }

    private static int line(Problem.Fault fault) {
        return fault.line() == null ? 0 : fault.line();
    }

    private void parse(byte[] bytes, List<String> required, List<String> optional) throws IOException {
        int start =
                bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF
                        ? 3
                        : 0;
        Reader reader = new InputStreamReader(
                new ByteArrayInputStream(bytes, start, bytes.length - start),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        int line = 1;
        try (CSVParser parser =
                CSVParser.builder().setReader(reader).setFormat(format).get()) {
            Map<String, Integer> columns = null;
            int width = 0;
            for (CSVRecord cells : parser) {
                if (columns == null) {
                    width = cells.size();
                    columns = columns(cells, required, optional);
                } else if (rows.size() == MOST_ROWS) {
                    faults.add(new Problem.Fault(
                            line, null, "a file has at most " + MOST_ROWS + " rows; send it in parts"));
                    return;
                } else {
                    row(line, cells, columns, width);
                }
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            }
            if (columns == null) {
                faults.add(new Problem.Fault(1, null, "the file is empty; the first line names the columns"));
            } else if (rows.isEmpty() && faults.isEmpty()) {
                faults.add(new Problem.Fault(1, null, "the file has a header and no rows"));
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
            faults.add(new Problem.Fault(
                    line,
                    null,
                    cause instanceof CharacterCodingException
                            ? "holds bytes that are not UTF-8"
                            : "is not CSV from here on: a quote is not closed or stands in the wrong place"));
        }
    }

    private Map<String, Integer> columns(CSVRecord header, List<String> required, List<String> optional) {
        Map<String, String> known = new HashMap<>();
        required.forEach(name -> known.put(plain(name), name));
        optional.forEach(name -> known.put(plain(name), name));
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = known.get(plain(header.get(i)));
            if (name == null) {
                faults.add(new Problem.Fault(1, printable(header.get(i)), "is not a column of this file"));
            } else if (columns.putIfAbsent(name, i) != null) {
                faults.add(new Problem.Fault(1, name, "stands twice in the header"));
            }
        }
        for (String name : required) {
            if (!columns.containsKey(name)) {
                faults.add(new Problem.Fault(1, name, "is a required column and is missing"));
            }
        }
        return columns;
    }

    private void row(int line, CSVRecord cells, Map<String, Integer> columns, int width) {
        if (cells.size() != width) {
            faults.add(new Problem.Fault(line, null, "has " + cells.size() + " cells, and the header has " + width));
            return;
        }
        Map<String, String> values = new HashMap<>();
        columns.forEach((name, index) -> {
            String value = cells.get(index).strip();
            if (value.length() > LONGEST_CELL || value.indexOf('\0') >= 0) {
                faults.add(new Problem.Fault(
                        line,
                        name,
                        value.indexOf('\0') >= 0 ? "holds a NUL" : "is longer than " + LONGEST_CELL + " characters"));
            } else {
                values.put(name, value);
            }
        });
        rows.add(new CsvRow(this, line, values));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s*_-]", "");
    }

    private static String printable(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= 60 ? clean : clean.substring(0, 60) + "...";
    }
}
