/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.leademployer.platform.store.Transactions;

/**
 * The real changelog on an embedded database, and one local transaction on each thread. With the system property
 * {@code schedules.test.database} a JDBC address of an empty database elsewhere.
 */
public final class EmbeddedDatabase implements Transactions, AutoCloseable {

    private static final String ELSEWHERE = System.getProperty("schedules.test.database");

    private final String address;
    private final ThreadLocal<Connection> open = new ThreadLocal<>();
    private final ThreadLocal<List<Consumer<Boolean>>> afterwards = ThreadLocal.withInitial(ArrayList::new);

    public EmbeddedDatabase(String name) throws Exception {
        Logger.getLogger("liquibase").setLevel(Level.WARNING);
        this.address = ELSEWHERE == null ? "jdbc:derby:memory:" + name : ELSEWHERE;
        try (Connection connection =
                DriverManager.getConnection(ELSEWHERE == null ? address + ";create=true" : address)) {
            if (ELSEWHERE != null) {
                connection.createStatement().execute("DROP SCHEMA IF EXISTS schedules CASCADE");
                connection.createStatement().execute("DROP TABLE IF EXISTS databasechangelog");
            }
            connection.createStatement().execute("CREATE SCHEMA schedules");
            try (Liquibase liquibase = new Liquibase(
                    "db/schedules.xml",
                    new ClassLoaderResourceAccessor(),
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
                liquibase.update("");
            }
        }
    }

    public void execute(String sql) {
        run(() -> connection().createStatement().execute(sql));
    }

    @Override
    public <T> T call(Work<T> work) {
        try {
            if (open.get() != null) {
                return work.run();
            }
            try (Connection connection = DriverManager.getConnection(address)) {
                connection.setAutoCommit(false);
                open.set(connection);
                boolean committed = false;
                try {
                    T result = work.run();
                    connection.commit();
                    committed = true;
                    return result;
                } finally {
                    open.remove();
                    connection.rollback();
                    for (Consumer<Boolean> action : afterwards.get()) {
                        action.accept(committed);
                    }
                    afterwards.remove();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean isOpen() {
        return open.get() != null;
    }

    @Override
    public void afterCompletion(Consumer<Boolean> action) {
        afterwards.get().add(action);
    }

    @Override
    public <T> T tryOut(Work<T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isDatabaseShared() {
        return false;
    }

    @Override
    public EntityManager entityManager(EntityManagerFactory unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Connection connection() {
        if (open.get() == null) {
            throw new IllegalStateException("no transaction is open");
        }
        return open.get();
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
