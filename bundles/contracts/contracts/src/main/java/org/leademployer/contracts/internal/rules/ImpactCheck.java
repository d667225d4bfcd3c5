/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.change.Impact;
import org.leademployer.contracts.change.NewImpact;
import org.leademployer.contracts.change.TermChange;
import org.leademployer.contracts.change.TermNames;
import org.leademployer.contracts.spi.RecordPart.Principle;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.schedules.Simulation;
import org.leademployer.schedules.SimulationReport.ContractChange;
import org.leademployer.schedules.spi.VariantId;

/** Whether the impact of a change is told whole (CON-9, SCH-6). */
public final class ImpactCheck {

    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_ID = 60;

    private ImpactCheck() {}

    /** What is wrong with the form of it. */
    public static List<Fault> faults(NewImpact impact) {
        List<Fault> faults = new ArrayList<>();
        if (impact.simulationId() != null && impact.simulationId().length() > LONGEST_ID) {
            faults.add(new Fault(null, "simulation", "is the id of a simulation"));
        }
        if (impact.words() != null) {
            impact.words().forEach((principle, words) -> {
                if (words != null && words.length() > LONGEST_WORDS) {
                    faults.add(new Fault(null, "words." + principle, "has at most " + LONGEST_WORDS + " characters"));
                }
            });
        }
        return faults;
    }

    /**
     * Everything that is missing.
     *
     * @param covers whether a node covers the contract's
     */
    public static List<String> missing(
            org.leademployer.contracts.change.ContractChange change,
            NewImpact impact,
            Optional<Simulation> simulation,
            Contract contract,
            Predicate<Region> covers) {
        List<String> missing = new ArrayList<>();
        Optional<TermChange> charges = term(change, TermNames.SCHEDULE_6);
        if (charges.isPresent()) {
            simulation(
                    missing,
                    ChangeCheck.variant(TermNames.SCHEDULE_6, charges.get().after()),
                    simulation,
                    contract,
                    covers);
        } else if (impact.simulationId() != null) {
            missing.add("no simulation: the change proposes no schedule 6 (SCH-6)");
        } else if (impact.money() == null && term(change, TermNames.VALUE).isEmpty()) {
            missing.add("the money: what it costs more, 0.00 for nothing (CON-9)");
        }
        for (Principle principle : Principle.values()) {
            String words = impact.words() == null ? null : impact.words().get(principle);
            if (words == null || words.isBlank()) {
                missing.add("what it does to " + principle + ", 'none' for nothing (CON-5, CON-9)");
            }
        }
        return missing;
    }

    /** The assessment as it is kept. */
    public static Impact assessed(
            org.leademployer.contracts.change.ContractChange change,
            NewImpact impact,
            Optional<Simulation> simulation,
            Contract contract) {
        Map<Principle, String> words = new EnumMap<>(Principle.class);
        impact.words().forEach((principle, text) -> words.put(principle, text.strip()));
        if (simulation.isPresent()) {
            return new Impact(
                    simulation.get().id(),
                    ofContract(simulation.get(), contract)
                            .orElseThrow()
                            .change()
                            .difference(),
                    simulation.get().report().payers().stream()
                            .map(payer -> new Impact.PayerEffect(
                                    payer.payer(),
                                    payer.change().today(),
                                    payer.change().then()))
                            .toList(),
                    words);
        }
        Money money = impact.money() != null
                ? impact.money()
                : term(change, TermNames.VALUE)
                        .map(value -> Money.parse(value.after()).minus(Money.parse(value.before())))
                        .orElseThrow();
        return new Impact(null, money, List.of(), words);
    }

    private static void simulation(
            List<String> missing,
            VariantId variant,
            Optional<Simulation> simulation,
            Contract contract,
            Predicate<Region> covers) {
        if (simulation.isEmpty()) {
            missing.add("a simulation of " + variant + " over the node of the contract (SCH-6)");
            return;
        }
        Simulation run = simulation.get();
        if (!run.variant().equals(variant)) {
            missing.add("a simulation of " + variant + ", not of " + run.variant() + " (SCH-6)");
        } else if (!covers.test(run.region())) {
            missing.add("a simulation over " + contract.lot().region() + " or a node above it (SCH-6)");
        } else if (run.state() != Simulation.State.DONE || run.report() == null) {
            missing.add("a simulation that is done: it is " + run.state() + " (SCH-6)");
        } else {
            Optional<ContractChange> found = ofContract(run, contract);
            if (found.isEmpty()) {
                missing.add("a simulation over days on which the contract is charged (SCH-6)");
            } else if (found.get().gap() != null) {
                missing.add("a simulation without a gap for this contract (SCH-6)");
            }
        }
    }

    private static Optional<ContractChange> ofContract(Simulation simulation, Contract contract) {
        return simulation.report().contracts().stream()
                .filter(one -> one.contractId().equals(contract.id()))
                .findFirst();
    }

    private static Optional<TermChange> term(org.leademployer.contracts.change.ContractChange change, String name) {
        return change.terms().stream().filter(term -> term.term().equals(name)).findFirst();
    }
}
