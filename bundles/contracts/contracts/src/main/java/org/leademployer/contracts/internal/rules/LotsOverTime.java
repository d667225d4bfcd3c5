/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.change.LotOfDays;
import org.leademployer.contracts.change.TermInForce;
import org.leademployer.contracts.change.TermNames;
import org.leademployer.platform.Period;

/** Which posts a contract covered on which days (CON-1, CON-9). */
public final class LotsOverTime {

    private LotsOverTime() {}

    /**
     * @param terms the parts of the lot and the end of the term that hold on a day of the period; none for a draft
     */
    public static List<LotOfDays> of(Contract contract, List<TermInForce> terms, Period period) {
        LocalDate first =
                contract.term().from().isAfter(period.from()) ? contract.term().from() : period.from();
        if (first.isAfter(period.to())) {
            return List.of();
        }
        TreeSet<LocalDate> cuts = new TreeSet<>();
        cuts.add(first);
        for (TermInForce term : terms) {
            if (term.from().isAfter(first) && !term.from().isAfter(period.to())) {
                cuts.add(term.from());
            }
        }
        List<LotOfDays> lots = new ArrayList<>();
        for (LocalDate from : cuts) {
            LocalDate next = cuts.higher(from);
            Period stretch = new Period(from, next == null ? period.to() : next.minusDays(1));
            Contract then = ContractTerms.with(contract, on(terms, from));
            stretch.intersection(then.term()).ifPresent(days -> add(lots, new LotOfDays(then.lot(), days)));
        }
        return List.copyOf(lots);
    }

    /** Of the terms the lot and the end alone are read, and all of them are there, or none. */
    private static Map<String, String> on(List<TermInForce> terms, LocalDate day) {
        Map<String, String> values = new TreeMap<>();
        terms.stream()
                .filter(term -> TermNames.FIXED.contains(term.term()))
                .filter(term -> !term.from().isAfter(day)
                        && (term.to() == null || !term.to().isBefore(day)))
                .forEach(term -> values.put(term.term(), term.value()));
        return values;
    }

    private static void add(List<LotOfDays> lots, LotOfDays next) {
        Optional<LotOfDays> last = lots.isEmpty() ? Optional.empty() : Optional.of(lots.get(lots.size() - 1));
        if (last.isPresent()
                && coverSame(last.get().lot(), next.lot())
                && last.get().days().to().plusDays(1).equals(next.days().from())) {
            lots.set(
                    lots.size() - 1,
                    new LotOfDays(
                            last.get().lot(),
                            new Period(last.get().days().from(), next.days().to())));
        } else {
            lots.add(next);
        }
    }

    private static boolean coverSame(Lot one, Lot other) {
        return one.region().equals(other.region()) && one.specialties().equals(other.specialties());
    }
}
