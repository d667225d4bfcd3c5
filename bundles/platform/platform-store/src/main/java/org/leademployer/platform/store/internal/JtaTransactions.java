/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Units of work on JTA: the transaction manager knows which transaction is open on a thread, the pool enlists one
 * connection in it, and entity managers and JDBC share that connection.
 */
@Component(service = Transactions.class)
public final class JtaTransactions implements Transactions {

    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;
    private final DataSource dataSource;
    private final StoreFailures failures = new StoreFailures();
    /** Null until the database was reached. */
    private volatile Boolean shared;

    @Activate
    public JtaTransactions(
            @Reference TransactionManager manager,
            @Reference TransactionSynchronizationRegistry registry,
            @Reference(target = "(osgi.jndi.service.name=platform)") DataSource dataSource) {
        this.manager = manager;
        this.registry = registry;
        this.dataSource = dataSource;
    }

    @Override
    public <T> T call(Work<T> work) {
        return switch (status()) {
            case Status.STATUS_NO_TRANSACTION -> callInNew(work);
            case Status.STATUS_ACTIVE -> callInOpen(work);
                // Something in it has failed, and whoever called that went on regardless: nothing of it will stay.
            case Status.STATUS_MARKED_ROLLBACK -> throw openWork().failureOr(() -> failures.markedForRollback());
            default -> throw new IllegalStateException("the transaction of this thread is being completed");
        };
    }

    @Override
    public <T> T tryOut(Work<T> work) {
        Transaction open = suspend();
        try {
            T result = runInNew(work);
            manager.rollback();
            return result;
        } catch (SystemException e) {
            throw failures.told(e);
        } finally {
            resume(open);
        }
    }

    @Override
    public boolean isOpen() {
        return status() != Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public void afterCompletion(Consumer<Boolean> action) {
        requireOpen();
        openWork().afterCompletion(action);
    }

    @Override
    public boolean isDatabaseShared() {
        Boolean known = shared;
        if (known == null) {
            String url = call(() -> connection().getMetaData().getURL());
            // Derby lets one process open a database, unless it runs as a server: jdbc:derby://host/...
            known = !url.startsWith("jdbc:derby:") || url.startsWith("jdbc:derby://");
            shared = known;
        }
        return known;
    }

    @Override
    public EntityManager entityManager(EntityManagerFactory unit) {
        requireOpen();
        return openWork().entityManager(unit);
    }

    @Override
    public Connection connection() throws SQLException {
        requireOpen();
        return openWork().connection(dataSource);
    }

    private <T> T callInNew(Work<T> work) {
        T result = runInNew(work);
        commit();
        return result;
    }

    /** Leaves the new transaction open where the work returns, and rolled back where it throws. */
    private <T> T runInNew(Work<T> work) {
        begin();
        T result;
        try {
            OpenWork open = openWork();
            result = work.run();
            open.rethrowFailure();
            // The commit would flush them too, but would hide the reason of a failure.
            open.flush();
        } catch (Exception thrown) {
            RuntimeException told = failures.told(thrown);
            rollBack(told);
            throw told;
        } catch (Error thrown) {
            rollBack(thrown);
            throw thrown;
        }
        return result;
    }

    private <T> T callInOpen(Work<T> work) {
        try {
            return work.run();
        } catch (Exception thrown) {
            RuntimeException told = failures.told(thrown);
            openWork().failed(told);
            markForRollback(told);
            throw told;
        } catch (Error thrown) {
            markForRollback(thrown);
            throw thrown;
        }
    }

    private void begin() {
        try {
            manager.begin();
        } catch (Exception e) {
            throw failures.told(e);
        }
    }

    /** @return what was open on this thread; null for nothing */
    private Transaction suspend() {
        try {
            return manager.suspend();
        } catch (SystemException e) {
            throw failures.told(e);
        }
    }

    private void resume(Transaction suspended) {
        if (suspended == null) {
            return;
        }
        try {
            manager.resume(suspended);
        } catch (Exception e) {
            throw failures.told(e);
        }
    }

    private void commit() {
        try {
            manager.commit();
        } catch (Exception e) {
            throw failures.told(e);
        }
    }

    private void rollBack(Throwable cause) {
        try {
            manager.rollback();
        } catch (SystemException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void markForRollback(Throwable cause) {
        try {
            manager.setRollbackOnly();
        } catch (SystemException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private int status() {
        try {
            return manager.getStatus();
        } catch (SystemException e) {
            throw failures.told(e);
        }
    }

    private void requireOpen() {
        if (status() == Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("no transaction is open on this thread: call it inside Transactions.call");
        }
    }

    /** What belongs to the open transaction; also where another has begun it. */
    private OpenWork openWork() {
        OpenWork open = (OpenWork) registry.getResource(this);
        if (open == null) {
            open = new OpenWork();
            registry.putResource(this, open);
            closeAfterCompletion(open);
        }
        return open;
    }

    private void closeAfterCompletion(OpenWork open) {
        try {
            manager.getTransaction().registerSynchronization(open);
        } catch (SystemException e) {
            throw failures.told(e);
        } catch (RollbackException e) {
            throw failures.markedForRollback();
        }
    }
}
