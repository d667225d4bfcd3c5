/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.imports;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leademployer.platform.problem.Problem;

/**
 * A small CSV file, read whole, in the form that {@link CsvStream} describes. Faults are collected, not thrown, so that
 * all of them can be told at once and the file be taken as a whole or not at all.
 */
public final class CsvFile {

    /** The largest number of rows that one file may have. */
    public static final int MOST_ROWS = 200_000;

    /** The largest number of characters in a cell. */
    public static final int LONGEST_CELL = 1_000;

    /** The number of faults that a refusal names; beyond it, it tells how many more there are. */
    public static final int MOST_FAULTS = 1_000;

    private final List<CsvRow> rows = new ArrayList<>();
    private final List<Problem.Fault> faults = new ArrayList<>();
    private String sha256;

    private CsvFile() {}

    /** Reads the stream to its end, or to where it is no CSV. It is not closed. */
    public static CsvFile read(InputStream stream, List<String> required, List<String> optional) {
        CsvFile file = new CsvFile();
        file.sha256 = new CsvStream(required, optional, MOST_ROWS).read(stream, file::add, file.faults::add);
        return file;
    }

    public String sha256() {
        return sha256;
    }

    public List<CsvRow> rows() {
        return List.copyOf(rows);
    }

    /** Adds a fault that was found in a row. */
    public void fault(CsvRow row, String column, String reason) {
        row.fault(column, reason);
    }

    /**
     * Ends the reading where anything was wrong.
     *
     * @throws org.leademployer.platform.problem.ProblemException (import-refused, 422) naming every fault
     */
    public void refuseIfFaulty(String rule) {
        List<Problem.Fault> all = Stream.concat(faults.stream(), rows.stream().flatMap(row -> row.faults().stream()))
                .sorted((left, right) -> Integer.compare(line(left), line(right)))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        String more = all.size() > MOST_FAULTS ? " Only the first " + MOST_FAULTS + " faults are named." : "";
        throw CsvStream.refusal(
                        all.size() + (all.size() == 1 ? " fault" : " faults") + " found. Nothing was taken over."
                                + more,
                        all.subList(0, Math.min(all.size(), MOST_FAULTS)))
                .withRule(rule)
                .withNext("Mend the rows named, and send the whole file again.")
                .toException();
    }

    private void add(CsvRow row) {
        row.cells().forEach((column, value) -> {
            if (value.length() > LONGEST_CELL) {
                row.fault(column, "is longer than " + LONGEST_CELL + " characters");
            }
        });
        rows.add(row);
    }

    private static int line(Problem.Fault fault) {
        return fault.line() == null ? 0 : fault.line();
    }
}
