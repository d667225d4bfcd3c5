/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leademployer.platform.Money;

/** Sums by payer and kind. For one thread; what several have summed up is put together afterwards. */
public final class Amounts {

    private final List<String> kinds;
    private final Map<String, long[]> pence = new HashMap<>();

    /** @param kinds for what there is to pay; an index into them says for what an amount is */
    public Amounts(List<String> kinds) {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("there is something to pay for");
        }
        this.kinds = List.copyOf(kinds);
    }

    /**
     * @param payer who pays
     * @param kind index into the kinds
     * @throws ArithmeticException when the sum is more than can be written in pence
     */
    public void add(String payer, int kind, long amountInPence) {
        long[] sums = pence.get(payer);
        if (sums == null) {
            sums = new long[kinds.size()];
            pence.put(payer, sums);
        }
        sums[kind] = Math.addExact(sums[kind], amountInPence);
    }

    /** @throws IllegalArgumentException when the other has other kinds */
    public void addAll(Amounts other) {
        if (!kinds.equals(other.kinds)) {
            throw new IllegalArgumentException(other.kinds + " are other kinds than " + kinds);
        }
        other.pence.forEach((payer, sums) -> {
            for (int kind = 0; kind < sums.length; kind++) {
                add(payer, kind, sums[kind]);
            }
        });
    }

    /** The sums by payer's code, then by kind in the order of the kinds; all kinds of every payer that has any. */
    public SortedMap<String, Map<String, Money>> byPayer() {
        SortedMap<String, Map<String, Money>> byPayer = new TreeMap<>();
        pence.forEach((payer, sums) -> {
            Map<String, Money> byKind = new LinkedHashMap<>();
            for (int kind = 0; kind < sums.length; kind++) {
                byKind.put(kinds.get(kind), Money.ofPence(sums[kind]));
            }
            byPayer.put(payer, byKind);
        });
        return byPayer;
    }

    public Money total() {
        long total = 0;
        for (long[] sums : pence.values()) {
            for (long sum : sums) {
                total = Math.addExact(total, sum);
            }
        }
        return Money.ofPence(total);
    }
}
