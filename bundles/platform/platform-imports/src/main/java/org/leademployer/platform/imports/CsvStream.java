/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.leademployer.platform.problem.Problem;

/**
 * A CSV file as a partner sends it (RFC 4180, UTF-8, with or without byte order mark), read row by row: whatever its size,
 * a row or two are in memory.
 *
 * <p>Columns are found by their names whatever their order; capitals, blanks, {@code _}, {@code -} and {@code *} in names do
 * not matter. A row that cannot be used is handed on with its faults. A file that is no CSV, has another header, or goes
 * beyond a limit is refused as a whole.
 */
public final class CsvStream {

    /** The largest file, in bytes. */
    public static final long MOST_BYTES = 64L * 1024 * 1024;

    /** The largest number of rows that one file may have. */
    public static final int MOST_ROWS = 1_000_000;

    /** The largest number of cells in a row. */
    public static final int MOST_COLUMNS = 100;

    /** The largest number of characters in a cell. */
    public static final int LONGEST_CELL = 32 * 1024;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final int LONGEST_NAME = 60;

    private final List<String> required;
    private final List<String> optional;
    private final int mostRows;

    /**
     * @param required columns that a file must have
     * @param optional columns that it may have; it may have no others
     */
    public CsvStream(List<String> required, List<String> optional) {
        this(required, optional, MOST_ROWS);
    }

    CsvStream(List<String> required, List<String> optional, int mostRows) {
        this.required = List.copyOf(required);
        this.optional = List.copyOf(optional);
        this.mostRows = mostRows;
    }

    /**
     * Reads the stream to its end. It is not closed.
     *
     * @param rule the rule that a refusal names
     * @param rows takes the rows, in their order
     * @return the digest of the file
     * @throws org.leademployer.platform.problem.ProblemException (import-refused, 422); rows that stand before what was
     *     refused have been handed over by then
     */
    public String read(InputStream stream, String rule, Consumer<CsvRow> rows) {
        List<Problem.Fault> faults = new ArrayList<>();
        String sha256 = read(
                stream,
                row -> {
                    // Under a wrong header no row means anything.
                    refuseIfAny(faults, rule);
                    rows.accept(row);
                },
                faults::add);
        refuseIfAny(faults, rule);
        return sha256;
    }

    static Problem refusal(String detail, List<Problem.Fault> faults) {
        return Problem.of("import-refused", 422, "File refused", detail).withFaults(faults);
    }

    private static void refuseIfAny(List<Problem.Fault> faults, String rule) {
        if (!faults.isEmpty()) {
            throw refusal("It cannot be read as a file of these columns. Nothing was taken over.", faults)
                    .withRule(rule)
                    .withNext("Mend the file where it says, and send it again.")
                    .toException();
        }
    }

    /** @param faults takes what is wrong with the file and not with a row of it */
    String read(InputStream stream, Consumer<CsvRow> rows, Consumer<Problem.Fault> faults) {
        LimitedBytes bytes = new LimitedBytes(stream, MOST_BYTES);
        Reading reading = new Reading(rows, faults);
        try {
            reading.all(bytes);
        } catch (UncheckedIOException e) {
            reading.ended(e.getCause());
        } catch (IOException e) {
            reading.ended(e);
        }
        return bytes.sha256();
    }

    /** One reading of one file. */
    private final class Reading {

        private final Consumer<CsvRow> rows;
        private final Consumer<Problem.Fault> faults;
        private Map<String, Integer> columns;
        private int width;
        private int count;
        private int line = 1;

        Reading(Consumer<CsvRow> rows, Consumer<Problem.Fault> faults) {
            this.rows = rows;
            this.faults = faults;
        }

        void all(InputStream bytes) throws IOException {
            // What is no UTF-8 becomes a replacement character, so that the row in which it stands is known.
            BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            // The parser is not closed: it would close the stream.
            CSVParser parser = CSVParser.builder()
                    .setReader(new LimitedCells(text, MOST_COLUMNS, LONGEST_CELL))
                    .setFormat(FORMAT)
                    .get();
            for (CSVRecord cells : parser) {
                if (!isBlank(cells)) {
                    record(cells);
                }
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            }
            if (columns == null) {
                faults.accept(new Problem.Fault(1, null, "the file is empty; the first line names the columns"));
            } else if (count == 0) {
                faults.accept(new Problem.Fault(1, null, "the file has a header and no rows"));
            }
        }

        private void record(CSVRecord cells) throws IOException {
            if (columns == null) {
                width = cells.size();
                columns = columns(cells);
            } else if (count == mostRows) {
                throw new BeyondLimit(line, "a file has at most " + mostRows + " rows; send it in parts");
            } else {
                count++;
                rows.accept(row(cells));
            }
        }

        /** Only what the file itself is to blame for; a connection that breaks is no fault of a file. */
        void ended(IOException e) {
            if (e instanceof BeyondLimit beyond) {
                faults.accept(new Problem.Fault(beyond.line() == 0 ? line : beyond.line(), null, beyond.getMessage()));
            } else if (e instanceof CSVException) {
                faults.accept(new Problem.Fault(
                        line, null, "is not CSV from here on: a quote is not closed or stands in the wrong place"));
            } else {
                throw new UncheckedIOException(e);
            }
        }

        private Map<String, Integer> columns(CSVRecord header) {
            Map<String, String> known = new HashMap<>();
            required.forEach(name -> known.put(plain(name), name));
            optional.forEach(name -> known.put(plain(name), name));
            Map<String, Integer> found = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                String name = known.get(plain(header.get(i)));
                if (name == null) {
                    faults.accept(new Problem.Fault(1, printable(header.get(i)), "is not a column of this file"));
                } else if (found.putIfAbsent(name, i) != null) {
                    faults.accept(new Problem.Fault(1, name, "stands twice in the header"));
                }
            }
            for (String name : required) {
                if (!found.containsKey(name)) {
                    faults.accept(new Problem.Fault(1, name, "is a required column and is missing"));
                }
            }
            return found;
        }

        private CsvRow row(CSVRecord cells) {
            Map<String, String> values = new LinkedHashMap<>();
            columns.forEach((name, index) -> {
                if (index < cells.size()) {
                    values.put(name, cells.get(index).strip());
                }
            });
            if (cells.size() > width) {
                values.put(
                        CsvRow.SURPLUS,
                        String.join(",", cells.toList().subList(width, cells.size()))
                                .strip());
            }
            CsvRow row = new CsvRow(line, values);
            if (cells.size() != width) {
                row.fault(null, "has " + cells.size() + " cells, and the header has " + width);
            }
            return row;
        }
    }

    private static boolean isBlank(CSVRecord cells) {
        return cells.size() == 1 && cells.get(0).isEmpty();
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(Math.min(name.length(), LONGEST_NAME));
        for (int i = 0; i < name.length() && plain.length() <= LONGEST_NAME; i++) {
            char c = name.charAt(i);
            if (!Character.isWhitespace(c) && c != '*' && c != '_' && c != '-') {
                plain.append(c);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static String printable(String text) {
        String clean = (text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "...");
        return clean.replaceAll("\\p{Cntrl}", "?");
    }
}
