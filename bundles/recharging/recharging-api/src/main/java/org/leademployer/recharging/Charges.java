/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging;

import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.Payer;

/**
 * The charges of a contract over a period (FIN-1). The total is the sum of the payers' amounts, and those are the sums
 * of the lines (SCH-10).
 *
 * @param calculation the record under which they are kept, with their basis
 * @param total the sum
 * @param payers the sums by payer and kind, by payer's code
 * @param lines one for each trainee, payer, kind and stretch, by trainee and stretch
 */
public record Charges(Calculation calculation, Money total, List<PayerAmount> payers, List<ChargeLine> lines) {

    public Charges {
        payers = List.copyOf(payers);
        lines = List.copyOf(lines);
    }

    /**
     * What one payer pays for one kind.
     *
     * @param payer who pays
     * @param kind for what
     * @param amount the sum of its lines
     */
    public record PayerAmount(Payer payer, ChargeKind kind, Money amount) {}
}
