/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What belongs to one open transaction, and is closed after it. Used by the transaction's thread alone. */
final class OpenWork implements Synchronization {

    private static final Logger LOG = LoggerFactory.getLogger(OpenWork.class);

    private final Map<EntityManagerFactory, EntityManager> entityManagers = new IdentityHashMap<>();
    private final List<Consumer<Boolean>> afterwards = new ArrayList<>();
    private TransactionConnection connection;
    private RuntimeException failure;

    /** One for each unit: it joins the transaction as it is made. */
    EntityManager entityManager(EntityManagerFactory unit) {
        return entityManagers.computeIfAbsent(unit, EntityManagerFactory::createEntityManager);
    }

    Connection connection(DataSource dataSource) throws SQLException {
        if (connection == null) {
            connection = new TransactionConnection(connect(dataSource));
        }
        return connection.shared();
    }

    private static Connection connect(DataSource dataSource) throws SQLException {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            // Whatever the pool says, with whatever state: there is no connection.
            throw new SQLTransientConnectionException("no connection to the database", "08001", e);
        }
    }

    void afterCompletion(Consumer<Boolean> action) {
        afterwards.add(action);
    }

    /** Writes what entity managers still hold. */
    void flush() {
        entityManagers.values().forEach(EntityManager::flush);
    }

    /** Keeps the first failure in the transaction, in case that somebody on the way up does not pass it on. */
    void failed(RuntimeException thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }

    RuntimeException failureOr(Supplier<RuntimeException> other) {
        return failure == null ? other.get() : failure;
    }

    void rethrowFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void beforeCompletion() {
        // Entity managers write by themselves: each has joined the transaction.
    }

    @Override
    public void afterCompletion(int status) {
        entityManagers.values().forEach(OpenWork::close);
        entityManagers.clear();
        if (connection != null) {
            connection.release();
        }
        afterwards.forEach(action -> action.accept(status == Status.STATUS_COMMITTED));
    }

    private static void close(EntityManager entityManager) {
        try {
            if (entityManager.isOpen()) {
                entityManager.close();
            }
        } catch (RuntimeException e) {
            LOG.debug("An entity manager could not be closed after its transaction", e);
        }
    }
}
