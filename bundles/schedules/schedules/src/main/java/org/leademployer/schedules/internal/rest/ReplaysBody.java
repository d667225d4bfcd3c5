/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.leademployer.platform.Period;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/** Which calculations are made again. */
@Schema(name = "Replays")
record ReplaysBody(
        @Schema(description = "A whole month, in the place of from and to", example = "2022-04") String month,
        @Schema(example = "2022-04-01") String from,
        @Schema(example = "2022-04-30") String to,
        @Schema(description = "Only of this contract, by id or reference") String contract) {

    Period period() {
        if (month == null) {
            VariantNames faults = new VariantNames();
            LocalDate first = faults.required("from", from, text -> Problems.readDate("from", text));
            LocalDate last = faults.required("to", to, text -> Problems.readDate("to", text));
            faults.refuse("Nothing was replayed. Give a month, or from and to.");
            return Problems.readPeriod(first.toString(), last.toString());
        }
        if (from != null || to != null) {
            throw Problems.invalidInput(
                            "Nothing was replayed.",
                            java.util.List.of(new Problem.Fault(null, "month", "stands in the place of from and to")))
                    .toException();
        }
        return Problems.read("month", month, ReplaysBody::month);
    }

    private static Period month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            return new Period(month.atDay(1), month.atEndOfMonth());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a month, such as 2022-04", e);
        }
    }
}
