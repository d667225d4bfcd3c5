/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal;

import java.sql.SQLException;

/**
 * A failure of the database as it may be logged: where it happened, and the database's codes for it. Not always the
 * database's own words, since some of them repeat the values of a row.
 */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private StoreFailure(String message, StackTraceElement[] place) {
        super(message);
        setStackTrace(place);
    }

    public static StoreFailure of(Throwable thrown) {
        SQLException refusal = null;
        Throwable root = thrown;
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                refusal = lastOf(sql);
            }
            root = at;
        }
        return new StoreFailure(
                thrown.getClass().getSimpleName() + ", " + (refusal == null ? firstLine(root) : described(refusal)),
                (refusal == null ? root : refusal).getStackTrace());
    }

    /** A batch names its reason last. */
    private static SQLException lastOf(SQLException thrown) {
        SQLException last = thrown;
        while (last.getNextException() != null) {
            last = last.getNextException();
        }
        return last;
    }

    private static String described(SQLException thrown) {
        String codes = "SQL state " + thrown.getSQLState() + ", code " + thrown.getErrorCode();
        return speaksOfRows(thrown.getSQLState()) ? codes : codes + ": " + firstLine(thrown);
    }

    private static String firstLine(Throwable thrown) {
        return thrown.getMessage() == null
                ? thrown.getClass().getSimpleName()
                : thrown.getMessage().lines().findFirst().orElse("");
    }

    /** 22: the value of a column; 23: a row that breaks a constraint. Unknown states may be anything. */
    private static boolean speaksOfRows(String state) {
        return state == null || state.startsWith("22") || state.startsWith("23");
    }
}
