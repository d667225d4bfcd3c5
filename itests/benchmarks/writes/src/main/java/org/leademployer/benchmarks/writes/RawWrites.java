/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.writes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * The rows that such a change leaves behind, written and committed by JDBC and nothing else, on a connection of its own:
 * the contract and the entry of the audit log. Seals follow by themselves, whoever has written.
 */
final class RawWrites implements AutoCloseable {

    private final Connection connection;
    private final List<String> ids;
    private final PreparedStatement update;
    private final PreparedStatement insert;
    private int count;

    RawWrites(Connection connection, List<String> ids) throws SQLException {
        this.connection = connection;
        this.ids = ids;
        connection.setAutoCommit(false);
        update = connection.prepareStatement("UPDATE contracts.contract SET risk_sharing = ? WHERE id = ?");
        insert = connection.prepareStatement("INSERT INTO audit.audit_entry (written_at, actor, action_name,"
                + " subject_type, subject_id, state_before, state_after, correlation_id)"
                + " VALUES (?, 'clerk', 'contract.completed', 'contract', ?, ?, ?, 'bdc7e1863cafe2be')");
    }

    boolean write() throws SQLException {
        try {
            change();
            connection.commit();
            return true;
        } catch (SQLTransactionRollbackException e) {
            connection.rollback();
            return false;
        }
    }

    private void change() throws SQLException {
        String id = ids.get(count++ % ids.size());
        String reference = "RSA-" + System.nanoTime();
        update.setString(1, reference);
        update.setString(2, id);
        if (update.executeUpdate() != 1) {
            throw new IllegalStateException("there is no contract " + id);
        }
        insert.setTimestamp(1, Timestamp.from(Instant.now()));
        insert.setString(2, id);
        insert.setString(3, "{\"riskSharingAgreement\":\"" + reference + "\"}");
        insert.setString(4, "{\"riskSharingAgreement\":\"" + reference + "\"}");
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
