/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.recharging.Charges.PayerAmount;
import org.leademployer.recharging.internal.Samples;
import org.leademployer.schedules.spi.Amounts;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.leademployer.schedules.spi.commercial.Payer;
import org.leademployer.schedules.spi.commercial.TraineeService;

public class ChargingTest {

    private static final Period YEAR = Samples.period("2021-04-01", "2022-03-31");
    private static final Period SPRING = Samples.period("2021-04-01", "2021-06-30");
    private static final Period REST = Samples.period("2021-07-01", "2022-03-31");

    private final ChargeInput input = PlacementBook.input(
            "c-1",
            YEAR,
            List.of(
                    Samples.placement("t1", "P1", "RTD", "2021-01-01", "2021-08-31"),
                    Samples.placement("t1", "P2", "RM1", "2021-09-01", "2022-08-31"),
                    Samples.placement("t2", "P3", "RTD", "2021-06-01", "2021-07-31")));

    @Test
    public void fin1_chargesEachTraineeOverTheirPlacements() {
        ChargeResult result = charge(Samples.poundADay());
        assertEquals(
                List.of(
                        "t1 2021-04-01 to 2021-08-31 SERVICE_FEE RTD 153.00",
                        "t1 2021-04-01 to 2021-08-31 OCCUPATIONAL_HEALTH HEE 15.30",
                        "t1 2021-09-01 to 2022-03-31 SERVICE_FEE RM1 212.00",
                        "t1 2021-09-01 to 2022-03-31 OCCUPATIONAL_HEALTH HEE 21.20",
                        "t2 2021-06-01 to 2021-07-31 SERVICE_FEE RTD 61.00",
                        "t2 2021-06-01 to 2021-07-31 OCCUPATIONAL_HEALTH HEE 6.10"),
                texts(result));
        assertEquals(
                List.of(
                        new PayerAmount(Payer.HEE, ChargeKind.OCCUPATIONAL_HEALTH, Money.parse("42.60")),
                        new PayerAmount(new Payer("RM1"), ChargeKind.SERVICE_FEE, Money.parse("212.00")),
                        new PayerAmount(new Payer("RTD"), ChargeKind.SERVICE_FEE, Money.parse("214.00"))),
                result.payers());
        assertEquals(Money.parse("468.60"), result.total());
    }

    @Test
    public void sch5_eachStretchIsChargedByTheVariantInForceThen() {
        ChargeResult result = Charging.calculate(
                input,
                List.of(
                        Samples.inForce(SPRING, Samples.poundADay()),
                        Samples.inForce(REST, Samples.schedule(service -> List.of()))));
        assertEquals(
                List.of(
                        "t1 2021-04-01 to 2021-06-30 SERVICE_FEE RTD 91.00",
                        "t1 2021-04-01 to 2021-06-30 OCCUPATIONAL_HEALTH HEE 9.10",
                        "t2 2021-06-01 to 2021-06-30 SERVICE_FEE RTD 30.00",
                        "t2 2021-06-01 to 2021-06-30 OCCUPATIONAL_HEALTH HEE 3.00"),
                texts(result));
    }

    @Test
    public void sch10_aTotalIsTheSumOfItsLines() {
        for (long seed = 0; seed < 20; seed++) {
            ChargeResult result = Charging.calculate(
                    PlacementBook.input("c-1", YEAR, Samples.book(seed, 50, YEAR)),
                    List.of(Samples.inForce(SPRING, Samples.poundADay()), Samples.inForce(REST, Samples.poundADay())));
            assertEquals(
                    Money.sum(result.lines().stream().map(ChargeLine::amount).toList()), result.total());
            assertEquals(
                    Money.sum(result.payers().stream().map(PayerAmount::amount).toList()), result.total());
            for (PayerAmount payer : result.payers()) {
                assertEquals(
                        Money.sum(result.lines().stream()
                                .filter(line -> line.payer().equals(payer.payer()) && line.kind() == payer.kind())
                                .map(ChargeLine::amount)
                                .toList()),
                        payer.amount());
            }
        }
    }

    @Test
    public void sch6_theSumsOfAWholeBookAreThoseOfItsCharges() {
        for (long seed = 0; seed < 20; seed++) {
            List<InForce<CommercialSchedule>> inForce =
                    List.of(Samples.inForce(SPRING, Samples.poundADay()), Samples.inForce(REST, Samples.poundADay()));
            ChargeInput book = PlacementBook.input("c-1", YEAR, Samples.book(seed, 50, YEAR));
            ChargeResult result = Charging.calculate(book, inForce);
            Amounts sums = new Amounts(List.of("SERVICE_FEE", "OCCUPATIONAL_HEALTH"));
            for (int first = 0; first < book.trainees().size(); first += 7) {
                Amounts portion = new Amounts(List.of("SERVICE_FEE", "OCCUPATIONAL_HEALTH"));
                Charging.sum(
                        book.trainees().subList(first, Math.min(book.trainees().size(), first + 7)), inForce, portion);
                sums.addAll(portion);
            }
            assertEquals(result.total(), sums.total());
            for (PayerAmount payer : result.payers()) {
                assertEquals(
                        payer.amount(),
                        sums.byPayer()
                                .get(payer.payer().code())
                                .get(payer.kind().name()));
            }
        }
    }

    @Test
    public void sch8_aBookRefusesWhatChargesRefuse() {
        CommercialSchedule negative = Samples.schedule(service -> List.of(good(service, YEAR, -1)));
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> Charging.sum(
                        input.trainees(), List.of(Samples.inForce(YEAR, negative)), new Amounts(List.of("a", "b"))));
        assertEquals("variant-impossible-result", refused.problem().code());
    }

    @Test
    public void linesComeOutInOneOrderHoweverTheVariantOrdersThem() {
        ChargeInput book = PlacementBook.input("c-1", YEAR, Samples.book(7, 30, YEAR));
        ChargeResult straight = Charging.calculate(book, List.of(Samples.inForce(YEAR, Samples.poundADay())));
        ChargeResult reversed = Charging.calculate(book, List.of(Samples.inForce(YEAR, Samples.schedule(service -> {
            List<ChargeLine> lines = new ArrayList<>(Samples.poundADay().charge(service));
            Collections.reverse(lines);
            return lines;
        }))));
        assertEquals(straight, reversed);
    }

    @Test
    public void theServiceHandedToAVariantIsByFirstDayAndPost() {
        ChargeInput two = PlacementBook.input(
                "c-1",
                YEAR,
                List.of(
                        Samples.placement("t1", "P9", "RAA", "2021-01-01", "2022-03-31"),
                        Samples.placement("t1", "P1", "RBB", "2021-06-15", "2022-03-31"),
                        Samples.placement("t1", "P5", "RCC", "2021-08-01", "2021-08-31")));
        List<String> seen = new ArrayList<>();
        Charging.calculate(two, List.of(Samples.inForce(SPRING, seeing(seen)), Samples.inForce(REST, seeing(seen))));
        assertEquals(
                List.of("RAA 2021-04-01", "RBB 2021-06-15", "RBB 2021-07-01", "RAA 2021-07-01", "RCC 2021-08-01"),
                seen);
    }

    @Test
    public void sch8_refusesResultsThatCannotBe() {
        Map<String, Function<TraineeService, List<ChargeLine>>> table = new LinkedHashMap<>();
        table.put("has the negative amount -0.01", service -> List.of(good(service, SPRING, -1)));
        table.put(
                "which is not within",
                service -> List.of(good(service, Samples.period("2021-03-31", "2021-06-30"), 100)));
        table.put("charges null, which is not within", service -> List.of(good(service, null, 100)));
        table.put("has no kind", service -> List.of(Samples.line(service, Payer.HEE, null, SPRING, 100)));
        table.put("has no payer", service -> List.of(Samples.line(service, null, ChargeKind.SERVICE_FEE, SPRING, 100)));
        table.put(
                "of trainee t1 has no payer",
                service -> List.of(Samples.line(service, new Payer(" "), ChargeKind.SERVICE_FEE, SPRING, 100)));
        table.put(
                "names no host",
                service -> List.of(new ChargeLine(
                        service.traineeId(), Payer.HEE, ChargeKind.SERVICE_FEE, SPRING, List.of(), Money.ZERO)));
        table.put(
                "has no amount",
                service -> List.of(new ChargeLine(
                        service.traineeId(),
                        Payer.HEE,
                        ChargeKind.SERVICE_FEE,
                        SPRING,
                        List.of(service.placements().get(0).host()),
                        null)));
        table.put(
                "asked for trainee t1, it charges another",
                service -> List.of(new ChargeLine(
                        "somebody else",
                        Payer.HEE,
                        ChargeKind.SERVICE_FEE,
                        SPRING,
                        List.of(service.placements().get(0).host()),
                        Money.ZERO)));
        table.put("is null", service -> Arrays.asList((ChargeLine) null));
        table.put(
                "on the same day",
                service -> List.of(
                        good(service, SPRING, 100), good(service, Samples.period("2021-06-30", "2021-07-31"), 100)));
        table.put(
                "two lines of trainee t1",
                service -> List.of(
                        good(service, Samples.period("2021-04-01", "2021-04-30"), 1),
                        Samples.line(service, Payer.LEAD_EMPLOYER, ChargeKind.SERVICE_FEE, SPRING, 1),
                        good(service, Samples.period("2021-04-30", "2021-05-30"), 1)));
        table.put("for the same kind on the same day", service -> {
            List<ChargeLine> lines = new ArrayList<>();
            for (LocalDate day = SPRING.from(); !day.isAfter(SPRING.to()); day = day.plusDays(1)) {
                lines.add(good(service, new Period(day, day), 1));
            }
            lines.add(good(service, Samples.period("2021-05-02", "2021-05-02"), 1));
            return lines;
        });
        table.put(
                "more than can be written",
                service -> List.of(
                        good(service, SPRING, Long.MAX_VALUE),
                        good(service, Samples.period("2021-07-01", "2021-07-31"), 1)));
        table.forEach((reason, charge) -> {
            Problem problem = refused(charge);
            assertEquals(reason, "variant-impossible-result", problem.code());
            assertTrue(problem.detail(), problem.detail().contains(reason));
            assertTrue(problem.detail(), problem.detail().startsWith("schedule 6 north-west 1.0.0"));
        });
    }

    @Test
    public void sch8_aVariantThatThrowsIsNamed() {
        List<Function<TraineeService, List<ChargeLine>>> table = List.of(
                service -> {
                    throw new IllegalStateException("broken");
                },
                service -> null,
                service -> new AbstractList<>() {
                    @Override
                    public ChargeLine get(int index) {
                        throw new IllegalStateException("a list that breaks when it is read");
                    }

                    @Override
                    public int size() {
                        return 1;
                    }
                });
        table.forEach(charge -> assertEquals("variant-failed", refused(charge).code()));
    }

    @Test
    public void sch10_mayChargeNothingAndTheSameKindToSeveralPayers() {
        ChargeResult result = charge(Samples.schedule(service -> List.of(
                good(service, SPRING, 0),
                Samples.line(service, Payer.LEAD_EMPLOYER, ChargeKind.SERVICE_FEE, SPRING, 100),
                Samples.line(service, Payer.HEE, ChargeKind.OCCUPATIONAL_HEALTH, SPRING, 100),
                good(service, REST, 100))));
        assertEquals(Money.parse("6.00"), result.total());
    }

    private static org.leademployer.schedules.spi.commercial.CommercialSchedule seeing(List<String> seen) {
        return Samples.schedule(service -> {
            service.placements()
                    .forEach(placement ->
                            seen.add(placement.host() + " " + placement.period().from()));
            return List.of();
        });
    }

    private static ChargeLine good(TraineeService service, Period stretch, long pence) {
        return Samples.line(service, Payer.HEE, ChargeKind.SERVICE_FEE, stretch, pence);
    }

    private ChargeResult charge(org.leademployer.schedules.spi.commercial.CommercialSchedule schedule) {
        return Charging.calculate(input, List.of(Samples.inForce(YEAR, schedule)));
    }

    private Problem refused(Function<TraineeService, List<ChargeLine>> charge) {
        return assertThrows(ProblemException.class, () -> charge(Samples.schedule(charge)))
                .problem();
    }

    private static List<String> texts(ChargeResult result) {
        return result.lines().stream()
                .map(line -> line.traineeId() + " " + line.stretch() + " " + line.kind() + " " + line.payer() + " "
                        + line.amount())
                .toList();
    }
}
