/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.Money;
import org.leademployer.recharging.Charges.PayerAmount;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.Payer;

/**
 * Charges: the lines, and nothing that is not their sum (SCH-10).
 *
 * @param lines by trainee, stretch, kind and payer
 * @param payers the sums by payer and kind, in the order of payers' codes, then of kinds
 * @param total the sum of all lines
 */
public record ChargeResult(List<ChargeLine> lines, List<PayerAmount> payers, Money total) {

    /** One trainee's lines: by stretch, kind and payer. */
    static final Comparator<ChargeLine> WITHIN_TRAINEE = Comparator.comparing(ChargeLine::stretch)
            .thenComparing(ChargeLine::kind)
            .thenComparing(ChargeLine::payer);

    /**
     * Sums up lines.
     *
     * @param lines in order
     * @throws ArithmeticException when they add up to more than can be written in pence
     */
    public static ChargeResult of(List<ChargeLine> lines) {
        int kinds = ChargeKind.values().length;
        Map<String, long[]> pence = new HashMap<>();
        Map<String, boolean[]> present = new HashMap<>();
        long total = 0;
        for (ChargeLine line : lines) {
            String code = line.payer().code();
            int kind = line.kind().ordinal();
            long[] sums = pence.computeIfAbsent(code, payer -> new long[kinds]);
            sums[kind] = Math.addExact(sums[kind], line.amount().pence());
            present.computeIfAbsent(code, payer -> new boolean[kinds])[kind] = true;
            total = Math.addExact(total, line.amount().pence());
        }
        List<PayerAmount> payers = new ArrayList<>();
        pence.keySet().stream().sorted().forEach(code -> {
            for (ChargeKind kind : ChargeKind.values()) {
                if (present.get(code)[kind.ordinal()]) {
                    payers.add(new PayerAmount(new Payer(code), kind, Money.ofPence(pence.get(code)[kind.ordinal()])));
                }
            }
        });
        return new ChargeResult(List.copyOf(lines), List.copyOf(payers), Money.ofPence(total));
    }
}
