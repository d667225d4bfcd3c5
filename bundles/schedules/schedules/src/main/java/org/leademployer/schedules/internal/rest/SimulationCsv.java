/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import org.leademployer.schedules.SimulationReport;
import org.leademployer.schedules.SimulationReport.Change;
import org.leademployer.schedules.SimulationReport.PayerChange;

/** The money by payer as CSV (RFC 4180). */
final class SimulationCsv {

    private SimulationCsv() {}

    static String of(SimulationReport report) {
        StringBuilder csv = new StringBuilder("payer,today,then,difference\r\n");
        for (PayerChange payer : report.payers()) {
            row(csv, payer.payer(), payer.change());
        }
        row(csv, "TOTAL", report.total());
        return csv.toString();
    }

    private static void row(StringBuilder csv, String payer, Change change) {
        csv.append(cell(payer))
                .append(',')
                .append(change.today())
                .append(',')
                .append(change.then())
                .append(',')
                .append(change.difference())
                .append("\r\n");
    }

    /** A text that a variant has written. What a spreadsheet would run as a formula is made a text by an apostrophe. */
    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
