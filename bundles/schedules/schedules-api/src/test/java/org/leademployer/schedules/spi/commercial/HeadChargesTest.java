/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.commercial;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.Test;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.schedules.spi.commercial.HeadCharges.Counting;
import org.leademployer.schedules.spi.commercial.ServicePlacement.Attendance;
import org.leademployer.schedules.spi.commercial.Tariff.Per;

public class HeadChargesTest {

    private static final Tariff FEE = new Tariff(Money.parse("388.00"), Per.YEAR);
    private static final Tariff HEALTH = new Tariff(Money.parse("85.00"), Per.YEAR);
    private static final Function<ServicePlacement, Payer> BY_FUNDING = placement ->
            placement.fundingKind() == FundingKind.SECONDARY_CARE ? Payer.host(placement.host()) : Payer.HEE;
    private static final HeadCharges CHARGES = HeadCharges.paidBy(BY_FUNDING)
            .charging(ChargeKind.SERVICE_FEE, FEE)
            .charging(ChargeKind.OCCUPATIONAL_HEALTH, HEALTH);

    private final ServicePlacement autumn = placement("RTD", "2021-08-01", "2021-10-31", 100);

    @Test
    public void sch10_388PoundsFrom1AugTo31Oct2021Is97_80() {
        assertEquals(
                List.of(
                        "RTD SERVICE_FEE 2021-08-01 to 2021-10-31 [RTD] 97.80",
                        "RTD OCCUPATIONAL_HEALTH 2021-08-01 to 2021-10-31 [RTD] 21.42"),
                lines(CHARGES, autumn));
    }

    @Test
    public void sch10_oneLineForEachTraineePayerKindAndStretch() {
        assertEquals(
                List.of(
                        "RTD SERVICE_FEE 2021-08-01 to 2021-10-31 [RTD] 97.80",
                        "RXL SERVICE_FEE 2021-11-01 to 2022-07-31 [RXL] 290.20"),
                lines(fee(), autumn, placement("RXL", "2021-11-01", "2022-07-31", 100)));
        assertEquals(List.of(), lines(fee()));
    }

    @Test
    public void sch10_aDayOnTwoPlacementsIsSplitByWte() {
        // 97.80 by 60 : 40
        assertEquals(
                List.of(
                        "RTD SERVICE_FEE 2021-08-01 to 2021-10-31 [RTD] 58.68",
                        "RXL SERVICE_FEE 2021-08-01 to 2021-10-31 [RXL] 39.12"),
                lines(
                        fee(),
                        placement("RXL", "2021-08-01", "2021-10-31", 40),
                        placement("RTD", "2021-08-01", "2021-10-31", 60)));
        // 1.06 for one day: half each is 0.53; of 1.07 the odd penny goes to the first code
        assertEquals(
                List.of(
                        "RTD SERVICE_FEE 2021-08-01 to 2021-08-01 [RTD] 0.54",
                        "RXL SERVICE_FEE 2021-08-01 to 2021-08-01 [RXL] 0.53"),
                lines(
                        HeadCharges.paidBy(BY_FUNDING)
                                .charging(ChargeKind.SERVICE_FEE, new Tariff(Money.parse("390.55"), Per.YEAR)),
                        placement("RXL", "2021-08-01", "2021-08-01", 50),
                        placement("RTD", "2021-08-01", "2021-08-01", 50)));
    }

    @Test
    public void sch10_onePayerWithTwoPlacementsHasOneLineWithItsHosts() {
        assertEquals(
                List.of("HEE SERVICE_FEE 2021-08-01 to 2021-10-31 [P81001, P81002] 97.80"),
                lines(
                        fee(),
                        practice("P81002", "2021-08-01", "2021-10-31", 50),
                        practice("P81001", "2021-08-01", "2021-10-31", 50)));
        assertEquals(
                List.of(
                        "HEE SERVICE_FEE 2021-08-01 to 2021-10-31 [P81001] 48.90",
                        "RTD SERVICE_FEE 2021-08-01 to 2021-10-31 [RTD] 48.90"),
                lines(
                        fee(),
                        placement("RTD", "2021-08-01", "2021-10-31", 50),
                        practice("P81001", "2021-08-01", "2021-10-31", 50)));
    }

    @Test
    public void sch10_lessThanFullTimeIsChargedPerHeadUnlessTheTermsSayPerWte() {
        ServicePlacement half = placement("RTD", "2021-08-01", "2021-10-31", 50);
        assertEquals(List.of("RTD SERVICE_FEE 2021-08-01 to 2021-10-31 [RTD] 97.80"), lines(fee(), half));
        assertEquals(
                List.of("RTD SERVICE_FEE 2021-08-01 to 2021-10-31 [RTD] 48.90"),
                lines(fee().counting(Counting.WTE), half));
        assertEquals(
                List.of(
                        "RTD SERVICE_FEE 2021-08-01 to 2021-10-31 [RTD] 48.90",
                        "RXL SERVICE_FEE 2021-08-01 to 2021-10-31 [RXL] 29.34"),
                lines(fee().counting(Counting.WTE), half, placement("RXL", "2021-08-01", "2021-10-31", 30)));
    }

    @Test
    public void sch10_leaveAndOutOfProgrammeDaysCountUnlessTheTermsSayOtherwise() {
        ServicePlacement leave = attending("RTD", "2021-11-01", "2022-01-31", Attendance.LEAVE);
        ServicePlacement research = attending("RTD", "2022-02-01", "2022-04-30", Attendance.OUT_OF_PROGRAMME);
        assertEquals(3, lines(fee(), autumn, leave, research).size());
        assertEquals(
                List.of(
                        "RTD SERVICE_FEE 2021-08-01 to 2021-10-31 [RTD] 97.80",
                        "RTD SERVICE_FEE 2022-02-01 to 2022-04-30 [RTD] 94.61"),
                lines(fee().countingLeave(false), autumn, leave, research));
        assertEquals(
                List.of(
                        "RTD SERVICE_FEE 2021-08-01 to 2021-10-31 [RTD] 97.80",
                        "RTD SERVICE_FEE 2021-11-01 to 2022-01-31 [RTD] 97.80"),
                lines(fee().countingOutOfProgramme(false), autumn, leave, research));
        assertEquals(
                "what does not count cuts no stretch, and takes no share",
                List.of("RTD SERVICE_FEE 2021-08-01 to 2021-10-31 [RTD] 97.80"),
                lines(
                        fee().countingLeave(false),
                        autumn,
                        attending("RXL", "2021-09-01", "2021-09-30", Attendance.LEAVE)));
    }

    @Test
    public void sch10_linesOfNothingAreLeftOut() {
        Tariff nothing = new Tariff(Money.ZERO, Per.YEAR);
        assertEquals(
                List.of(), lines(HeadCharges.paidBy(BY_FUNDING).charging(ChargeKind.SERVICE_FEE, nothing), autumn));
        Tariff pennies = new Tariff(Money.parse("3.65"), Per.YEAR);
        assertEquals(
                List.of("RTD SERVICE_FEE 2021-08-01 to 2021-08-01 [RTD] 0.01"),
                lines(
                        HeadCharges.paidBy(BY_FUNDING).charging(ChargeKind.SERVICE_FEE, pennies),
                        placement("RTD", "2021-08-01", "2021-08-01", 50),
                        placement("RXL", "2021-08-01", "2021-08-01", 50)));
    }

    @Test
    public void aKindHasOnePriceAndAPlacementHasAPayer() {
        assertThrows(IllegalArgumentException.class, () -> fee().charging(ChargeKind.SERVICE_FEE, HEALTH));
        HeadCharges nobody = HeadCharges.paidBy(placement -> null).charging(ChargeKind.SERVICE_FEE, FEE);
        assertThrows(NullPointerException.class, () -> lines(nobody, autumn));
    }

    /** Whatever the placements: the lines of a stretch and kind add up to one head. */
    @Test
    public void sch10_theLinesOfAStretchAddUpToOneHead() {
        Random random = new Random(388);
        LocalDate start = LocalDate.of(2021, 8, 1);
        for (int run = 0; run < 2_000; run++) {
            List<ServicePlacement> placements = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                LocalDate from = start.plusDays(random.nextInt(400));
                String host = "RT" + random.nextInt(4);
                String to = from.plusDays(random.nextInt(300)).toString();
                int wte = 1 + random.nextInt(100);
                placements.add(
                        random.nextBoolean()
                                ? placement(host, from.toString(), to, wte)
                                : practice(host, from.toString(), to, wte));
            }
            List<ChargeLine> lines = CHARGES.charge(service(placements));
            Map<String, Money> sums = new TreeMap<>();
            for (ChargeLine line : lines) {
                assertTrue(line.amount().pence() > 0);
                sums.merge(line.kind() + " " + line.stretch(), line.amount(), Money::plus);
            }
            Map<String, Money> heads = new TreeMap<>();
            for (Stretch stretch : Stretches.of(placements)) {
                heads.put(ChargeKind.SERVICE_FEE + " " + stretch.period(), FEE.amount(stretch.period()));
                heads.put(ChargeKind.OCCUPATIONAL_HEALTH + " " + stretch.period(), HEALTH.amount(stretch.period()));
            }
            assertEquals(heads, sums);
            assertEquals(
                    "one line for each payer, kind and stretch",
                    lines.size(),
                    lines.stream()
                            .map(line -> line.payer() + " " + line.kind() + " " + line.stretch())
                            .distinct()
                            .count());
        }
    }

    private static HeadCharges fee() {
        return HeadCharges.paidBy(BY_FUNDING).charging(ChargeKind.SERVICE_FEE, FEE);
    }

    private static List<String> lines(HeadCharges charges, ServicePlacement... placements) {
        return charges.charge(service(List.of(placements))).stream()
                .map(line -> line.payer() + " " + line.kind() + " " + line.stretch() + " " + line.hosts() + " "
                        + line.amount())
                .toList();
    }

    private static TraineeService service(List<ServicePlacement> placements) {
        return new TraineeService("t-1", new Period(LocalDate.of(2021, 4, 1), LocalDate.of(2024, 3, 31)), placements);
    }

    private static ServicePlacement placement(String host, String from, String to, int wte) {
        return placement(host, from, to, wte, FundingKind.SECONDARY_CARE, Attendance.IN_POST);
    }

    private static ServicePlacement practice(String host, String from, String to, int wte) {
        return placement(host, from, to, wte, FundingKind.GENERAL_PRACTICE, Attendance.IN_POST);
    }

    private static ServicePlacement attending(String host, String from, String to, Attendance attendance) {
        return placement(host, from, to, 100, FundingKind.SECONDARY_CARE, attendance);
    }

    private static ServicePlacement placement(
            String host, String from, String to, int wte, FundingKind funding, Attendance attendance) {
        return new ServicePlacement(
                new OdsCode(host),
                new Period(LocalDate.parse(from), LocalDate.parse(to)),
                wte,
                funding,
                attendance,
                "600");
    }
}
