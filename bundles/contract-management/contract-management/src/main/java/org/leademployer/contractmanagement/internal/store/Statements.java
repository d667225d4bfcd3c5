/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.contractmanagement.DefinitionUsed;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Transactions;

/** Statements of the open transaction, whose values stand as they do in all tables of this schema. */
final class Statements {

    private final Transactions transactions;

    Statements(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Reads a row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String select, RowReader<T> reader, Object... values) throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = prepare(select, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.add(reader.read(row));
            }
        }
        return all;
    }

    /**
     * Rows of many contracts, by contract.
     *
     * @param select ends where the ids of the contracts follow, {@code … in}; names to Derby the index that begins with them, as it
     *     would else compare each row of the table with all of them
     */
    <T> Map<String, List<T>> byContract(
            String select, String rest, Collection<String> contracts, RowReader<T> reader, Object... more)
            throws SQLException {
        Map<String, List<T>> found = new LinkedHashMap<>();
        if (contracts.isEmpty()) {
            return found;
        }
        List<Object> values = new ArrayList<>(contracts);
        values.addAll(List.of(more));
        try (PreparedStatement statement = prepare(
                        select + " (" + String.join(", ", Collections.nCopies(contracts.size(), "?")) + ") " + rest,
                        values.toArray());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.computeIfAbsent(row.getString("contract_id"), first -> new ArrayList<>())
                        .add(reader.read(row));
            }
        }
        return found;
    }

    int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** One row of values for each. */
    void batch(String insert, List<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = transactions.connection().prepareStatement(insert)) {
            for (Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(Rows.day(row, column));
    }

    /** @return null for none */
    static Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    /** @param prefix of the columns, {@code set}. @return null for none */
    static DefinitionUsed used(ResultSet row, String prefix) throws SQLException {
        String name = row.getString(prefix + "_name");
        return name == null
                ? null
                : new DefinitionUsed(
                        name,
                        new Region(row.getString(prefix + "_region")),
                        row.getString(prefix + "_version"),
                        row.getString(prefix + "_sha256"));
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = transactions.connection().prepareStatement(sql);
        try {
            bind(statement, values);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                statement.setNull(i + 1, statement.getParameterMetaData().getParameterType(i + 1));
            } else if (value instanceof LocalDate day) {
                Rows.setDay(statement, i + 1, day);
            } else if (value instanceof YearMonth month) {
                Rows.setDay(statement, i + 1, month.atDay(1));
            } else if (value instanceof Instant instant) {
                Rows.setInstant(statement, i + 1, instant);
            } else if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else if (value instanceof BigDecimal number) {
                statement.setBigDecimal(i + 1, number);
            } else {
                statement.setString(i + 1, value.toString());
            }
        }
    }
}
