/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.store;

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
import org.leademployer.schedules.Refusal;

/** How this domain's values stand in rows, on every database alike. */
final class Rows {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final int LONGEST = 4000;

    private Rows() {}

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /**
     * Inserts a row, unless there is one of its key.
     *
     * @param insert an INSERT statement
     * @return whether it was inserted; where another transaction is inserting the same, its end is waited for
     */
    static boolean insertOnce(Connection connection, String insert, Binding binding) throws SQLException {
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

    /** What is said otherwise there is said so. */
    static boolean isPostgresql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    static void setDay(PreparedStatement statement, int index, LocalDate day) throws SQLException {
        statement.setDate(index, day == null ? null : Date.valueOf(day));
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    /** Written in UTC: in London there is an hour each March that does not exist, and one each October that is twice. */
    static void setInstant(PreparedStatement statement, int index, Instant instant) throws SQLException {
        statement.setTimestamp(index, Timestamp.from(instant), utc());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column, utc()).toInstant();
    }

    static Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column, utc());
        return at == null ? null : at.toInstant();
    }

    /** Sets four parameters. @param refusal null for none */
    static void setRefusal(PreparedStatement statement, int first, Refusal refusal) throws SQLException {
        statement.setString(first, refusal == null ? null : refusal.code());
        statement.setString(first + 1, refusal == null ? null : refusal.rule());
        statement.setString(first + 2, refusal == null ? null : cut(refusal.detail()));
        statement.setString(first + 3, refusal == null ? null : cut(refusal.next()));
    }

    /** @return null for none */
    static Refusal refusal(ResultSet row) throws SQLException {
        String code = row.getString("problem_code");
        return code == null
                ? null
                : new Refusal(
                        code,
                        row.getString("problem_rule"),
                        row.getString("problem_detail"),
                        row.getString("problem_next"));
    }

    /** A text that somebody else has written, no longer than its column. */
    private static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    }
}
