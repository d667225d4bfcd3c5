/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.imports;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a CSV file that people open in a spreadsheet: what a spreadsheet would run as a formula is written as text,
 * with an apostrophe before it, and control characters as blanks.
 */
public final class CsvLine {

    private static final String FORMULA_SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvLine() {}

    /** The cells as a line with its end (RFC 4180); null is an empty cell. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String text = FORMULA_SIGNS.indexOf(value.stripLeading().concat(" ").charAt(0)) >= 0 ? "'" + value : value;
        text = text.replaceAll("\\p{Cntrl}", " ");
        return text.indexOf(',') >= 0 || text.indexOf('"') >= 0 ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
