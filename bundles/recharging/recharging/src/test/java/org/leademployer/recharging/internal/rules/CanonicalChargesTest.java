/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.leademployer.employment.ServedPlacement;
import org.leademployer.platform.Period;
import org.leademployer.recharging.internal.Samples;

public class CanonicalChargesTest {

    private static final Period YEAR = Samples.period("2021-04-01", "2022-03-31");

    @Test
    public void sch5_anInputIsReadAsItWasWritten() {
        for (long seed = 0; seed < 50; seed++) {
            ChargeInput input = PlacementBook.input("c-" + seed, YEAR, Samples.book(seed, (int) seed, YEAR));
            byte[] bytes = CanonicalCharges.writeInput(input);
            assertEquals(input, CanonicalCharges.readInput(bytes));
            assertArrayEquals(bytes, CanonicalCharges.writeInput(CanonicalCharges.readInput(bytes)));
        }
    }

    @Test
    public void sch5_aResultIsReadAsItWasWritten() {
        for (long seed = 0; seed < 50; seed++) {
            ChargeResult result = Charging.calculate(
                    PlacementBook.input("c-1", YEAR, Samples.book(seed, (int) seed, YEAR)),
                    List.of(Samples.inForce(YEAR, Samples.poundADay())));
            byte[] bytes = CanonicalCharges.writeResult(result);
            assertEquals(result, CanonicalCharges.readResult(bytes));
            assertArrayEquals(bytes, CanonicalCharges.writeResult(CanonicalCharges.readResult(bytes)));
        }
    }

    @Test
    public void sch5_theOrderInWhichPlacementsComeDoesNotMatter() {
        for (long seed = 0; seed < 20; seed++) {
            List<ServedPlacement> book = Samples.book(seed, 40, YEAR);
            List<ServedPlacement> shuffled = new ArrayList<>(book);
            Collections.shuffle(shuffled, new Random(seed));
            assertArrayEquals(
                    CanonicalCharges.writeInput(PlacementBook.input("c-1", YEAR, book)),
                    CanonicalCharges.writeInput(PlacementBook.input("c-1", YEAR, shuffled)));
        }
    }

    @Test
    public void theFormIsTheOneThatIsKept() {
        ChargeInput input = PlacementBook.input(
                "c-1", YEAR, List.of(Samples.placement("t\"1", "P1", "RTD", "2021-01-01", "2021-08-31")));
        assertEquals(
                "{\"form\":1,\"contract\":\"c-1\",\"from\":\"2021-04-01\",\"to\":\"2022-03-31\",\"trainees\":"
                        + "[[\"t\\\"1\",[[\"RTD\",\"2021-04-01\",\"2021-08-31\",100,\"SECONDARY_CARE\",\"IN_POST\",\"007\"]]]]}",
                text(CanonicalCharges.writeInput(input)));
        assertEquals(
                "{\"form\":1,\"lines\":[[\"t\\\"1\",\"2021-04-01\",\"2021-08-31\",\"SERVICE_FEE\",\"RTD\",[\"RTD\"],15300],"
                        + "[\"t\\\"1\",\"2021-04-01\",\"2021-08-31\",\"OCCUPATIONAL_HEALTH\",\"HEE\",[\"RTD\"],1530]]}",
                text(CanonicalCharges.writeResult(
                        Charging.calculate(input, List.of(Samples.inForce(YEAR, Samples.poundADay()))))));
    }

    @Test
    public void whatIsNotOfTheFormIsRefused() {
        for (String wrong : List.of(
                "",
                "[]",
                "{\"form\":2,\"contract\":\"c\"}",
                "{\"form\":1,\"trainees\":[]}",
                "{\"form\":1,\"contract\":\"c\",\"from\":\"2021-13-01\"",
                "{\"form\":1,\"contract\":\"c\",\"from\":\"2021-04-01\",\"to\":\"2021-04-30\",\"trainees\":[[\"t\",[]]]}")) {
            assertThrows(
                    wrong,
                    IllegalArgumentException.class,
                    () -> CanonicalCharges.readInput(wrong.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
