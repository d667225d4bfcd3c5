/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.TimeZone;

/** How values stand in rows that are read and written by JDBC, on every database alike. */
public final class Rows {

    private static final String UNIQUE_VIOLATION = "23505";

    private Rows() {}

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    public interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /**
     * Inserts a row, unless there is one of its key.
     *
     * @param insert an INSERT statement
     * @return whether it was inserted; where another transaction is inserting the same, its end is waited for
     */
    public static boolean insertOnce(Connection connection, String insert, Binding binding) throws SQLException {
        // A failed statement spoils the whole transaction on PostgreSQL, and nothing but itself on Derby.
        boolean postgresql = isPostgresql(connection);
        try (PreparedStatement statement =
                connection.prepareStatement(postgresql ? insert + " ON CONFLICT DO NOTHING" : insert)) {
            binding.bind(statement);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            if (!postgresql && UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Whether the database is PostgreSQL: what is said otherwise there is said so. */
    public static boolean isPostgresql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** @param day null for none */
    public static void setDay(PreparedStatement statement, int index, LocalDate day) throws SQLException {
        statement.setDate(index, day == null ? null : Date.valueOf(day));
    }

    /** @return null for none */
    public static LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    /**
     * Written in UTC: in London there is an hour each March that does not exist, and one each October that is twice.
     *
     * @param instant null for none
     */
    public static void setInstant(PreparedStatement statement, int index, Instant instant) throws SQLException {
        statement.setTimestamp(index, instant == null ? null : Timestamp.from(instant), utc());
    }

    /** @return null for none */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column, utc());
        return at == null ? null : at.toInstant();
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    }
}
