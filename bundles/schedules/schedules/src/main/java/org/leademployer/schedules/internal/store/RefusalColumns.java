/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.leademployer.schedules.Refusal;

/** How a refusal stands in a row: {@code problem_code}, {@code problem_rule}, {@code problem_detail}, {@code problem_next}. */
final class RefusalColumns {

    private static final int LONGEST = 4000;

    private RefusalColumns() {}

    /** Sets four parameters. @param refusal null for none */
    static void set(PreparedStatement statement, int first, Refusal refusal) throws SQLException {
        statement.setString(first, refusal == null ? null : refusal.code());
        statement.setString(first + 1, refusal == null ? null : refusal.rule());
        statement.setString(first + 2, refusal == null ? null : cut(refusal.detail()));
        statement.setString(first + 3, refusal == null ? null : cut(refusal.next()));
    }

    /** @return null for none */
    static Refusal read(ResultSet row) throws SQLException {
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
}
