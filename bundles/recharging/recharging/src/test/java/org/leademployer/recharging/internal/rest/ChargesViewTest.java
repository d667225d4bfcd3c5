/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.Vehicle;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.recharging.Charges;
import org.leademployer.recharging.internal.Samples;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.Payer;

public class ChargesViewTest {

    private static final Period YEAR = Samples.period("2022-04-01", "2023-03-31");

    private final Charges charges = charges();

    @Test
    public void sch5_chargesAreShownWithTheirBasis() {
        ChargesView view = ChargesView.of(contract(), charges);
        assertEquals(new ChargesView.ContractView("c-1", "NW-LE-2021"), view.contract());
        assertEquals(YEAR.from(), view.from());
        assertEquals(YEAR.to(), view.to());
        assertEquals(
                List.of(new ChargesView.BasisView(
                        YEAR.from(),
                        YEAR.to(),
                        6,
                        Samples.NORTH_WEST,
                        "1.0.0",
                        "terms",
                        new ChargesView.BundleView("org.example", "1.0.0", "bundle"))),
                view.basis());
        assertEquals("k-1", view.calculationId());
        assertEquals("input", view.inputSha256());
        assertNull("lines only where they are asked for", view.lines());
    }

    @Test
    public void linesComePageByPage() {
        List<ChargesView.LineView> read = new ArrayList<>();
        Integer after = 0;
        while (after != null) {
            ChargesView page = ChargesView.page(contract(), charges, after, 2);
            read.addAll(page.lines());
            after = page.next();
        }
        assertEquals(charges.lines().stream().map(ChargesView.LineView::of).toList(), read);
        assertEquals(
                List.of(),
                ChargesView.page(contract(), charges, Integer.MAX_VALUE, 10_000).lines());
    }

    private static Charges charges() {
        List<ChargeLine> lines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            lines.add(new ChargeLine(
                    "t" + i, Payer.HEE, ChargeKind.SERVICE_FEE, YEAR, List.of(new OdsCode("RTD")), Money.ofPence(i)));
        }
        return new Charges(
                new Calculation(
                        "k-1",
                        "charges",
                        "c-1",
                        YEAR,
                        List.of(new Basis(
                                YEAR, Samples.VARIANT, "terms", new BundleIdentity("org.example", "1.0.0", "bundle"))),
                        "input",
                        "result",
                        Instant.EPOCH,
                        "admin"),
                Money.ofPence(10),
                List.of(new Charges.PayerAmount(Payer.HEE, ChargeKind.SERVICE_FEE, Money.ofPence(10))),
                lines);
    }

    private static Contract contract() {
        return new Contract(
                "c-1",
                "NW-LE-2021",
                1,
                new Lot("Doctors in training", Samples.NORTH_WEST, Set.of()),
                new OdsCode("RTD"),
                Vehicle.NHS_TERMS_FOR_SERVICES,
                Money.ZERO,
                YEAR,
                0,
                Contract.State.RUNNING,
                null,
                null,
                MinimumRecord.EMPTY,
                List.of());
    }
}
