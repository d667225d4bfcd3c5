/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.TransactionSynchronizationRegistry;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.leademployer.platform.store.Transactions;

/**
 * The real changelog on an embedded database, and one local transaction on each thread. With the system property
 * {@code audit.test.database} a JDBC address of an empty database elsewhere.
 */
final class AuditDatabase implements Transactions, TransactionSynchronizationRegistry, AutoCloseable {

    private static final String ELSEWHERE = System.getProperty("audit.test.database");

    private final String address = ELSEWHERE == null ? "jdbc:derby:memory:" + UUID.randomUUID() : ELSEWHERE;
    private final ThreadLocal<Open> open = new ThreadLocal<>();

    /** What happens before each commit; for a test that kills. */
    Runnable beforeCommit = () -> {};

    private static final class Open {
        final Connection connection;
        final List<Synchronization> synchronizations = new ArrayList<>();
        final List<Consumer<Boolean>> afterwards = new ArrayList<>();

        Open(Connection connection) {
            this.connection = connection;
        }
    }

    AuditDatabase() throws Exception {
        Logger.getLogger("liquibase").setLevel(Level.WARNING);
        try (Connection connection =
                DriverManager.getConnection(ELSEWHERE == null ? address + ";create=true" : address)) {
            if (ELSEWHERE != null) {
                connection.createStatement().execute("drop schema if exists audit cascade");
                connection.createStatement().execute("drop table if exists databasechangelog");
            }
            connection.createStatement().execute("create schema audit");
            try (Liquibase liquibase = new Liquibase(
                    "db/audit.xml",
                    new ClassLoaderResourceAccessor(),
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
                liquibase.update("");
            }
        }
    }

    @Override
    public <T> T call(Work<T> work) {
        try {
            if (open.get() != null) {
                return work.run();
            }
            return callInNew(work);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T callInNew(Work<T> work) throws SQLException {
        int status = Status.STATUS_ROLLEDBACK;
        Open begun = null;
        try (Connection connection = DriverManager.getConnection(address)) {
            connection.setAutoCommit(false);
            begun = new Open(connection);
            open.set(begun);
            try {
                T result = work.run();
                beforeCommit.run();
                connection.commit();
                status = Status.STATUS_COMMITTED;
                return result;
            } finally {
                open.remove();
                connection.rollback();
            }
        } finally {
            for (Synchronization synchronization :
                    begun == null ? List.<Synchronization>of() : begun.synchronizations) {
                synchronization.afterCompletion(status);
            }
            if (begun != null) {
                boolean committed = status == Status.STATUS_COMMITTED;
                begun.afterwards.forEach(action -> action.accept(committed));
            }
        }
    }

    @Override
    public boolean isOpen() {
        return open.get() != null;
    }

    @Override
    public void afterCompletion(Consumer<Boolean> action) {
        open.get().afterwards.add(action);
    }

    @Override
    public boolean isDatabaseShared() {
        return false;
    }

    void execute(String... statements) {
        run(() -> {
            try (Statement statement = connection().createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        });
    }

    long number(String query) {
        return call(() -> {
            try (Statement statement = connection().createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public Connection connection() {
        if (open.get() == null) {
            throw new IllegalStateException("no transaction is open");
        }
        return open.get().connection;
    }

    @Override
    public Object getTransactionKey() {
        return open.get();
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        open.get().synchronizations.add(synchronization);
    }

    @Override
    public EntityManager entityManager(EntityManagerFactory unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putResource(Object key, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object getResource(Object key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getTransactionStatus() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setRollbackOnly() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean getRollbackOnly() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        if (ELSEWHERE == null) {
            try {
                DriverManager.getConnection(address + ";drop=true");
            } catch (SQLException e) {
                // Derby says by an exception that it has dropped the database.
            }
        }
    }
}
