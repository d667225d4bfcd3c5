/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/**
 * Lets one node at a time change tables. In PostgreSQL an advisory lock, which the database itself takes back when the
 * connection of a killed node ends. In Derby nothing: there is one process, and it runs one migration at a time.
 */
final class MigrationLock implements AutoCloseable {

    /** Any number, the same for all nodes and used for nothing else. */
    private static final long KEY = 0x6c656d70L;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Connection connection;
    private final boolean taken;

    private MigrationLock(Connection connection, boolean taken) {
        this.connection = connection;
        this.taken = taken;
    }

    /** @throws SQLTransientConnectionException when another node does not let go of it: worth another try, later */
    static MigrationLock take(Connection connection) throws SQLException, InterruptedException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return new MigrationLock(connection, false);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ask(connection, "select pg_try_advisory_lock(?)")) {
            if (System.nanoTime() > deadline) {
                throw new SQLTransientConnectionException(
                        "another node has been changing tables for more than " + PATIENCE.toMinutes() + " minutes",
                        "55P03");
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return new MigrationLock(connection, true);
    }

    @Override
    public void close() throws SQLException {
        if (taken) {
            ask(connection, "select pg_advisory_unlock(?)");
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(question)) {
            select.setLong(1, KEY);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
