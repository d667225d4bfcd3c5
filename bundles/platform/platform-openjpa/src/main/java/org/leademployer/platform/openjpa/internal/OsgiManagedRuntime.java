/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.openjpa.internal;

import java.time.Duration;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.apache.openjpa.ee.AbstractManagedRuntime;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Leads OpenJPA to the transaction manager that is registered as an OSGi service.
 *
 * <p>OpenJPA's own runtimes look it up by JNDI, and fail when it is not there at that moment. It may not be: the bundle
 * of the transaction manager takes its service away and registers a new one when its configuration arrives, and at boot
 * that happens at about the time at which persistence units are opened. So a lookup by JNDI fails now and then, and the
 * unit with it. Here the service is followed, and waited for while it is away. JNDI is not needed at all.
 *
 * <p>A persistence unit names this class:
 *
 * <pre>{@code
 * <property name="openjpa.ManagedRuntime" value="org.leademployer.platform.openjpa.internal.OsgiManagedRuntime"/>
 * }</pre>
 *
 * <p>OpenJPA makes one for each entity manager factory, and asks it whenever an entity manager is opened.
 */
public final class OsgiManagedRuntime extends AbstractManagedRuntime {

    /** Longer than the service is ever away at boot, shorter than a caller's patience. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static BundleContext openContext;
    private static ServiceTracker<TransactionManager, TransactionManager> openTracker;

    private final ServiceTracker<TransactionManager, TransactionManager> transactionManagers;
    private final Duration longestWait;

    /** Called by OpenJPA. */
    public OsgiManagedRuntime() {
        this(
                transactionManagers(
                        FrameworkUtil.getBundle(OsgiManagedRuntime.class).getBundleContext()),
                LONGEST_WAIT);
    }

    OsgiManagedRuntime(
            ServiceTracker<TransactionManager, TransactionManager> transactionManagers, Duration longestWait) {
        this.transactionManagers = transactionManagers;
        this.longestWait = longestWait;
    }

    /**
     * The transaction manager as it is now; waits for it for at most ten seconds.
     *
     * @throws IllegalStateException when there is none even then
     */
    @Override
    public TransactionManager getTransactionManager() throws InterruptedException {
        TransactionManager now = transactionManagers.getService();
        if (now == null) {
            now = transactionManagers.waitForService(longestWait.toMillis());
        }
        if (now == null) {
            throw new IllegalStateException("There is no transaction manager: no service "
                    + TransactionManager.class.getName() + " within " + longestWait.toMillis() + " ms");
        }
        return now;
    }

    /** Marks the open transaction for rollback. The cause is not kept: a transaction has no place for it. */
    @Override
    public void setRollbackOnly(Throwable cause) throws InterruptedException, SystemException {
        getTransactionManager().setRollbackOnly();
    }

    /** Always null, see {@link #setRollbackOnly}. */
    @Override
    public Throwable getRollbackCause() {
        return null;
    }

    /**
     * One tracker for all of them, since OpenJPA closes none; a new one when OpenJPA's bundle was stopped and started,
     * which ended the older one.
     */
    private static synchronized ServiceTracker<TransactionManager, TransactionManager> transactionManagers(
            BundleContext context) {
        if (context != openContext) {
            openTracker = new ServiceTracker<>(context, TransactionManager.class, null);
            openTracker.open();
            openContext = context;
        }
        return openTracker;
    }
}
