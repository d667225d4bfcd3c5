/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.Synchronization;
import javax.transaction.TransactionSynchronizationRegistry;

/**
 * Entries of this process whose transactions are still open. It only saves waiting: whoever reads an entry reads it
 * committed in any case, and on Derby would wait for its transaction to end.
 */
public final class OpenEntries {

    private final TransactionSynchronizationRegistry registry;
    private final Map<Long, Object> transactionByNumber = new ConcurrentHashMap<>();

    public OpenEntries(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    /** To be called in the transaction that has added the entry. */
    void add(long number) {
        transactionByNumber.put(number, registry.getTransactionKey());
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                transactionByNumber.remove(number);
            }
        });
    }

    /** The smallest number of an entry that is open; {@link Long#MAX_VALUE} where none is. */
    public long first() {
        return transactionByNumber.keySet().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    boolean isOpenElsewhere(long number) {
        Object transaction = transactionByNumber.get(number);
        return transaction != null && !transaction.equals(registry.getTransactionKey());
    }
}
