/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal;

import static org.junit.Assert.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.managed.BasicManagedDataSource;
import org.apache.derby.jdbc.EmbeddedXADataSource;
import org.apache.geronimo.transaction.manager.TransactionManagerImpl;

/** An empty database in memory behind the pool and the transaction manager that the platform runs with. */
public final class TestStore implements AutoCloseable {

    private final String name = "memory:" + UUID.randomUUID();
    private final TransactionManagerImpl manager;
    private final BasicManagedDataSource pool = new BasicManagedDataSource();
    private final JtaTransactions transactions;

    public TestStore() throws Exception {
        manager = new TransactionManagerImpl();
        EmbeddedXADataSource derby = new EmbeddedXADataSource();
        derby.setDatabaseName(name);
        derby.setCreateDatabase("create");
        pool.setXaDataSourceInstance(derby);
        pool.setTransactionManager(manager);
        pool.setTransactionSynchronizationRegistry(manager);
        pool.setMaxTotal(2);
        pool.setMaxWaitMillis(500);
        transactions = new JtaTransactions(manager, manager, pool);
    }

    public JtaTransactions transactions() {
        return transactions;
    }

    public DataSource dataSource() {
        return pool;
    }

    TransactionManagerImpl manager() {
        return manager;
    }

    /** How many connections are not in the pool. */
    int lent() {
        return pool.getNumActive();
    }

    public void execute(String statement) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    /** The number that a query answers, asked outside any transaction. */
    public long number(String query) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        pool.close();
        assertThrows(SQLException.class, () -> DriverManager.getConnection("jdbc:derby:" + name + ";drop=true"));
    }
}
