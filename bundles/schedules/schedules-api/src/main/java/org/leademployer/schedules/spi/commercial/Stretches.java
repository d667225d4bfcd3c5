/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.commercial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leademployer.platform.Period;

/**
 * Cuts a trainee's placements into stretches (SCH-10).
 *
 * <p>A stretch ends where a placement begins or ends, and nowhere else: 1 April does not end one. Days without a placement
 * belong to none. A placement that follows another at the same host is another placement, and begins a stretch.
 */
public final class Stretches {

    private Stretches() {}

    /**
     * The stretches of some placements, by day.
     *
     * @param placements of one trainee, in any order; they may overlap
     */
    public static List<Stretch> of(List<ServicePlacement> placements) {
        if (placements.isEmpty()) {
            return List.of();
        }
        if (placements.size() == 1) {
            return List.of(new Stretch(placements.get(0).period(), placements));
        }
        if (followEachOther(placements)) {
            return placements.stream()
                    .map(placement -> new Stretch(placement.period(), List.of(placement)))
                    .toList();
        }
        long[] cuts = cuts(placements);
        List<Stretch> stretches = new ArrayList<>(cuts.length);
        List<ServicePlacement> there = new ArrayList<>(placements.size());
        for (int i = 0; i + 1 < cuts.length; i++) {
            LocalDate from = LocalDate.ofEpochDay(cuts[i]);
            there.clear();
            for (ServicePlacement placement : placements) {
                // Every first and last day is a cut, so whatever has the first day of a stretch has all of it.
                if (placement.period().contains(from)) {
                    there.add(placement);
                }
            }
            if (!there.isEmpty()) {
                stretches.add(new Stretch(new Period(from, LocalDate.ofEpochDay(cuts[i + 1] - 1)), there));
            }
        }
        return List.copyOf(stretches);
    }

    /** The days on which the set of placements changes: first days, and days after the last, each once, in order. */
    /** As those of most trainees do: then each is a stretch of its own. */
    private static boolean followEachOther(List<ServicePlacement> placements) {
        for (int i = 1; i < placements.size(); i++) {
            LocalDate from = placements.get(i).period().from();
            if (!from.isAfter(placements.get(i - 1).period().to())) {
                return false;
            }
        }
        return true;
    }

    private static long[] cuts(List<ServicePlacement> placements) {
        long[] cuts = new long[placements.size() * 2];
        int count = 0;
        for (ServicePlacement placement : placements) {
            cuts[count++] = placement.period().from().toEpochDay();
            cuts[count++] = placement.period().to().toEpochDay() + 1;
        }
        Arrays.sort(cuts);
        int distinct = 1;
        for (int i = 1; i < cuts.length; i++) {
            if (cuts[i] != cuts[distinct - 1]) {
                cuts[distinct++] = cuts[i];
            }
        }
        return Arrays.copyOf(cuts, distinct);
    }
}
