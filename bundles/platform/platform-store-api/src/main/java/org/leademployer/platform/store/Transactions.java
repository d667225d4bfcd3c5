/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One unit of work on the database. Everything that a request does in any domain, by JPA or by JDBC, by audit log or
 * outbox, happens in the one transaction that is open on its thread, and is committed or rolled back as a whole.
 * Provided by the platform.
 */
@ProviderType
public interface Transactions {

    /**
     * Runs the work in the transaction open on this thread, or in a new one, committed when the work returns and rolled
     * back when it throws. Work inside other work that throws makes the whole fail, also where somebody in between
     * catches it: the outermost call then throws the same.
     *
     * @throws org.leademployer.platform.problem.ProblemException as thrown by the work; {@code store-conflict} (409) when
     *     another transaction changed the same at the same time; {@code store-unavailable} (503) when the database cannot
     *     be reached; {@code store-failed} (500) for any other failure of the database
     */
    <T> T call(Work<T> work);

    /** As {@link #call}, for work that returns nothing. */
    default void run(Action action) {
        call(() -> {
            action.run();
            return null;
        });
    }

    /**
     * Finds out whether the work would succeed: runs it in a transaction of its own, which is rolled back whatever it returns. A
     * transaction open on this thread is set aside meanwhile: nothing that it wrote is seen, and it stays whole where the work
     * throws.
     *
     * @throws org.leademployer.platform.problem.ProblemException as of {@link #call}
     * @since 1.3
     */
    <T> T tryOut(Work<T> work);

    /** Whether a transaction is open on this thread. */
    boolean isOpen();

    /**
     * Has something done once the open transaction has ended, before whoever began it goes on.
     *
     * @param action is told whether it was committed; must not use the database, and not fail
     * @throws IllegalStateException when no transaction is open
     */
    void afterCompletion(Consumer<Boolean> action);

    /**
     * Whether other platforms may use the same database, and so change what was read here. An embedded database is used by
     * its own process alone.
     *
     * @throws org.leademployer.platform.problem.ProblemException {@code store-unavailable} (503) when that cannot be found
     *     out, since the database has not been reached yet
     */
    boolean isDatabaseShared();

    /**
     * The entity manager of a persistence unit in the open transaction: the same for every call in it, closed with it.
     *
     * @throws IllegalStateException when no transaction is open
     */
    EntityManager entityManager(EntityManagerFactory unit);

    /**
     * The connection of the open transaction, for bulk work by JDBC. Closed by the platform, never by the caller. Sees
     * what entity managers have flushed.
     *
     * @throws IllegalStateException when no transaction is open
     */
    Connection connection() throws SQLException;

    /** Work with a result. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Work without a result. */
    @FunctionalInterface
    interface Action {
        void run() throws SQLException;
    }
}
