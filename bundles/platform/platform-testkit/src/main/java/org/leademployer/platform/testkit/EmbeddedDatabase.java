/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.testkit;

import java.nio.file.Path;
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
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.leademployer.platform.store.Transactions;

/**
 * The real changelogs of a domain on an embedded database, and one local transaction on each thread. The system property
 * {@code test.database} may give the JDBC address of an empty PostgreSQL database instead.
 */
public final class EmbeddedDatabase implements Transactions, TransactionSynchronizationRegistry, AutoCloseable {

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private static final String ELSEWHERE = System.getProperty("test.database");

    private final String address;
    private final ThreadLocal<Open> open = new ThreadLocal<>();

    /** What happens before each commit; for a test that kills. */
    public Runnable beforeCommit = () -> {};

    private static final class Open {
        final Connection connection;
        final List<Synchronization> synchronizations = new ArrayList<>();
        final List<Consumer<Boolean>> afterwards = new ArrayList<>();

        Open(Connection connection) {
            this.connection = connection;
        }
    }

    /**
     * @param schema the name of the schema, {@code audit}
     * @param changelog its changelog on the class path, {@code db/audit.xml}
     */
    public EmbeddedDatabase(String schema, String changelog) throws Exception {
        this(ELSEWHERE == null ? "jdbc:derby:memory:" + UUID.randomUUID() : ELSEWHERE, schema, changelog);
    }

    /**
     * On disk, for what is too large for memory or depends on the disk.
     *
     * @param folder that does not exist yet
     */
    public EmbeddedDatabase(Path folder, String schema, String changelog) throws Exception {
        this(ELSEWHERE == null ? "jdbc:derby:" + folder.toAbsolutePath() : ELSEWHERE, schema, changelog);
    }

    private EmbeddedDatabase(String address, String schema, String changelog) throws Exception {
        this.address = address;
        LIQUIBASE.setLevel(Level.WARNING);
        try (Connection connection =
                        DriverManager.getConnection(ELSEWHERE == null ? address + ";create=true" : address);
                Statement statement = connection.createStatement()) {
            if (ELSEWHERE != null) {
                statement.execute("drop schema if exists " + schema + " cascade");
                statement.execute("drop table if exists databasechangelog");
            }
            statement.execute("create schema " + schema);
            try (Liquibase liquibase = new Liquibase(
                    changelog,
                    new ClassLoaderResourceAccessor(),
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
                liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
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

    @Override
    public <T> T tryOut(Work<T> work) {
        Open aside = open.get();
        Object[] result = new Object[1];
        try {
            callInNew(() -> {
                result[0] = work.run();
                throw new TriedOut();
            });
            throw new IllegalStateException("was committed");
        } catch (TriedOut e) {
            @SuppressWarnings("unchecked")
            T told = (T) result[0];
            return told;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            if (aside != null) {
                open.set(aside);
            }
        }
    }

    /** Rolls back what was tried out. */
    private static final class TriedOut extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TriedOut() {
            super("tried out", null, false, false);
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

    public void execute(String... statements) {
        run(() -> {
            try (Statement statement = connection().createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        });
    }

    public long number(String query) {
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
                DriverManager.getConnection(
                        address + (address.startsWith("jdbc:derby:memory:") ? ";drop=true" : ";shutdown=true"));
            } catch (SQLException e) {
                // Derby says by an exception that it has dropped or closed the database.
            }
        }
    }
}
