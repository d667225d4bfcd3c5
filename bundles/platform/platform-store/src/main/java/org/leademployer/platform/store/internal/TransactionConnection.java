/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of a transaction as domains see it. All of them share it, so none can close it; and the transaction
 * ends for all of them at once, so none can commit it.
 */
final class TransactionConnection {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionConnection.class);

    private final Connection real;
    private final Connection shared;

    TransactionConnection(Connection real) {
        this.real = real;
        this.shared = (Connection) Proxy.newProxyInstance(
                TransactionConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> invoke(method, arguments));
    }

    Connection shared() {
        return shared;
    }

    /** Gives it back to the pool. */
    void release() {
        try {
            real.close();
        } catch (SQLException e) {
            LOG.debug("A connection could not be closed after its transaction", e);
        }
    }

    private Object invoke(Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "close":
                return null;
            case "commit", "rollback", "setAutoCommit", "abort":
                throw new SQLException("the platform ends the transaction, not who uses its connection: "
                        + method.getName() + " is refused");
            default:
                try {
                    return method.invoke(real, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
        }
    }
}
