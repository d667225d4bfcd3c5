/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.Placements;

public class ChargesTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    @ClassRule
    public static final Deployments FOR_ALL = new Deployments();

    private static final Figures FIGURES = Figures.of("wessex", Book.version()).serviceFeeAlone("388.00");

    private final Book.Lot lot = PLATFORM.book().lot("wessex");

    @BeforeClass
    public static void deployFigures() {
        FOR_ALL.deploy(FIGURES);
    }

    @Test
    public void sch10_388PoundsFrom1AugTo31Oct2021Is97_80() {
        lot.imported(lot.trainee());
        ContractFile contract = lot.contract().signedOn(FIGURES);

        JsonNode charges = contract.charges("2021-04-01", "2022-03-31");

        assertEquals("97.80", charges.get("total").textValue());
        assertEquals(Map.of(trust(lot.site()), "97.80"), byPayer(charges));
    }

    @Test
    public void sch10_yearBoundarySplitsByDaysOfEachFinancialYear() {
        lot.imported(lot.trainee().days("2024-03-31", "2024-04-01"));

        JsonNode charges = lot.contract().signedOn(FIGURES).charges("2024-03-31", "2024-04-01");

        assertEquals(
                "388 x (1/366 + 1/365), one line, rounded once",
                "2.12",
                charges.get("total").textValue());
    }

    @Test
    public void sch10_dayOnTwoPlacementsIsSplitByWte() {
        String other = lot.anotherSite();
        Placements.Row here = lot.trainee().wte("0.60");
        lot.imported(here, here.at(other, lot.post(other)).wte("0.40"));

        JsonNode charges = lot.contract().signedOn(FIGURES).charges();

        assertEquals(Map.of(trust(lot.site()), "58.68", trust(other), "39.12"), byPayer(charges));
        assertEquals("97.80", charges.get("total").textValue());
    }

    @Test
    public void sch10_pennyThatCannotBeSplitGoesToTheFirstByOdsCode() {
        Figures pennies = Figures.of("wessex", Book.version()).serviceFeeAlone("3.65");
        deployments.deploy(pennies);
        String other = lot.anotherSite();
        Placements.Row here = lot.trainee().wte("0.50").days("2021-08-01", "2021-08-03");
        lot.imported(here.at(other, lot.post(other)), here);

        JsonNode charges = lot.contract().signedOn(pennies).charges();

        assertEquals(Map.of(trust(lot.site()), "0.02", trust(other), "0.01"), byPayer(charges));
    }

    @Test
    public void sch10_onlyDaysOfThePeriodAndOfTheTermCount() {
        lot.imported(lot.trainee().days("2021-03-01", "2021-04-10"));
        ContractFile contract = lot.contract("2021-04-01", "2021-12-31").signedOn(FIGURES);

        assertEquals(
                "10 of 365 days",
                "10.63",
                contract.charges("2021-01-01", "2022-03-31").get("total").textValue());
        assertEquals(
                "1 of 365 days",
                "1.06",
                contract.charges("2021-04-10", "2022-03-31").get("total").textValue());
        assertEquals(
                "no day",
                "0.00",
                contract.charges("2021-04-11", "2022-03-31").get("total").textValue());
    }

    @Test
    public void fin1_askingTwiceGivesTheSameCalculation_andAnotherPlacementANewOne() {
        lot.imported(lot.trainee());
        ContractFile contract = lot.contract().signedOn(FIGURES);
        JsonNode first = contract.charges();

        assertEquals(first, contract.charges());

        lot.imported(lot.trainee());
        JsonNode second = contract.charges();
        assertNotEquals(first.get("inputSha256"), second.get("inputSha256"));
        assertNotEquals(first.get("calculationId"), second.get("calculationId"));
        assertEquals("195.60", second.get("total").textValue());
    }

    @Test
    public void fin1_totalIsTheSumOfThePayersAndThoseOfTheLines() {
        lot.imported(
                lot.trainee().funded("GENERAL_PRACTICE"),
                lot.trainee().funded("PUBLIC_HEALTH").wte("0.50"),
                lot.trainee().days("2021-08-02", "2021-09-13"));

        JsonNode charges = lot.contract().signedOn(FIGURES).charges();
        JsonNode lines = PLATFORM.http()
                .get("charges/" + charges.get("calculationId").textValue())
                .ok()
                .get("lines");

        assertEquals(new BigDecimal(charges.get("total").textValue()), sum(charges.get("payers")));
        assertEquals(new BigDecimal(charges.get("total").textValue()), sum(lines));
        assertEquals(3, lines.size());
        assertEquals("195.60", byPayer(charges).get("HEE"));
    }

    @Test
    public void sch10_periodsThatAreNoneAreRefused() {
        ContractFile contract = lot.contract().signedOn(FIGURES);

        contract.tryCharges("2021-10-31", "2021-08-01").problem(400, "invalid-input", "SCH-10");
        contract.tryCharges("yesterday", "2021-08-01").problem(400, "invalid-input");
        contract.tryCharges("2021-02-29", "2021-08-01").problem(400, "invalid-input");
        contract.tryCharges("2010-01-01", "2010-12-31").problem(422, "outside-term", "CON-1");
        contract.tryCharges("2011-01-01", "2022-12-31").problem(422, "period-too-long", "FIN-1");
        PLATFORM.http().get("contracts/" + contract.id() + "/charges").problem(400, "invalid-input");
    }

    @Test
    public void sch3_twoRegionsAreChargedEachByItsOwnSchedule() {
        Book.Lot elsewhere = PLATFORM.book().lot("east-midlands");
        Figures dearer = Figures.of("east-midlands", Book.version()).serviceFeeAlone("776.00");
        deployments.deploy(dearer);
        lot.imported(lot.trainee());
        elsewhere.imported(elsewhere.trainee());

        JsonNode here = lot.contract().signedOn(FIGURES).charges();
        JsonNode there = elsewhere.contract().signedOn(dearer).charges();

        assertEquals("97.80", here.get("total").textValue());
        assertEquals("195.59", there.get("total").textValue());
        assertEquals("wessex", here.get("basis").get(0).get("region").textValue());
        assertEquals("east-midlands", there.get("basis").get(0).get("region").textValue());
    }

    private static String trust(String site) {
        return site.substring(0, 3);
    }

    private static Map<String, String> byPayer(JsonNode charges) {
        Map<String, String> amounts = new TreeMap<>();
        charges.get("payers")
                .forEach(payer -> amounts.put(
                        payer.get("payer").textValue(), payer.get("amount").textValue()));
        return amounts;
    }

    private static BigDecimal sum(JsonNode rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : rows) {
            sum = sum.add(new BigDecimal(row.get("amount").textValue()));
        }
        return sum;
    }
}
