/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.Refusal;
import org.leademployer.schedules.Simulation;
import org.leademployer.schedules.SimulationReport;
import org.leademployer.schedules.SimulationReport.Change;
import org.leademployer.schedules.SimulationReport.ContractChange;
import org.leademployer.schedules.SimulationReport.KindChange;
import org.leademployer.schedules.SimulationReport.Mover;
import org.leademployer.schedules.SimulationReport.PayerChange;
import org.leademployer.schedules.SimulationReport.TermDifference;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

/** What leaves the platform as a file: neither page nor table may run anything. */
public class SimulationPageTest {

    private static final Region NORTH_WEST = new Region("north-west");
    private static final VariantId TODAY = new VariantId("6", NORTH_WEST, new VariantVersion(1, 0, 0));
    private static final VariantId THEN = new VariantId("6", NORTH_WEST, new VariantVersion(2, 0, 0));
    private static final Period YEAR = new Period(LocalDate.of(2022, 4, 1), LocalDate.of(2023, 3, 31));
    private static final BundleIdentity BUNDLE = new BundleIdentity("org.example", "1.0.0", "b".repeat(64));

    @Test
    public void sch6_thePageHasTheFiguresTheGapsAndTheBasis() {
        String page = SimulationPage.of(simulation("RTD"));
        for (String part : List.of(
                "<title>Simulation of schedule 6 north-west 2.0.0</title>",
                "£1,234.56",
                "+£765.44",
                "−£100.00",
                "Service fee",
                "price.service-fee",
                "it is not there",
                "b".repeat(64),
                "1 April 2022 to 31 March 2023",
                "pattern id=\"less\"",
                "<desc id=\"chart-text\">RTD +£765.44; RM1 −£100.00; ")) {
            assertTrue(part + " in " + page, page.contains(part));
        }
    }

    @Test
    public void whatAVariantWritesIsNeverMarkup() {
        String page = SimulationPage.of(simulation("<script>alert('1')</script>"));
        assertFalse(page, page.contains("<script"));
        assertTrue(page, page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"));
    }

    @Test
    public void whatAVariantWritesIsNeverAFormula() {
        assertEquals("RTD", SimulationCsv.cell("RTD"));
        assertEquals("'=1+1", SimulationCsv.cell("=1+1"));
        assertEquals("'@SUM(A1)", SimulationCsv.cell("@SUM(A1)"));
        assertEquals("\"'-1,2\"", SimulationCsv.cell("-1,2"));
        assertEquals("\"a\"\"b\"", SimulationCsv.cell("a\"b"));
        assertEquals(
                "payer,today,then,difference\r\nRTD,1234.56,2000.00,765.44\r\nRM1,100.00,0.00,-100.00\r\n"
                        + "TOTAL,1334.56,2000.00,665.44\r\n",
                SimulationCsv.of(simulation("RTD").report()));
    }

    private static Simulation simulation(String payer) {
        Change more = new Change(Money.parse("1234.56"), Money.parse("2000.00"));
        Change less = new Change(Money.parse("100.00"), Money.ZERO);
        SimulationReport report = new SimulationReport(
                more.plus(less),
                List.of(new PayerChange(payer, more), new PayerChange("RM1", less)),
                List.of(new Mover(
                        payer,
                        more,
                        List.of(new KindChange("SERVICE_FEE", more)),
                        List.of(new TermDifference(TODAY, "price.service-fee", "388.00", "400.00")))),
                List.of(
                        contract("C-1", more.plus(less), null),
                        contract(
                                "C-2",
                                Change.NONE,
                                new Refusal("variant-not-deployed", "SCH-4", "it is not there", null))),
                List.of(),
                new Basis(YEAR, THEN, "a".repeat(64), BUNDLE),
                12,
                "c".repeat(64));
        Instant at = Instant.parse("2022-02-01T10:00:00Z");
        return new Simulation(
                "1",
                THEN,
                NORTH_WEST,
                YEAR,
                Simulation.State.DONE,
                new Simulation.Progress(12, 12, 2, 2),
                "admin",
                at,
                at,
                at,
                null,
                report);
    }

    private static ContractChange contract(String reference, Change change, Refusal gap) {
        return new ContractChange(
                reference,
                reference,
                NORTH_WEST,
                YEAR,
                6,
                change,
                List.of(new Basis(YEAR, TODAY, "d".repeat(64), BUNDLE)),
                gap);
    }
}
