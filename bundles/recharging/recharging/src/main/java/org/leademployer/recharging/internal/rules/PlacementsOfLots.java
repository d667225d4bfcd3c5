/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.contracts.change.LotOfDays;
import org.leademployer.employment.ServedPlacement;
import org.leademployer.platform.Period;

/** The placements of a contract whose lot has changed: each cut to the days on which the lot of the day had its post (CON-9). */
public final class PlacementsOfLots {

    private static final Comparator<ServedPlacement> ORDER = Comparator.comparing(ServedPlacement::traineeId)
            .thenComparing(placement -> placement.period().from())
            .thenComparing(ServedPlacement::postNumber);

    private PlacementsOfLots() {}

    /**
     * A placement that two lots have one after the other stays one: what is charged for it must not depend on a change that does
     * not concern it.
     *
     * @param lots in order, without overlap
     * @param served the placements of each lot with a day among its days
     * @return by trainee, first day and post
     */
    public static List<ServedPlacement> of(List<LotOfDays> lots, List<List<ServedPlacement>> served) {
        Map<ServedPlacement, List<Period>> covered = new LinkedHashMap<>();
        for (int i = 0; i < lots.size(); i++) {
            Period days = lots.get(i).days();
            for (ServedPlacement placement : served.get(i)) {
                placement
                        .period()
                        .intersection(days)
                        .ifPresent(cut -> add(covered.computeIfAbsent(placement, first -> new ArrayList<>()), cut));
            }
        }
        List<ServedPlacement> placements = new ArrayList<>();
        covered.forEach((placement, stretches) -> stretches.forEach(days -> placements.add(cut(placement, days))));
        placements.sort(ORDER);
        return placements;
    }

    private static void add(List<Period> stretches, Period next) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).to().plusDays(1).equals(next.from())) {
            stretches.set(last, new Period(stretches.get(last).from(), next.to()));
        } else {
            stretches.add(next);
        }
    }

    private static ServedPlacement cut(ServedPlacement placement, Period days) {
        return new ServedPlacement(
                placement.traineeId(),
                placement.host(),
                placement.specialty(),
                placement.postNumber(),
                placement.type(),
                days,
                placement.wteHundredths(),
                placement.fundingKind());
    }
}
