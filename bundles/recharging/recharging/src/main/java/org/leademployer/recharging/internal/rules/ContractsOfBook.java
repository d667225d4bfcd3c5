/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;

/** Which contracts make up the book of a period, so that no trainee is charged twice for a day (CON-1, SCH-6). */
public final class ContractsOfBook {

    private ContractsOfBook() {}

    /**
     * Signed and running contracts, of which no two cover the same posts on the same days; and such drafts as cover posts
     * and days that none before them covers. A draft of what follows a contract, or competes with it, is not the book yet.
     *
     * @param within whether a node is another or lies below it
     * @return those with a day in the period, by reference
     */
    public static List<Contract> choose(List<Contract> contracts, Period period, BiPredicate<Region, Region> within) {
        List<Contract> chosen = new ArrayList<>();
        contracts.stream()
                .filter(contract -> contract.term().overlaps(period))
                .sorted(Comparator.comparing((Contract contract) -> contract.state() == Contract.State.DRAFT)
                        .thenComparing(Contract::reference))
                .filter(contract -> contract.state() != Contract.State.DRAFT
                        || chosen.stream().noneMatch(other -> sharePosts(contract, other, within)))
                .forEachOrdered(chosen::add);
        chosen.sort(Comparator.comparing(Contract::reference));
        return List.copyOf(chosen);
    }

    private static boolean sharePosts(Contract one, Contract other, BiPredicate<Region, Region> within) {
        Region here = one.lot().region();
        Region there = other.lot().region();
        return one.term().overlaps(other.term())
                && (within.test(here, there) || within.test(there, here))
                && shareSpecialties(one.lot().specialties(), other.lot().specialties());
    }

    /** None named is all. */
    private static boolean shareSpecialties(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }
}
