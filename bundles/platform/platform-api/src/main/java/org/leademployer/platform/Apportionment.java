/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Splits an amount by weight so that the parts always add up to it, to the penny: by largest remainder, ties by the order
 * of the keys (SCH-10, TRI-3).
 *
 * <p>Each part is what its weight asks for, rounded down to the penny; the pennies left over go, one each, to the parts
 * that lost most by that. So no part is further than a penny from its exact share.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * Splits {@code total} by {@code weights}.
     *
     * <p>A credit, a negative total, is split as the charge of the same amount and each part is negated, so that a credit
     * cancels its charge part by part. A key of weight zero gets nothing.
     *
     * @param weights not negative, at least one of them greater than zero; in whatever unit
     * @return a part for each key, in the order of {@code weights}; unmodifiable
     * @throws IllegalArgumentException when a weight is negative, or all are zero, or there is none: nobody knows then
     *     who is to bear the amount, and a guess would hide it
     */
    public static <K> SortedMap<K, Money> split(Money total, SortedMap<K, Long> weights) {
        Objects.requireNonNull(total, "total");
        BigInteger sum = sum(weights);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("an amount cannot be split where no weight is greater than zero");
        }
        SortedMap<K, Money> parts = new TreeMap<>(weights.comparator());
        if (total.isNegative()) {
            split(BigInteger.valueOf(total.pence()).negate(), weights, sum)
                    .forEach((key, pence) ->
                            parts.put(key, Money.ofPence(pence.negate().longValueExact())));
        } else {
            split(BigInteger.valueOf(total.pence()), weights, sum)
                    .forEach((key, pence) -> parts.put(key, Money.ofPence(pence.longValueExact())));
        }
        return Collections.unmodifiableSortedMap(parts);
    }

    private static <K> BigInteger sum(Map<K, Long> weights) {
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<K, Long> weight : weights.entrySet()) {
            if (weight.getValue() < 0) {
                throw new IllegalArgumentException(
                        "the weight of " + weight.getKey() + " is negative: " + weight.getValue());
            }
            sum = sum.add(BigInteger.valueOf(weight.getValue()));
        }
        return sum;
    }

    private static <K> SortedMap<K, BigInteger> split(BigInteger pence, SortedMap<K, Long> weights, BigInteger sum) {
        SortedMap<K, BigInteger> parts = new TreeMap<>(weights.comparator());
        List<Remainder<K>> remainders = new ArrayList<>(weights.size());
        BigInteger left = pence;
        for (Map.Entry<K, Long> weight : weights.entrySet()) {
            BigInteger[] share =
                    pence.multiply(BigInteger.valueOf(weight.getValue())).divideAndRemainder(sum);
            parts.put(weight.getKey(), share[0]);
            remainders.add(new Remainder<>(weight.getKey(), share[1]));
            left = left.subtract(share[0]);
        }
        // The sort keeps the order of the keys where remainders are equal.
        remainders.sort((one, other) -> other.size().compareTo(one.size()));
        for (int i = 0; i < left.intValueExact(); i++) {
            parts.merge(remainders.get(i).key(), BigInteger.ONE, BigInteger::add);
        }
        return parts;
    }

    private record Remainder<K>(K key, BigInteger size) {}
}
