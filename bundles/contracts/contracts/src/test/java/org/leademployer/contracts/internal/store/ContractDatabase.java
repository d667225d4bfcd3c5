/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.apache.openjpa.persistence.OpenJPAEntityManager;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.leademployer.platform.store.Transactions;

/** The real changelog and the real mappings, on an embedded database; one local transaction on each thread. */
public final class ContractDatabase implements Transactions, AutoCloseable {

    private final String address = "jdbc:derby:memory:" + UUID.randomUUID();
    private final EntityManagerFactory unit;

    public ContractDatabase() throws Exception {
        this(Integer.MAX_VALUE, connection -> {});
    }

    /** What is to be there before the rest of the changelog runs. */
    @FunctionalInterface
    public interface Older {
        void fill(Connection connection) throws SQLException;
    }

    /** @param changeSets how many of the changelog run before {@code older} fills the tables */
    public ContractDatabase(int changeSets, Older older) throws Exception {
        try (Connection connection = DriverManager.getConnection(address + ";create=true");
                Connection second = DriverManager.getConnection(address)) {
            connection.createStatement().execute("CREATE SCHEMA contracts");
            try (Liquibase liquibase = new Liquibase(
                    "db/contracts.xml",
                    new ClassLoaderResourceAccessor(),
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
                if (changeSets < Integer.MAX_VALUE) {
                    liquibase.update(changeSets, "");
                    older.fill(second);
                }
                liquibase.update("");
            }
        }
        Map<String, String> properties = new HashMap<>();
        properties.put("javax.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("javax.persistence.jtaDataSource", "");
        properties.put("openjpa.ManagedRuntime", "auto");
        properties.put("openjpa.ConnectionURL", address);
        properties.put("openjpa.ConnectionDriverName", "org.apache.derby.iapi.jdbc.AutoloadedDriver");
        properties.put("openjpa.jdbc.SynchronizeMappings", "validate");
        unit = new PersistenceProviderImpl()
                .createEntityManagerFactory("contracts", "META-INF/persistence.xml", properties);
    }

    public EntityManagerFactory unit() {
        return unit;
    }

    /** Takes every row away. */
    public void empty() {
        run(() -> {
            try (Statement statement = connection().createStatement()) {
                for (String table : List.of(
                        "contract_term",
                        "change_payer",
                        "change_impact",
                        "change_agreement",
                        "change_term",
                        "contract_change",
                        "draft_service",
                        "tiering",
                        "contract_schedule",
                        "contract")) {
                    statement.executeUpdate("DELETE FROM contracts." + table);
                }
            }
        });
    }

    @Override
    public void close() {
        unit.close();
        try {
            DriverManager.getConnection(address + ";drop=true");
        } catch (SQLException e) {
            // Derby says by an exception that it has dropped the database.
        }
    }

    private final ThreadLocal<EntityManager> open = new ThreadLocal<>();
    private final ThreadLocal<List<Consumer<Boolean>>> afterwards = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public <T> T call(Work<T> work) {
        try {
            if (open.get() != null) {
                return work.run();
            }
            return begin(work);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T begin(Work<T> work) throws SQLException {
        EntityManager entities = unit.createEntityManager();
        open.set(entities);
        entities.getTransaction().begin();
        // What goes past JPA belongs to the transaction from its beginning.
        ((OpenJPAEntityManager) entities).beginStore();
        boolean committed = false;
        try {
            T result = work.run();
            entities.getTransaction().commit();
            committed = true;
            return result;
        } finally {
            open.remove();
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
            for (Consumer<Boolean> action : afterwards.get()) {
                action.accept(committed);
            }
            afterwards.remove();
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
    public EntityManager entityManager(EntityManagerFactory factory) {
        return open.get();
    }

    @Override
    public Connection connection() {
        return (Connection) ((OpenJPAEntityManager) open.get()).getConnection();
    }
}
