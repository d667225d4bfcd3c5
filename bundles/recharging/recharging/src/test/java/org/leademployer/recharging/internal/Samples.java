/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.leademployer.employment.PlacementType;
import org.leademployer.employment.ServedPlacement;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.leademployer.schedules.spi.commercial.Payer;
import org.leademployer.schedules.spi.commercial.TraineeService;

/** Placements and schedules to test with. */
public final class Samples {

    public static final Region NORTH_WEST = new Region("north-west");
    public static final VariantId VARIANT = new VariantId("6", NORTH_WEST, new VariantVersion(1, 0, 0));

    private Samples() {}

    public static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    public static ServedPlacement placement(String trainee, String post, String host, String from, String to) {
        return new ServedPlacement(
                trainee,
                new OdsCode(host),
                "007",
                post,
                PlacementType.IN_POST_STANDARD,
                period(from, to),
                100,
                FundingKind.SECONDARY_CARE);
    }

    /** As employment hands them over: by trainee, first day and post number. */
    public static List<ServedPlacement> book(long seed, int trainees, Period period) {
        Random random = new Random(seed);
        List<ServedPlacement> book = new ArrayList<>();
        for (int i = 0; i < trainees; i++) {
            LocalDate day = period.from().minusDays(random.nextInt(60));
            while (!day.isAfter(period.to())) {
                LocalDate end = day.plusDays(30 + random.nextInt(200));
                book.add(new ServedPlacement(
                        "t%05d".formatted(i),
                        new OdsCode("R%02d".formatted(random.nextInt(36))),
                        "%03d".formatted(random.nextInt(999)),
                        "NWE/RW3%02d/0%02d".formatted(random.nextInt(99), random.nextInt(99)),
                        PlacementType.values()[random.nextInt(PlacementType.values().length)],
                        new Period(day, end),
                        1 + random.nextInt(100),
                        FundingKind.values()[random.nextInt(FundingKind.values().length)]));
                day = end.plusDays(1 + random.nextInt(20));
            }
        }
        return book;
    }

    public static ChargeLine line(TraineeService service, Payer payer, ChargeKind kind, Period stretch, long pence) {
        return new ChargeLine(
                service.traineeId(),
                payer,
                kind,
                stretch,
                List.of(service.placements().get(0).host()),
                Money.ofPence(pence));
    }

    /** One pound a day to the host, and ten pence a day for occupational health to HEE. */
    public static CommercialSchedule poundADay() {
        return schedule(service -> {
            List<ChargeLine> lines = new ArrayList<>();
            service.placements().forEach(placement -> {
                for (ChargeKind kind : ChargeKind.values()) {
                    boolean fee = kind == ChargeKind.SERVICE_FEE;
                    lines.add(new ChargeLine(
                            service.traineeId(),
                            fee ? Payer.host(placement.host()) : Payer.HEE,
                            kind,
                            placement.period(),
                            List.of(placement.host()),
                            Money.ofPence(placement.period().days() * (fee ? 100L : 10L))));
                }
            });
            return lines;
        });
    }

    public static CommercialSchedule schedule(Function<TraineeService, List<ChargeLine>> charge) {
        return new CommercialSchedule() {
            @Override
            public List<ChargeLine> charge(TraineeService service) {
                return charge.apply(service);
            }

            @Override
            public VariantId id() {
                return VARIANT;
            }

            @Override
            public Validity validity() {
                return new Validity(LocalDate.of(2021, 4, 1), null);
            }

            @Override
            public Terms terms() {
                return Terms.of(java.util.Map.of());
            }
        };
    }

    /** A lease as the platform gives it: contains the variant, and names it. */
    public static InForce<CommercialSchedule> inForce(Period period, CommercialSchedule schedule) {
        return new InForce<>() {
            @Override
            public Period period() {
                return period;
            }

            @Override
            public VariantId id() {
                return schedule.id();
            }

            @Override
            public <T> T call(Function<? super CommercialSchedule, T> use) {
                try {
                    return use.apply(schedule);
                } catch (RuntimeException | Error e) {
                    throw problem("variant-failed", String.valueOf(e));
                }
            }

            @Override
            public ProblemException impossible(String reason) {
                return problem("variant-impossible-result", reason);
            }

            private ProblemException problem(String code, String reason) {
                return Problem.of(code, 502, "Variant", schedule.id() + ": " + reason)
                        .withRule("SCH-8")
                        .toException();
            }
        };
    }
}
