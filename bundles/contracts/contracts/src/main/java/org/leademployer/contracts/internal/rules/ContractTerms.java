/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.change.TermChange;
import org.leademployer.contracts.change.TermInForce;
import org.leademployer.contracts.change.TermNames;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;

/** The terms of a contract by name, and how changes make them (CON-9). */
public final class ContractTerms {

    /** The changes of one contract in the order in which they take hold: of one day, the later entered holds. */
    private static final Comparator<ContractChange> ORDER =
            Comparator.comparing(ContractChange::effectiveFrom).thenComparing(ContractChange::entry);

    private ContractTerms() {}

    /** The terms that a contract's row and schedules say now. */
    public static Map<String, String> of(Contract contract) {
        Map<String, String> terms = new TreeMap<>();
        terms.put(TermNames.VALUE, contract.value().toString());
        terms.put(TermNames.TERM_END, contract.term().to().toString());
        terms.put(TermNames.EXTENSION_MONTHS, Integer.toString(contract.extensionMonths()));
        terms.put(TermNames.LOT_TITLE, contract.lot().title());
        terms.put(TermNames.LOT_SPECIALTIES, String.join(",", contract.lot().specialties()));
        terms.put(TermNames.LOT_REGION, contract.lot().region().slug());
        terms.put(TermNames.LEAD_EMPLOYER, contract.leadEmployer().value());
        for (ContractSchedule schedule : contract.schedules()) {
            if (schedule.variant() != null) {
                terms.put(TermNames.ofSchedule(Integer.toString(schedule.number())), schedule.variant());
            }
        }
        return terms;
    }

    /**
     * The contract with other terms; its version and all that is no term stay.
     *
     * @param terms those that its row has; others are passed over
     * @throws IllegalArgumentException when a value is none
     */
    public static Contract with(Contract contract, Map<String, String> terms) {
        Map<String, String> all = of(contract);
        all.putAll(terms);
        return new Contract(
                contract.id(),
                contract.reference(),
                contract.version(),
                lot(all),
                new OdsCode(all.get(TermNames.LEAD_EMPLOYER)),
                contract.vehicle(),
                Money.parse(all.get(TermNames.VALUE)),
                new Period(contract.term().from(), LocalDate.parse(all.get(TermNames.TERM_END))),
                Integer.parseInt(all.get(TermNames.EXTENSION_MONTHS)),
                contract.state(),
                contract.signedOn(),
                contract.startedOn(),
                contract.record(),
                contract.schedules().stream()
                        .map(schedule -> pinned(schedule, all))
                        .toList());
    }

    public static Lot lot(Map<String, String> terms) {
        String specialties = terms.get(TermNames.LOT_SPECIALTIES);
        return new Lot(
                terms.get(TermNames.LOT_TITLE),
                new Region(terms.get(TermNames.LOT_REGION)),
                specialties.isEmpty() ? Set.of() : new TreeSet<>(List.of(specialties.split(","))));
    }

    /** By name. */
    public static Map<String, String> values(List<TermInForce> terms) {
        Map<String, String> values = new TreeMap<>();
        terms.forEach(term -> values.put(term.term(), term.value()));
        return values;
    }

    /** The terms on a day, as the changes that are effective by then make them. */
    public static Map<String, String> replayed(List<ContractChange> signed, LocalDate day) {
        Map<String, String> terms = new TreeMap<>();
        signed.stream()
                .filter(change -> !change.effectiveFrom().isAfter(day))
                .sorted(ORDER)
                .forEach(change -> change.terms().forEach(term -> terms.put(term.term(), term.after())));
        return terms;
    }

    /**
     * Every term that there ever was, is or will be, by name and number of the change.
     *
     * @param signed all signed changes of a contract
     */
    public static List<TermInForce> rebuilt(List<ContractChange> signed) {
        Map<String, List<ContractChange>> byTerm = new TreeMap<>();
        signed.stream().sorted(ORDER).forEach(change -> change.terms()
                .forEach(term -> byTerm.computeIfAbsent(term.term(), first -> new ArrayList<>())
                        .add(change)));
        List<TermInForce> rebuilt = new ArrayList<>();
        byTerm.forEach((term, changes) -> {
            for (int i = 0; i < changes.size(); i++) {
                ContractChange change = changes.get(i);
                LocalDate to = i + 1 == changes.size()
                        ? null
                        : changes.get(i + 1).effectiveFrom().minusDays(1);
                rebuilt.add(new TermInForce(term, after(change, term), change.number(), change.effectiveFrom(), to));
            }
        });
        rebuilt.sort(Comparator.comparing(TermInForce::term).thenComparing(TermInForce::change));
        return rebuilt;
    }

    private static String after(ContractChange change, String name) {
        return change.terms().stream()
                .filter(term -> term.term().equals(name))
                .map(TermChange::after)
                .findFirst()
                .orElseThrow();
    }

    private static ContractSchedule pinned(ContractSchedule schedule, Map<String, String> terms) {
        String variant = terms.get(TermNames.ofSchedule(Integer.toString(schedule.number())));
        return variant == null || variant.equals(schedule.variant())
                ? schedule
                : new ContractSchedule(
                        schedule.number(), schedule.title(), ContractSchedule.Status.PINNED, null, null, variant);
    }
}
