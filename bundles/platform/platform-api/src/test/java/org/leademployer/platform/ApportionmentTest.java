/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.Test;

public class ApportionmentTest {

    @Test
    public void sch10_largestRemainderTiesByCode() {
        record Case(String total, Map<String, Long> weights, String parts) {}
        List<Case> cases = List.of(
                new Case("97.80", Map.of("RTD", 100L), "{RTD=97.80}"),
                new Case("97.80", Map.of("RTD", 50L, "RXL", 50L), "{RTD=48.90, RXL=48.90}"),
                new Case("0.01", Map.of("RTD", 50L, "RXL", 50L), "{RTD=0.01, RXL=0.00}"),
                new Case("0.03", Map.of("RTD", 50L, "RXL", 50L), "{RTD=0.02, RXL=0.01}"),
                new Case("1.00", Map.of("A01", 1L, "B01", 1L, "C01", 1L), "{A01=0.34, B01=0.33, C01=0.33}"),
                // 66.67, 33.33: the larger remainder gets the penny, though its code comes later
                new Case("1.00", Map.of("A01", 1L, "B01", 2L), "{A01=0.33, B01=0.67}"),
                new Case("10.00", Map.of("A01", 0L, "B01", 3L), "{A01=0.00, B01=10.00}"),
                new Case("0.00", Map.of("A01", 1L, "B01", 3L), "{A01=0.00, B01=0.00}"),
                new Case("-0.03", Map.of("RTD", 50L, "RXL", 50L), "{RTD=-0.02, RXL=-0.01}"),
                new Case("92233720368547758.07", Map.of("A01", Long.MAX_VALUE), "{A01=92233720368547758.07}"));
        for (Case c : cases) {
            assertEquals(
                    c.toString(),
                    c.parts(),
                    Apportionment.split(Money.parse(c.total()), new TreeMap<>(c.weights()))
                            .toString());
        }
    }

    @Test
    public void tri3_thePartsAlwaysAddUpAndNoneIsAPennyFromItsShare() {
        Random random = new Random(10);
        for (int run = 0; run < 5_000; run++) {
            SortedMap<Integer, Long> weights = new TreeMap<>();
            int size = 1 + random.nextInt(7);
            for (int i = 0; i < size; i++) {
                weights.put(i, (long) random.nextInt(101));
            }
            weights.put(0, 1 + (long) random.nextInt(100));
            Money total = Money.ofPence(random.nextLong(-5_000_000, 5_000_000));
            SortedMap<Integer, Money> parts = Apportionment.split(total, weights);
            assertEquals(total, Money.sum(parts.values()));
            assertEquals(new ArrayList<>(weights.keySet()), new ArrayList<>(parts.keySet()));
            long sum = weights.values().stream().mapToLong(Long::longValue).sum();
            parts.forEach((key, part) -> {
                BigDecimal off = BigDecimal.valueOf(part.pence())
                        .multiply(BigDecimal.valueOf(sum))
                        .subtract(BigDecimal.valueOf(total.pence()).multiply(BigDecimal.valueOf(weights.get(key))));
                assertTrue(off.abs().compareTo(BigDecimal.valueOf(sum)) < 0);
            });
        }
    }

    @Test
    public void sch10_aCreditCancelsItsChargePartByPart() {
        Random random = new Random(11);
        for (int run = 0; run < 1_000; run++) {
            SortedMap<Integer, Long> weights = new TreeMap<>();
            for (int i = 0; i < 4; i++) {
                weights.put(i, 1 + (long) random.nextInt(100));
            }
            Money charge = Money.ofPence(random.nextInt(1_000_000));
            SortedMap<Integer, Money> charged = Apportionment.split(charge, weights);
            Apportionment.split(Money.ZERO.minus(charge), weights)
                    .forEach((key, credit) ->
                            assertEquals(Money.ZERO, charged.get(key).plus(credit)));
        }
    }

    @Test
    public void keepsTheOrderOfTheKeys() {
        SortedMap<String, Long> reversed = new TreeMap<>(Comparator.reverseOrder());
        reversed.putAll(Map.of("A", 1L, "B", 1L));
        assertEquals(
                "{B=0.01, A=0.00}",
                Apportionment.split(Money.ofPence(1), reversed).toString());
    }

    @Test
    public void refusesWhereNobodyIsKnownToBearIt() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Apportionment.split(Money.ofPence(1), new TreeMap<>(Map.of("A", 0L, "B", 0L))));
        assertThrows(
                IllegalArgumentException.class, () -> Apportionment.split(Money.ZERO, new TreeMap<String, Long>()));
        assertThrows(
                IllegalArgumentException.class,
                () -> Apportionment.split(Money.ofPence(1), new TreeMap<>(Map.of("A", -1L, "B", 2L))));
    }
}
