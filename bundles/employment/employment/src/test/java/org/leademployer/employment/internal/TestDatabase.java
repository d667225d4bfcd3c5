/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.leademployer.platform.store.Transactions;

/** An embedded database with the tables of employment, and transactions on one connection to it. */
final class TestDatabase implements Transactions, AutoCloseable {

    private final String url = "jdbc:derby:memory:" + UUID.randomUUID();
    private final Connection connection;
    private final List<Consumer<Boolean>> afterwards = new ArrayList<>();
    private int depth;
    private boolean rolledBack;

    TestDatabase() throws Exception {
        System.setProperty("derby.stream.error.field", "java.lang.System.err");
        connection = DriverManager.getConnection(url + ";create=true");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA employment");
        }
        connection.commit();
        Logger.getLogger("liquibase").setLevel(Level.OFF);
        Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), this::createTables);
        connection.setAutoCommit(false);
    }

    private void createTables() throws Exception {
        Liquibase liquibase = new Liquibase(
                "db/employment.xml",
                new ClassLoaderResourceAccessor(),
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)));
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        liquibase.update("");
    }

    /** Empties all tables, for the next test. */
    void clear() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("placement", "trainee", "placement_import", "quarantined_placement")) {
                statement.execute("DELETE FROM employment." + table);
            }
        }
        connection.commit();
    }

    @Override
    public <T> T call(Work<T> work) {
        try {
            if (depth++ == 0) {
                rolledBack = false;
            }
            T result = work.run();
            if (depth == 1) {
                connection.commit();
            }
            return result;
        } catch (SQLException e) {
            rollBack();
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            rollBack();
            throw e;
        } finally {
            depth--;
            if (depth == 0) {
                boolean committed = !rolledBack;
                afterwards.forEach(action -> action.accept(committed));
                afterwards.clear();
            }
        }
    }

    @Override
    public boolean isOpen() {
        return depth > 0;
    }

    @Override
    public void afterCompletion(Consumer<Boolean> action) {
        afterwards.add(action);
    }

    @Override
    public <T> T tryOut(Work<T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isDatabaseShared() {
        return false;
    }

    private void rollBack() {
        rolledBack = true;
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public EntityManager entityManager(EntityManagerFactory unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Connection connection() {
        if (depth == 0) {
            throw new IllegalStateException("no transaction is open");
        }
        return connection;
    }

    long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM employment." + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Everything that is in a table, as one text. */
    String dump(String table) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM employment." + table)) {
            while (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(row.getString(i)).append('|');
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
        try {
            DriverManager.getConnection(url + ";drop=true").close();
        } catch (SQLException droppedIsToldByAnException) {
            return;
        }
    }
}
