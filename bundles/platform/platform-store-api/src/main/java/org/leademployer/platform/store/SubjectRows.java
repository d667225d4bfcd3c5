/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.leademployer.platform.subject.Holding;

/**
 * Rows that are held on a person, in the tables of one domain (IG-8): found by each value under which the person may stand there, in
 * the open transaction.
 */
public final class SubjectRows {

    private final Transactions transactions;

    public SubjectRows(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Reads one row.
     *
     * @param <X> what may be thrown besides
     */
    @FunctionalInterface
    public interface Reader<X extends Exception> {
        void read(ResultSet row) throws SQLException, X;
    }

    /**
     * Reads the rows of each value.
     *
     * @param select a SELECT statement of which each parameter is the value, and that has no other question mark
     * @param values under which the person may stand there; of none, nothing is read
     */
    public <X extends Exception> void read(String select, Collection<String> values, Reader<X> reader)
            throws SQLException, X {
        long parameters = select.chars().filter(c -> c == '?').count();
        for (String value : values) {
            try (PreparedStatement statement = transactions.connection().prepareStatement(select)) {
                for (int i = 1; i <= parameters; i++) {
                    statement.setString(i, value);
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        reader.read(row);
                    }
                }
            }
        }
    }

    /**
     * What is held of a category: nothing of it is needed.
     *
     * @param select as in {@link #read}; a row of two columns: how many they are, and the last day or time of them
     * @return empty where nothing is held
     */
    public Optional<Holding> holding(String category, String select, Collection<String> values) throws SQLException {
        long[] count = new long[1];
        LocalDate[] last = new LocalDate[1];
        this.<SQLException>read(select, values, row -> {
            count[0] += row.getLong(1);
            LocalDate day = day(row.getObject(2));
            if (day != null && (last[0] == null || day.isAfter(last[0]))) {
                last[0] = day;
            }
        });
        return count[0] == 0 ? Optional.empty() : Optional.of(new Holding(category, count[0], last[0], List.of()));
    }

    private static LocalDate day(Object value) {
        if (value instanceof Timestamp at) {
            return at.toLocalDateTime().toLocalDate();
        }
        return value instanceof Date on ? on.toLocalDate() : null;
    }
}
