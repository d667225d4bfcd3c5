/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the databases differ: on Derby a reader of committed rows waits for rows that others have not committed yet. */
final class Dialect {

    private Dialect() {}

    /**
     * Ends a query for numbers, to be read again one by one, or for entries that are known to be committed: on Derby it reads
     * past the locks of writers, and so sees uncommitted rows too; on PostgreSQL no reader ever waits.
     */
    static String pastLocks(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().contains("Derby") ? " with ur" : "";
    }
}
