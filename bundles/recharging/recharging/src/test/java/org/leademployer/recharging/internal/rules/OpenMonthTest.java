/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import static org.junit.Assert.assertEquals;

import java.time.YearMonth;
import java.util.TreeMap;
import org.junit.Test;
import org.leademployer.recharging.Statement;

public class OpenMonthTest {

    private static final YearMonth TODAY = YearMonth.of(2026, 8);

    @Test
    public void fin3_aLaterLineStandsOnTheStatementOfTheNextOpenMonth() {
        String[][] cases = {
            // meant, statements there, written on that of
            {"2026-05", "", "2026-05"},
            {"2026-05", "2026-05 DRAFT", "2026-05"},
            {"2026-05", "2026-06 ISSUED", "2026-05"},
            {"2026-09", "", "2026-09"},
            {"2026-05", "2026-05 ISSUED", "2026-08"},
            {"2026-05", "2026-05 ISSUED, 2026-06 ISSUED, 2026-07 DRAFT", "2026-07"},
            {"2026-05", "2026-05 ISSUED, 2026-10 DRAFT", "2026-10"},
            {"2026-05", "2026-05 ISSUED, 2026-08 ISSUED", "2026-09"},
            {"2026-08", "2026-08 ISSUED", "2026-09"},
            {"2026-12", "2026-12 ISSUED, 2027-01 ISSUED", "2027-02"},
        };
        for (String[] one : cases) {
            TreeMap<YearMonth, Statement.State> there = new TreeMap<>();
            for (String statement : one[1].isEmpty() ? new String[0] : one[1].split(", ")) {
                there.put(YearMonth.parse(statement.substring(0, 7)), Statement.State.valueOf(statement.substring(8)));
            }
            assertEquals(
                    one[0] + " with " + one[1],
                    YearMonth.parse(one[2]),
                    OpenMonth.of(YearMonth.parse(one[0]), TODAY, there));
        }
    }
}
