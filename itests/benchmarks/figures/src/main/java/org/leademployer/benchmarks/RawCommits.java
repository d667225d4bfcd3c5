/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rows that a write of the platform leaves behind, written and committed by JDBC and nothing else, on a copy of the
 * platform's own database: the same tables, indexes, rows, page size and durability. A row of contracts, an entry of the
 * audit log and its seal: all three in one commit, while the platform seals afterwards, with commits of its own. It runs in
 * the process of the clients, which asks for nothing meanwhile.
 */
final class RawCommits implements AutoCloseable {

    private static final String HASH = "0".repeat(64);

    private final String url;
    private final List<Writer> writers = new ArrayList<>();

    RawCommits(Path database, List<String> contracts) throws SQLException {
        System.setProperty("derby.stream.error.file", database + ".log");
        System.setProperty("derby.storage.pageCacheSize", "5000");
        System.setProperty("derby.language.sequence.preallocator", "10000");
        url = "jdbc:derby:" + database;
        AtomicLong seals = new AtomicLong(lastSeal());
        for (int i = 0; i < Load.THREADS; i++) {
            List<String> own = new ArrayList<>();
            for (int j = i; j < contracts.size(); j += Load.THREADS) {
                own.add(contracts.get(j));
            }
            writers.add(new Writer(DriverManager.getConnection(url), own, seals));
        }
    }

    private long lastSeal() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT MAX(chain_position) FROM audit.audit_seal")) {
            row.next();
            return row.getLong(1);
        }
    }

    void write(int writer) throws SQLException {
        writers.get(writer).write();
    }

    @Override
    public void close() throws SQLException {
        for (Writer writer : writers) {
            writer.connection.close();
        }
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException e) {
            // This is how it says that it has shut down.
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static final class Writer {
        private final Connection connection;
        private final List<String> contracts;
        private final PreparedStatement update;
        private final PreparedStatement insert;
        private final PreparedStatement seal;
        private final AtomicLong seals;
        private int count;

        Writer(Connection connection, List<String> contracts, AtomicLong seals) throws SQLException {
            this.connection = connection;
            this.contracts = contracts;
            this.seals = seals;
            connection.setAutoCommit(false);
            update = connection.prepareStatement(
                    "UPDATE contracts.contract SET risk_sharing = ?, version = version + 1 WHERE id = ?");
            insert = connection.prepareStatement(
                    "INSERT INTO audit.audit_entry (written_at, actor, action_name,"
                            + " subject_type, subject_id, state_before, state_after, correlation_id)"
                            + " VALUES (?, 'clerk', 'contract.completed', 'contract', ?, ?, ?, 'bdc7e1863cafe2be')",
                    Statement.RETURN_GENERATED_KEYS);
            seal = connection.prepareStatement("INSERT INTO audit.audit_seal"
                    + " (chain_position, sequence_number, entry_hash, chain_hash) VALUES (?, ?, ?, ?)");
        }

        void write() throws SQLException {
            String contract = contracts.get(count++ % contracts.size());
            update.setString(1, "RSA-" + count);
            update.setString(2, contract);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("there is no contract " + contract);
            }
            insert.setTimestamp(1, Timestamp.from(Instant.now()));
            insert.setString(2, contract);
            insert.setString(3, "{\"riskSharingAgreement\":\"RSA-" + (count - 1) + "\"}");
            insert.setString(4, "{\"riskSharingAgreement\":\"RSA-" + count + "\"}");
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                seal.setLong(2, keys.getLong(1));
            }
            seal.setLong(1, seals.incrementAndGet());
            seal.setString(3, HASH);
            seal.setString(4, HASH);
            seal.executeUpdate();
            connection.commit();
        }
    }
}
