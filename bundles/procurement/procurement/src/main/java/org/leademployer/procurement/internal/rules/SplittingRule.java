/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.leademployer.platform.Money;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.RouteAnswer;

/**
 * Adds up requirements that are alike in region and service within twelve months (PRO-15). Alike are procurements of one regime and
 * region whose services start within twelve months of each other, and whose lots share a specialty, or one of which covers all.
 */
public final class SplittingRule {

    private SplittingRule() {}

    /**
     * @param route what the policy says of a value
     * @return one line, with the others, where the sum takes another route than the procurement alone; else empty
     */
    public static List<String> flags(
            Procurement procurement, List<Procurement> others, Function<Money, RouteAnswer> route) {
        List<Procurement> alike = new ArrayList<>();
        for (Procurement other : others) {
            if (isAlike(procurement, other)) {
                alike.add(other);
            }
        }
        if (alike.isEmpty()) {
            return List.of();
        }
        Money sum = procurement.value();
        for (Procurement other : alike) {
            sum = sum.plus(other.value());
        }
        RouteAnswer alone = route.apply(procurement.value());
        RouteAnswer together = route.apply(sum);
        if (alone.route() == together.route()) {
            return List.of();
        }
        return List.of("Together with "
                + String.join(
                        ", ",
                        alike.stream().map(Procurement::reference).sorted().toList())
                + ", alike in region and service within twelve months, the value is " + RouteRule.pounds(sum)
                + ": that takes the route " + together.route() + ", not " + alone.route() + " (PRO-15)");
    }

    private static boolean isAlike(Procurement one, Procurement other) {
        return !one.id().equals(other.id())
                && other.state() != ProcurementState.CANCELLED
                && one.regime() == other.regime()
                && one.region().equals(other.region())
                && areWithinTwelveMonths(one.serviceStart(), other.serviceStart())
                && shareAService(one, other);
    }

    private static boolean areWithinTwelveMonths(LocalDate one, LocalDate other) {
        return one.plusMonths(12).isAfter(other) && other.plusMonths(12).isAfter(one);
    }

    private static boolean shareAService(Procurement one, Procurement other) {
        Set<String> services = specialties(one);
        Set<String> others = specialties(other);
        if (services.isEmpty() || others.isEmpty()) {
            return true;
        }
        services.retainAll(others);
        return !services.isEmpty();
    }

    /** Empty for all. */
    private static Set<String> specialties(Procurement procurement) {
        Set<String> all = new HashSet<>();
        for (var lot : procurement.lots()) {
            if (lot.specialties().isEmpty()) {
                return new HashSet<>();
            }
            all.addAll(lot.specialties());
        }
        return all;
    }
}
