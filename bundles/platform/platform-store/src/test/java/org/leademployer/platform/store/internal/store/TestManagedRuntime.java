/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.store;

import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.apache.openjpa.ee.AbstractManagedRuntime;

/** Leads OpenJPA to the transaction manager of the test. */
public final class TestManagedRuntime extends AbstractManagedRuntime {

    private static TransactionManager manager;

    public static void use(TransactionManager other) {
        manager = other;
    }

    @Override
    public TransactionManager getTransactionManager() {
        return manager;
    }

    @Override
    public void setRollbackOnly(Throwable cause) throws SystemException {
        manager.setRollbackOnly();
    }

    @Override
    public Throwable getRollbackCause() {
        return null;
    }
}
