/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leademployer.platform.problem.Problem;

/** A row of a file. What cannot be read is noted as a fault of the row, and is absent. Used by one thread at a time. */
public final class CsvRow {

    /** Under this name stand the cells that go beyond the header. */
    public static final String SURPLUS = "(surplus)";

    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final char REPLACEMENT = '\uFFFD';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private final int line;
    private final Map<String, String> cells;
    private final List<Problem.Fault> faults = new ArrayList<>(0);

    /**
     * A row, also one that did not come in a file.
     *
     * @param line where it stands, counted from 1
     * @param cells by the names of the columns; cells with nothing in them may be left out
     */
    public CsvRow(int line, Map<String, String> cells) {
        this.line = line;
        this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        this.cells.forEach((column, value) -> {
            String reason = unreadable(value);
            if (reason != null) {
                fault(column, reason);
            }
        });
    }

    /** The line of the file on which it begins, counted from 1 and the header. */
    public int line() {
        return line;
    }

    /** The cell; empty where the column is not in the file. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** What stands in the row, as it came. */
    public Map<String, String> cells() {
        return cells;
    }

    /** The cell as a value; a fault where it is empty, or where the reader throws {@link IllegalArgumentException}. */
    public <T> Optional<T> required(String column, Function<String, T> reader) {
        if (text(column).isEmpty()) {
            fault(column, "is required");
            return Optional.empty();
        }
        return optional(column, reader);
    }

    /** The cell as a value; absent where it is empty. */
    public <T> Optional<T> optional(String column, Function<String, T> reader) {
        String text = text(column);
        if (text.isEmpty() || unreadable(text) != null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            fault(column, e.getMessage());
            return Optional.empty();
        }
    }

    /** A date, {@code 2021-08-01} or {@code 01/08/2021}. */
    public Optional<LocalDate> requiredDate(String column) {
        return required(column, CsvRow::date);
    }

    /** @param column null where the row as a whole is meant */
    public void fault(String column, String reason) {
        faults.add(new Problem.Fault(line, column, reason));
    }

    /** All that was found wrong so far. */
    public List<Problem.Fault> faults() {
        return Collections.unmodifiableList(faults);
    }

    /** Nothing of the row: it may be about a person. */
    @Override
    public String toString() {
        return "row of line " + line;
    }

    /** Why nothing can be read from a cell; null where it can be. */
    private static String unreadable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\0') {
                return "holds a NUL";
            }
            if (c == REPLACEMENT) {
                return "holds bytes that are not UTF-8";
            }
            if (Character.isISOControl(c) || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR) {
                return "holds a line break or another control character";
            }
        }
        return null;
    }

    private static LocalDate date(String text) {
        try {
            return text.indexOf('/') >= 0 ? LocalDate.parse(text, BRITISH) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("is not a date, such as 2021-08-01 or 01/08/2021", e);
        }
    }
}
