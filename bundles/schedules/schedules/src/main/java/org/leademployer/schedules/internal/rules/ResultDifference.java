/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.leademployer.platform.Money;

/** Where two results differ first, in words. */
public final class ResultDifference {

    private ResultDifference() {}

    /**
     * The first payer whose amount differs, by code; where none does, the first byte.
     *
     * @return null where the results are the same
     */
    public static String first(
            byte[] kept, byte[] again, Map<String, Money> amountsKept, Map<String, Money> amountsAgain) {
        TreeSet<String> payers = new TreeSet<>(amountsKept.keySet());
        payers.addAll(amountsAgain.keySet());
        for (String payer : payers) {
            Money before = amountsKept.get(payer);
            Money after = amountsAgain.get(payer);
            if (!Objects.equals(before, after)) {
                return payer + ": kept " + text(before) + ", now " + text(after);
            }
        }
        int place = java.util.Arrays.mismatch(kept, again);
        return place < 0
                ? null
                : "byte " + place + " of the result (kept " + kept.length + " bytes, now " + again.length + ")";
    }

    private static String text(Money amount) {
        return amount == null ? "nothing" : amount.toString();
    }
}
