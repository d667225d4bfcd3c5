/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A row of a file. What cannot be read is noted as a fault of the file, and is absent. */
public final class CsvRow {

    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final CsvFile file;
    private final int line;
    private final Map<String, String> values;

    CsvRow(CsvFile file, int line, Map<String, String> values) {
        this.file = file;
        this.line = line;
        this.values = values;
    }

    /** The line of the file on which it begins, counted from 1 and the header. */
    public int line() {
        return line;
    }

    /** The cell; empty where the column is not in the file. */
    public String text(String column) {
        return values.getOrDefault(column, "");
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
        if (text.isEmpty()) {
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

    public void fault(String column, String reason) {
        file.fault(this, column, reason);
    }

    private static LocalDate date(String text) {
        try {
            return text.indexOf('/') >= 0 ? LocalDate.parse(text, BRITISH) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("is not a date, such as 2021-08-01 or 01/08/2021", e);
        }
    }
}
