/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.SimulationReport.Change;
import org.leademployer.schedules.SimulationReport.ContractChange;
import org.leademployer.schedules.SimulationReport.TermDifference;

/**
 * Everything that a simulation has found, as it is kept; the report is made of it (SCH-6).
 *
 * @param contracts by reference
 * @param terms where the candidate differs from what the contracts use today
 * @param deviations where the candidate differs from the national default
 * @param candidate what was simulated
 * @param inputSha256 a digest of everything that was charged
 */
public record SimulationOutcome(
        List<Charged> contracts,
        List<TermDifference> terms,
        List<TermDifference> deviations,
        Basis candidate,
        String inputSha256) {

    public SimulationOutcome {
        contracts = List.copyOf(contracts);
        terms = List.copyOf(terms);
        deviations = List.copyOf(deviations);
    }

    /**
     * A contract with its amounts.
     *
     * @param contract what became of it; its change is the sum of the amounts
     * @param amounts by payer's code and kind; empty where there is a gap
     */
    public record Charged(ContractChange contract, Map<String, Map<String, Change>> amounts) {
        public Charged {
            amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
        }
    }
}
