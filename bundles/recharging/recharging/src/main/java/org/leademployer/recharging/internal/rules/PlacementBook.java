/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leademployer.employment.PlacementType;
import org.leademployer.employment.ServedPlacement;
import org.leademployer.platform.Period;
import org.leademployer.schedules.spi.commercial.ServicePlacement;
import org.leademployer.schedules.spi.commercial.ServicePlacement.Attendance;

/** Turns placements as employment knows them into the input of a calculation. */
public final class PlacementBook {

    private static final Comparator<ServedPlacement> BY_POST =
            Comparator.comparing(ServedPlacement::postNumber).thenComparing(ServedPlacement::period);

    private PlacementBook() {}

    /**
     * @param placements in any order; cheapest when those of a trainee stand together, and trainees by id
     * @return without placements that have no day in the period
     */
    public static ChargeInput input(String contractId, Period period, List<ServedPlacement> placements) {
        List<TraineePlacements> trainees = new ArrayList<>();
        for (List<ServedPlacement> ofTrainee : byTrainee(placements)) {
            List<ServicePlacement> cut = cut(ofTrainee, period);
            if (!cut.isEmpty()) {
                trainees.add(new TraineePlacements(ofTrainee.get(0).traineeId(), cut));
            }
        }
        return new ChargeInput(contractId, period, trainees);
    }

    /** A placement as schedule 6 sees it. */
    static ServicePlacement service(ServedPlacement placement, Period days) {
        return new ServicePlacement(
                placement.host(),
                days,
                placement.wteHundredths(),
                placement.fundingKind(),
                attendance(placement.type()),
                placement.specialty());
    }

    static Attendance attendance(PlacementType type) {
        return switch (type) {
            case IN_POST_STANDARD, IN_POST_EXTENSION -> Attendance.IN_POST;
            case PARENTAL_LEAVE, SICK_LEAVE -> Attendance.LEAVE;
            case OUT_OF_PROGRAMME_CAREER_BREAK,
                    OUT_OF_PROGRAMME_EXPERIENCE,
                    OUT_OF_PROGRAMME_RESEARCH,
                    OUT_OF_PROGRAMME_TRAINING -> Attendance.OUT_OF_PROGRAMME;
        };
    }

    /**
     * By trainee. A database that sorts ids by its own collation hands them over in another order than ours: then, and
     * only then, they are sorted again.
     */
    private static Iterable<List<ServedPlacement>> byTrainee(List<ServedPlacement> placements) {
        List<List<ServedPlacement>> runs = new ArrayList<>();
        List<ServedPlacement> run = null;
        String trainee = null;
        boolean inOrder = true;
        for (ServedPlacement placement : placements) {
            if (!placement.traineeId().equals(trainee)) {
                inOrder &= trainee == null || trainee.compareTo(placement.traineeId()) < 0;
                trainee = placement.traineeId();
                run = new ArrayList<>(4);
                runs.add(run);
            }
            run.add(placement);
        }
        if (inOrder) {
            return runs;
        }
        Map<String, List<ServedPlacement>> sorted = new TreeMap<>();
        runs.forEach(part -> sorted.computeIfAbsent(part.get(0).traineeId(), id -> new ArrayList<>(4))
                .addAll(part));
        return sorted.values();
    }

    /**
     * By post, and by first day within a post: with posts in order, cutting to a stretch and sorting by first day gives
     * the order that schedule 6 is promised, and the posts' numbers need not be kept.
     */
    private static List<ServicePlacement> cut(List<ServedPlacement> ofTrainee, Period period) {
        if (ofTrainee.size() > 1) {
            ofTrainee.sort(BY_POST);
        }
        List<ServicePlacement> cut = new ArrayList<>(ofTrainee.size());
        for (ServedPlacement placement : ofTrainee) {
            placement.period().intersection(period).ifPresent(days -> cut.add(service(placement, days)));
        }
        return cut;
    }
}
