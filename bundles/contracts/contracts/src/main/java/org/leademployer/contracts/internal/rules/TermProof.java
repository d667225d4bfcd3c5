/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.change.ChangeProof;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.change.TermInForce;
import org.leademployer.contracts.change.TermNames;
import org.leademployer.schedules.Pin;

/** Compares what the changes of a contract make of its terms with what is stored of them (CON-9). */
public final class TermProof {

    private static final int MOST = 100;

    private TermProof() {}

    /**
     * @param signed all signed changes
     * @param stored all terms that are stored
     * @param pins all pins of the contract
     */
    public static ChangeProof of(
            Contract contract, List<ContractChange> signed, List<TermInForce> stored, List<Pin> pins, LocalDate today) {
        List<TermInForce> rebuilt = ContractTerms.rebuilt(signed);
        List<String> differences = new ArrayList<>();
        Function<TermInForce, String> name = term -> term.term() + " of change " + term.change();
        compare(differences, "", byName(rebuilt, name), byName(stored, name));
        Map<String, String> now = ContractTerms.replayed(signed, today);
        now.keySet().removeIf(term -> !TermNames.FIXED.contains(term));
        compare(differences, "record: ", now, ContractTerms.of(contract));
        compare(differences, "pin: ", stretches(contract, rebuilt), held(pins));
        return new ChangeProof(
                contract.id(),
                signed.size(),
                rebuilt.size(),
                differences.isEmpty(),
                differences.subList(0, Math.min(MOST, differences.size())));
    }

    private static Map<String, String> byName(List<TermInForce> terms, Function<TermInForce, String> name) {
        Map<String, String> values = new TreeMap<>();
        terms.forEach(
                term -> values.put(name.apply(term), "'" + term.value() + "' " + term.from() + " to " + term.to()));
        return values;
    }

    /** Which variant is to be pinned from which day on: pins begin with the term, terms with the signature. */
    private static Map<String, String> stretches(Contract contract, List<TermInForce> rebuilt) {
        LocalDate first = contract.term().from();
        Map<String, String> stretches = new TreeMap<>();
        for (TermInForce term : rebuilt) {
            boolean held = term.to() == null || !term.to().isBefore(term.from());
            if (TermNames.isPin(term.term())
                    && held
                    && (term.to() == null || !term.to().isBefore(first))) {
                LocalDate from = term.from().isBefore(first) ? first : term.from();
                stretches.put(term.term() + " from " + from, term.value());
            }
        }
        return stretches;
    }

    private static Map<String, String> held(List<Pin> pins) {
        Map<String, String> held = new TreeMap<>();
        pins.forEach(pin -> held.put(
                TermNames.ofSchedule(pin.variant().schedule()) + " from " + pin.from(),
                ContractChanges.shortForm(pin.variant())));
        return held;
    }

    private static void compare(
            List<String> differences, String where, Map<String, String> rebuilt, Map<String, String> stored) {
        TreeSet<String> names = new TreeSet<>(rebuilt.keySet());
        names.addAll(stored.keySet());
        for (String name : names) {
            if (!Objects.equals(rebuilt.get(name), stored.get(name))) {
                differences.add(where + name + ": rebuilt " + rebuilt.get(name) + ", stored " + stored.get(name));
            }
        }
    }
}
