/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was read before: a contract that is asked for a thousand times is read once. For what is asked for far more often
 * than it is changed, and changed by way of one class alone.
 *
 * <p>What this platform changes is seen as soon as the change is committed, before whoever made it is answered; while a
 * change is under way, the database is asked. What another platform on the same database changes is seen after at most
 * {@value #LONGEST_MILLIS} milliseconds, and within a transaction at once: there the database is asked then, so that
 * nobody decides by what is over.
 *
 * @param <K> by what it is asked for
 * @param <V> what cannot change by itself
 */
public final class Recent<K, V> {

    /** For how long something may be given out again where the database is shared. */
    public static final long LONGEST_MILLIS = 1000;

    private static final int MOST = 10_000;

    private final Transactions transactions;
    private final Map<K, Read<V>> read = new ConcurrentHashMap<>();
    private final Map<K, Changing> changing = new HashMap<>();
    private long changes;

    public Recent(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What was read last under this key, or else what is read now, in a transaction. What is not there is not kept. */
    public Optional<V> find(K key, Transactions.Work<Optional<V>> inDatabase) {
        Read<V> last = read.get(key);
        if (last != null && !isOver(last)) {
            return last.value;
        }
        long at = System.nanoTime();
        long before = changes();
        Optional<V> now = transactions.call(inDatabase);
        if (now.isPresent()) {
            keep(key, new Read<>(now, at), before);
        }
        return now;
    }

    /**
     * Says that something was changed in the open transaction. Until that has ended, nothing is kept under these keys.
     *
     * @param after as it will be read once the transaction is committed; null where it must be read anew
     */
    @SafeVarargs
    public final void changed(V after, K... keys) {
        for (K key : keys) {
            transactions.afterCompletion(committed -> end(key, committed ? after : null));
            begin(key);
        }
    }

    private boolean isOver(Read<V> last) {
        return transactions.isDatabaseShared()
                && (transactions.isOpen() || System.nanoTime() - last.at > LONGEST_MILLIS * 1_000_000);
    }

    private synchronized long changes() {
        return changes;
    }

    /** Not where it may have been read before a change that has been committed since. */
    private synchronized void keep(K key, Read<V> value, long before) {
        if (changes == before && !changing.containsKey(key)) {
            put(key, value);
        }
    }

    private synchronized void begin(K key) {
        Changing under = changing.computeIfAbsent(key, first -> new Changing());
        under.now++;
        under.all++;
        read.remove(key);
    }

    /** Of several that were under way together it is not known here which was the last. */
    private synchronized void end(K key, V after) {
        changes++;
        Changing under = changing.get(key);
        under.now--;
        if (under.now == 0) {
            changing.remove(key);
            if (under.all == 1 && after != null) {
                put(key, new Read<>(Optional.of(after), System.nanoTime()));
            }
        }
    }

    private void put(K key, Read<V> value) {
        if (read.size() >= MOST) {
            read.clear();
        }
        read.put(key, value);
    }

    private record Read<V>(Optional<V> value, long at) {}

    /** How many changes of the same are under way. */
    private static final class Changing {
        private int now;
        private int all;
    }
}
