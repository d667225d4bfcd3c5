/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.platform.Period;
import org.leademployer.schedules.spi.Amounts;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.leademployer.schedules.spi.commercial.ServicePlacement;
import org.leademployer.schedules.spi.commercial.TraineeService;

/** Asks schedule 6 for the charges of each trainee, and refuses what cannot be (SCH-8, SCH-10). */
public final class Charging {

    private static final Comparator<ServicePlacement> BY_FIRST_DAY =
            Comparator.comparing(placement -> placement.period().from());

    private static final int FEW = 16;

    private Charging() {}

    /**
     * @param inForce the variants by period, in order, without gap or overlap
     * @throws org.leademployer.platform.problem.ProblemException variant-failed or variant-impossible-result (502, SCH-8)
     */
    public static ChargeResult calculate(ChargeInput input, List<InForce<CommercialSchedule>> inForce) {
        List<TraineePlacements> trainees = input.trainees();
        List<List<List<ChargeLine>>> segments = new ArrayList<>(inForce.size());
        long pence = 0;
        for (InForce<CommercialSchedule> segment : inForce) {
            List<List<ChargeLine>> lines = charge(trainees, segment);
            pence = check(trainees, segment, lines, pence);
            sort(lines);
            segments.add(lines);
        }
        List<ChargeLine> lines = new ArrayList<>(trainees.size() * 3);
        for (int i = 0; i < trainees.size(); i++) {
            // Segments follow each other, so what each has in order is in order together.
            for (List<List<ChargeLine>> segment : segments) {
                lines.addAll(segment.get(i));
            }
        }
        return ChargeResult.of(lines);
    }

    /**
     * What trainees come to by payer and kind, and nothing else: for whole books. The same sums as those of
     * {@link #calculate}, and the same refusals.
     *
     * @param inForce the variants by period, in order, without gap or overlap
     * @param amounts by payer's code and {@link ChargeKind#ordinal()}
     * @throws org.leademployer.platform.problem.ProblemException variant-failed or variant-impossible-result (502, SCH-8)
     */
    public static void sum(
            List<TraineePlacements> trainees, List<InForce<CommercialSchedule>> inForce, Amounts amounts) {
        long pence = 0;
        for (InForce<CommercialSchedule> segment : inForce) {
            List<List<ChargeLine>> lines = charge(trainees, segment);
            pence = check(trainees, segment, lines, pence);
            for (List<ChargeLine> ofTrainee : lines) {
                for (ChargeLine line : ofTrainee) {
                    amounts.add(
                            line.payer().code(),
                            line.kind().ordinal(),
                            line.amount().pence());
                }
            }
        }
    }

    /**
     * One call for all trainees: a call for each would cost more than most schedules. What the variant hands out is
     * copied inside the call, where whatever its lists do is contained.
     */
    private static List<List<ChargeLine>> charge(
            List<TraineePlacements> trainees, InForce<CommercialSchedule> segment) {
        Period period = segment.period();
        return segment.call(schedule -> {
            List<List<ChargeLine>> all = new ArrayList<>(trainees.size());
            for (TraineePlacements trainee : trainees) {
                List<ServicePlacement> served = cut(trainee.placements(), period);
                all.add(
                        served.isEmpty()
                                ? List.of()
                                : new ArrayList<>(
                                        schedule.charge(new TraineeService(trainee.traineeId(), period, served))));
            }
            return all;
        });
    }

    /** By first day and post: posts are in order already, and the sort keeps that. */
    private static List<ServicePlacement> cut(List<ServicePlacement> placements, Period period) {
        List<ServicePlacement> cut = new ArrayList<>(placements.size());
        for (ServicePlacement placement : placements) {
            if (period.contains(placement.period())) {
                cut.add(placement);
            } else {
                Optional<Period> days = placement.period().intersection(period);
                days.ifPresent(shared -> cut.add(new ServicePlacement(
                        placement.host(),
                        shared,
                        placement.wteHundredths(),
                        placement.fundingKind(),
                        placement.attendance(),
                        placement.specialty())));
            }
        }
        if (cut.size() > 1) {
            cut.sort(BY_FIRST_DAY);
        }
        return cut;
    }

    /** Only where the lines themselves are asked for: sums have no order. */
    private static void sort(List<List<ChargeLine>> lines) {
        for (List<ChargeLine> ofTrainee : lines) {
            if (ofTrainee.size() > 1) {
                ofTrainee.sort(ChargeResult.WITHIN_TRAINEE);
            }
        }
    }

    /** Checks each trainee's lines. @return the pence so far and those of these lines */
    private static long check(
            List<TraineePlacements> trainees,
            InForce<CommercialSchedule> segment,
            List<List<ChargeLine>> lines,
            long penceBefore) {
        long pence = penceBefore;
        for (int i = 0; i < lines.size(); i++) {
            String trainee = trainees.get(i).traineeId();
            List<ChargeLine> ofTrainee = lines.get(i);
            for (ChargeLine line : ofTrainee) {
                String reason = fault(line, trainee, segment.period());
                if (reason != null) {
                    throw segment.impossible(reason);
                }
                try {
                    pence = Math.addExact(pence, line.amount().pence());
                } catch (ArithmeticException e) {
                    throw segment.impossible("amounts add up to more than can be written in pence");
                }
            }
            if (chargesADayTwice(ofTrainee)) {
                throw segment.impossible(
                        "two lines of trainee " + trainee + " charge the same payer for the same kind on the same day");
            }
        }
        return pence;
    }

    /** What is wrong with a line; null where nothing is. */
    private static String fault(ChargeLine line, String trainee, Period period) {
        if (line == null) {
            return "a line of trainee " + trainee + " is null";
        }
        if (!trainee.equals(line.traineeId())) {
            return "asked for trainee " + trainee + ", it charges another";
        }
        String fault = faultOfItsOwn(line, period);
        return fault == null ? null : "a line of trainee " + trainee + " " + fault;
    }

    private static String faultOfItsOwn(ChargeLine line, Period period) {
        if (line.kind() == null) {
            return "has no kind";
        }
        if (line.payer() == null
                || line.payer().code() == null
                || line.payer().code().isBlank()) {
            return "has no payer";
        }
        if (line.hosts().isEmpty()) {
            return "names no host";
        }
        if (line.amount() == null) {
            return "has no amount";
        }
        if (line.amount().isNegative()) {
            return "has the negative amount " + line.amount();
        }
        if (line.stretch() == null || !period.contains(line.stretch())) {
            return "charges " + line.stretch() + ", which is not within " + period;
        }
        return null;
    }

    /** Of a trainee's lines there are a few: comparing each with each costs less than anything that would be built for it. */
    private static boolean chargesADayTwice(List<ChargeLine> lines) {
        if (lines.size() > FEW) {
            return oneOfManyChargesADayTwice(lines);
        }
        for (int i = 1; i < lines.size(); i++) {
            ChargeLine line = lines.get(i);
            for (int before = 0; before < i; before++) {
                ChargeLine other = lines.get(before);
                if (line.kind() == other.kind()
                        && line.stretch().overlaps(other.stretch())
                        && line.payer().equals(other.payer())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A day is charged twice where one line begins before the last one of the same payer and kind has ended. */
    private static boolean oneOfManyChargesADayTwice(List<ChargeLine> lines) {
        List<ChargeLine> sorted = new ArrayList<>(lines);
        sorted.sort(ChargeResult.WITHIN_TRAINEE);
        Map<Charged, LocalDate> ends = new HashMap<>();
        for (ChargeLine line : sorted) {
            LocalDate end = ends.put(
                    new Charged(line.payer().code(), line.kind()),
                    line.stretch().to());
            if (end != null && !line.stretch().from().isAfter(end)) {
                return true;
            }
        }
        return false;
    }

    private record Charged(String payer, ChargeKind kind) {}
}
