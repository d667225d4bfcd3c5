/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.LogCheck;
import org.leademployer.itests.platform.harness.Platform;
import org.leademployer.itests.platform.harness.Schedules;

/** With a platform of its own: what newcomers get to see, two regions with their own schedules 6. */
public class SampleBookTest {

    private static final String YEAR = "from=2022-04-01&to=2023-03-31";

    private static Platform platform;

    @BeforeClass
    public static void loadTheBook() throws IOException {
        platform = Platform.unpack("sample");
        drop(platform.shipped("org/leademployer/north-west-schedule-6", ".jar"), "north-west-schedule-6-1.0.0.jar");
        drop(
                platform.shipped("org/leademployer/north-east-schedule-6", ".cfg"),
                "org.leademployer.schedule6-north-east-1.0.0.cfg");
        platform.start();
        platform.console().run("feature:install lead-employer-sample-book").succeeded();
        Await.until("the last contract of the book to run", Platform.START_LIMIT, () -> platform.http()
                .get("contracts/NE-LE-2021")
                .ok()
                .get("state")
                .textValue()
                .equals("RUNNING"));
        platform.http().get("/system/health").expect(200);
    }

    @AfterClass
    public static void stop() {
        platform.close();
    }

    @Test
    public void con3_everyRegionHasItsContractRunning() {
        List<JsonNode> contracts = new ArrayList<>();
        platform.http().get("contracts").ok().get("items").forEach(contracts::add);

        assertEquals(
                Set.of("NW-LE-2021", "NE-LE-2021", "LDN-LE-2021", "WM-LE-2023"),
                new TreeSet<>(contracts.stream()
                        .map(contract -> contract.get("reference").textValue())
                        .toList()));
    }

    @Test
    public void sch10_londonsGeneralPracticeAndPublicHealthArePaidByTheCommissioner() {
        JsonNode london = charges("LDN-LE-2021");

        assertEquals(Set.of("HEE"), new TreeSet<>(london.get("payers").findValuesAsText("payer")));
        assertEquals("national", london.get("basis").get(0).get("region").textValue());
        for (JsonNode contract : platform.http().get("contracts").ok().get("items")) {
            assertEquals("RUNNING", contract.get("state").textValue());
        }
    }

    @Test
    public void sch3_eachRegionIsChargedByItsOwnSchedule() {
        JsonNode northWest = charges("NW-LE-2021");
        JsonNode northEast = charges("NE-LE-2021");

        assertEquals("north-west", northWest.get("basis").get(0).get("region").textValue());
        assertEquals("north-east", northEast.get("basis").get(0).get("region").textValue());
        assertNotEquals(
                northWest.get("basis").get(0).get("termsSha256"),
                northEast.get("basis").get(0).get("termsSha256"));
        assertTrue(
                "a trust for each host that pays, and HEE: "
                        + northWest.get("payers").size(),
                northWest.get("payers").size() > 36);
    }

    @Test
    public void sch10_totalOfAWholeRegionIsTheSumOfItsPayers() {
        for (String contract : List.of("NW-LE-2021", "NE-LE-2021")) {
            JsonNode charges = charges(contract);
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode payer : charges.get("payers")) {
                sum = sum.add(new BigDecimal(payer.get("amount").textValue()));
            }
            assertEquals(new BigDecimal(charges.get("total").textValue()), sum);
            assertTrue(contract + ": " + sum, sum.signum() > 0);
        }
    }

    @Test
    public void sch5_chargesOfAWholeRegionAreReplayedEqual() {
        JsonNode replay = new Schedules(platform.http())
                .replay(charges("NW-LE-2021").get("calculationId").textValue());

        assertTrue(replay.toString(), replay.get("equal").booleanValue());
    }

    @Test
    public void x2_logOfTheLoadNamesNobody() {
        assertEquals(List.of(), LogCheck.lines(platform.log(), List.of("Sampledoctor")));
    }

    private static JsonNode charges(String contract) {
        return platform.http().get("contracts/" + contract + "/charges?" + YEAR).ok();
    }

    private static void drop(Path file, String name) throws IOException {
        platform.deployFolder().drop(name, Files.readAllBytes(file));
    }
}
