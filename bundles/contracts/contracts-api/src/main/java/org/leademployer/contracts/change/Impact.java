/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

import java.util.List;
import java.util.Map;
import org.leademployer.contracts.spi.RecordPart.Principle;
import org.leademployer.platform.Money;

/**
 * What a change would do (CON-9).
 *
 * @param simulationId the simulation of the proposed schedule 6 (SCH-6); null where the change proposes none
 * @param money what it costs more over the contract's life, in pounds; negative where it gets cheaper. Of a simulation, what it
 *     found for this contract over the simulated days
 * @param payers what each payer pays now and then, over the simulated contracts; empty without a simulation
 * @param words what it does in words, for each of the six core principles (CON-5)
 */
public record Impact(String simulationId, Money money, List<PayerEffect> payers, Map<Principle, String> words) {

    public Impact {
        payers = List.copyOf(payers);
        words = Map.copyOf(words);
    }

    /** What one payer pays now, and under the change. */
    public record PayerEffect(String payer, Money today, Money then) {}
}
