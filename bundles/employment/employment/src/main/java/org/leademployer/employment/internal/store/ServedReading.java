/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.leademployer.employment.PlacementType;
import org.leademployer.employment.ServedPlacement;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;

/** Makes what charges need of the rows of a book: what is said again and again is checked and kept once. */
final class ServedReading {

    private final Map<String, OdsCode> hosts = new HashMap<>();
    private final Map<String, String> specialties = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, PlacementType> types = new HashMap<>();
    private final Map<String, FundingKind> fundings = new HashMap<>();
    private String trainee;

    /** @param row with the columns of what is served in the store's order */
    ServedPlacement placement(ResultSet row) throws SQLException {
        String id = row.getString(1);
        if (!id.equals(trainee)) {
            trainee = id;
        }
        return new ServedPlacement(
                trainee,
                once(hosts, row.getString(2), OdsCode::new),
                once(specialties, row.getString(3), Function.identity()),
                row.getString(4),
                once(types, row.getString(5), PlacementType::valueOf),
                // As a text: a date of SQL is made by way of a calendar, and costs more than the rest of the row.
                new Period(
                        once(days, row.getString(6), LocalDate::parse), once(days, row.getString(7), LocalDate::parse)),
                row.getInt(8),
                once(fundings, row.getString(9), FundingKind::valueOf));
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
