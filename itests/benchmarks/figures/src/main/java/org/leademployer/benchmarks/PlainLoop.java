/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.sample.SampleBook;
import org.leademployer.sample.SampleRegion;

/**
 * What charges come to at the least: one pass over the same placements in memory, days times price, without database,
 * lines, rounding by line, payers by rule, keeping or proof.
 */
final class PlainLoop {

    private static final double POUNDS_PER_DAY = (388.00 + 85.00) / 365;

    private final List<Stay> stays = new SampleBook()
            .placements(SampleRegion.NORTH_WEST)
            .lines()
            .skip(1)
            .map(Stay::of)
            .toList();

    int trainees() {
        return SampleRegion.NORTH_WEST.trainees();
    }

    double total(String from, String to) {
        long first = LocalDate.parse(from).toEpochDay();
        long last = LocalDate.parse(to).toEpochDay();
        double total = 0;
        for (Stay stay : stays) {
            long days = Math.min(last, stay.last) - Math.max(first, stay.first) + 1;
            if (days > 0) {
                total += days * POUNDS_PER_DAY;
            }
        }
        return total;
    }

    private record Stay(long first, long last) {
        static Stay of(String row) {
            String[] cells = row.split(",");
            return new Stay(
                    LocalDate.parse(cells[3]).toEpochDay(),
                    LocalDate.parse(cells[4]).toEpochDay());
        }
    }
}
