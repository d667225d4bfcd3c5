/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.leademployer.employment.Placement;
import org.leademployer.employment.PlacementType;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;

/** Makes placements of many rows: what is said again and again is checked and kept once. */
final class PlacementReading {

    private final Map<String, OdsCode> codes = new HashMap<>();
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, PlacementType> types = new HashMap<>();
    private final Map<String, FundingKind> fundings = new HashMap<>();
    private final BigDecimal[] wholeTimes = new BigDecimal[101];

    /** @param row with the columns of a placement in the store's order */
    Placement placement(ResultSet row) throws SQLException {
        return new Placement(
                row.getString(1),
                row.getString(2),
                once(codes, row.getString(3), OdsCode::new),
                once(codes, row.getString(4), OdsCode::new),
                once(regions, row.getString(5), Region::new),
                once(words, row.getString(6), Function.identity()),
                row.getString(7),
                once(words, row.getString(8), Function.identity()),
                once(types, row.getString(9), PlacementType::valueOf),
                // As a text: a date of SQL is made by way of a calendar, and costs more than the rest of the row.
                new Period(
                        once(days, row.getString(10), LocalDate::parse),
                        once(days, row.getString(11), LocalDate::parse)),
                wholeTime(row.getInt(12)),
                once(fundings, row.getString(13), FundingKind::valueOf));
    }

    private BigDecimal wholeTime(int hundredths) {
        if (hundredths < 0 || hundredths >= wholeTimes.length) {
            return BigDecimal.valueOf(hundredths, 2);
        }
        if (wholeTimes[hundredths] == null) {
            wholeTimes[hundredths] = BigDecimal.valueOf(hundredths, 2);
        }
        return wholeTimes[hundredths];
    }

    private static <T> T once(Map<String, T> known, String text, Function<String, T> reader) {
        T value = known.get(text);
        if (value == null) {
            value = reader.apply(text);
            known.put(text, value);
        }
        return value;
    }
}
