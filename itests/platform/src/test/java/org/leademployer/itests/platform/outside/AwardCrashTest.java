/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.After;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.AwardedProcurement;
import org.leademployer.itests.platform.harness.Platform;

/**
 * An award becomes one contract per lot and never two, wherever between the two the process ends (PRO-12). The platform is
 * halted at each crash point by name, as by {@code kill -9}, and started again. With its twenty starts it takes minutes, and so is
 * run by itself: {@code -Dit.test=AwardCrashTest}.
 */
public class AwardCrashTest {

    /** Of each award, in the order in which its process passes them. */
    private static final List<String> CRASH_POINTS = List.of(
            "procurement.concluded.before-commit",
            "procurement.concluded.committed",
            "procurement.concluded.delivery-begun",
            "contract.made.before-commit",
            "procurement.concluded.handled",
            "contract.made.committed",
            "procurement.concluded.delivered",
            "contract.made.delivery-begun",
            "contract.made.handled",
            "contract.made.delivered");

    /** The exit status of a process that has ended at a crash point. */
    private static final int HALTED = 86;

    /** The standstill is over by then. */
    private static final String LATER = "-Xmx512m -Dlead-employer.clock.ahead=P40D";

    private final Platform platform = Platform.unpack("award-crash");

    @After
    public void stop() {
        platform.close();
    }

    @Test
    public void pro12_anAwardMakesOneContractPerLotWhereverTheProcessEnds() throws Exception {
        start();
        Map<String, AwardedProcurement> awarded = new TreeMap<>();
        for (String point : CRASH_POINTS) {
            awarded.put(point, AwardedProcurement.published(platform.http(), "CRASH-" + CRASH_POINTS.indexOf(point)));
        }
        awarded.values().forEach(AwardedProcurement::award);
        platform.stop();

        for (String point : CRASH_POINTS) {
            AwardedProcurement procurement = awarded.get(point);
            platform.javaOptions(LATER + " -Dorg.leademployer.crashpoint=" + point);
            start();
            // The answer comes, or the process ends before it: which of them tells nothing.
            platform.http().postLater(procurement.path() + "/contracts", Map.of());
            assertEquals("halted at " + point, HALTED, platform.awaitEnd());

            platform.javaOptions(LATER);
            start();
            JsonNode after = platform.http().get(procurement.path()).ok();
            if (point.equals("procurement.concluded.before-commit")) {
                assertEquals("AWARDED", after.get("state").textValue());
                assertEquals(List.of(), contracts(procurement));
                platform.http()
                        .post(procurement.path() + "/contracts", Map.of())
                        .expect(200);
            } else {
                assertEquals(point, "CONCLUDED", after.get("state").textValue());
            }
            assertOneContractPerLot(point, procurement);
            platform.stop();
        }

        // Neither did what came later make another of any.
        start();
        awarded.forEach(this::assertOneContractPerLot);
        assertEquals(
                "[]",
                platform.console().run("event:list --json").succeeded().json().toString());
    }

    /** Ready, with the doors of procurement open. */
    private void start() {
        platform.start();
        Await.until(
                "the doors of procurement",
                () -> platform.http().get("procurements").status() == 200);
    }

    private void assertOneContractPerLot(String point, AwardedProcurement procurement) {
        JsonNode listed = Await.value("contracts of the award, after " + point, () -> Optional.of(
                        platform.http().get(procurement.path()).ok().get("contracts"))
                .filter(contracts -> contracts.size() > 0));
        List<String> ids = new ArrayList<>();
        for (JsonNode contract : contracts(procurement)) {
            ids.add(contract.get("id").textValue());
        }
        assertEquals("halted at " + point, 2, ids.size());
        assertEquals(
                List.of(1, 2),
                List.of(
                        listed.get(0).get("lot").intValue(),
                        listed.get(1).get("lot").intValue()));
        for (JsonNode contract : listed) {
            assertEquals(true, ids.contains(contract.get("contractId").textValue()));
        }
    }

    /** Contracts of the register whose reference begins as the procurement's. */
    private List<JsonNode> contracts(AwardedProcurement procurement) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode contract :
                platform.http().get("contracts?region=wessex&limit=1000").ok().get("items")) {
            if (contract.get("reference").textValue().startsWith(procurement.reference() + "-")) {
                found.add(contract);
            }
        }
        return found;
    }
}
