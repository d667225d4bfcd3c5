/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Lot;
import org.leademployer.platform.Region;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementLot;
import org.leademployer.procurement.ProcurementState;

/** Finds the procurement of what follows a contract (EXI-5, PRO-13). */
public final class ReplacementRule {

    private ReplacementRule() {}

    /**
     * Of those that are not cancelled, have a lot for the posts of the contract, and whose service begins after the contract has:
     * one that is begun before one that is not, and of those the one whose service begins nearest to the day after the end.
     *
     * @param end the last day of the contract
     * @param within whether a node is the other or lies below it
     */
    public static Optional<Replacement> of(
            Contract contract, LocalDate end, Collection<Procurement> all, BiPredicate<Region, Region> within) {
        LocalDate next = end.plusDays(1);
        return all.stream()
                .filter(one -> one.state() != ProcurementState.CANCELLED)
                .filter(one -> one.serviceStart() != null
                        && one.serviceStart().isAfter(contract.term().from()))
                .filter(one -> one.contracts().stream()
                        .noneMatch(made -> made.contractId().equals(contract.id())))
                .filter(one -> one.lots().stream().anyMatch(lot -> covers(lot, contract.lot(), within)))
                .map(one -> new Replacement(one.reference(), one.serviceStart(), isBegun(one)))
                .min(Comparator.comparing((Replacement one) -> !one.begun())
                        .thenComparing(one -> Math.abs(ChronoUnit.DAYS.between(next, one.serviceStart())))
                        .thenComparing(Replacement::reference));
    }

    private static boolean isBegun(Procurement procurement) {
        return procurement.state() != ProcurementState.PREPARATION || procurement.initiation() != null;
    }

    private static boolean covers(ProcurementLot lot, Lot contract, BiPredicate<Region, Region> within) {
        return within.test(contract.region(), lot.region()) && shares(lot.specialties(), contract.specialties());
    }

    /** No specialty named is all of them. */
    private static boolean shares(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
    }
}
