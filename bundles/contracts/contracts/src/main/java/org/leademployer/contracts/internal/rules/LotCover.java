/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Lot;
import org.leademployer.platform.Region;

/** Which posts a lot covers: those of its node and below, of its specialties (CON-1). */
public final class LotCover {

    /** Whether a node is the other, or lies below it. */
    private final BiPredicate<Region, Region> isWithin;

    public LotCover(BiPredicate<Region, Region> isWithin) {
        this.isWithin = isWithin;
    }

    /** Those of the others that cover some of the same posts on some of the same days. */
    public List<Contract> coveredTwice(Contract contract, List<Contract> others) {
        return others.stream()
                .filter(other -> !other.id().equals(contract.id()))
                .filter(other -> other.term().overlaps(contract.term()))
                .filter(other -> overlap(other.lot(), contract.lot()))
                .toList();
    }

    boolean overlap(Lot one, Lot other) {
        return (isWithin.test(one.region(), other.region()) || isWithin.test(other.region(), one.region()))
                && shareASpecialty(one.specialties(), other.specialties());
    }

    /** None named means all. */
    private static boolean shareASpecialty(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
    }
}
