/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event.internal.store;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.leademployer.platform.store.Transactions;

/**
 * Events of this process whose transactions are still open. It only saves waiting: whoever reads an event reads it
 * committed in any case, and on Derby would wait for its transaction to end.
 */
final class OpenEvents {

    private final Set<Long> numbers = ConcurrentHashMap.newKeySet();

    /** To be called in the transaction that has added the event. */
    void add(Transactions transactions, long number) {
        numbers.add(number);
        transactions.afterCompletion(committed -> numbers.remove(number));
    }

    boolean contains(long number) {
        return numbers.contains(number);
    }
}
