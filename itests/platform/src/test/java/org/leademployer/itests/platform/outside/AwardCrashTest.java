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
import org.junit.After;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.AwardedProcurement;
import org.leademployer.itests.platform.harness.Platform;

/**
 * An award becomes one contract per lot and never two, wherever between the two the process ends (PRO-12). The platform is
 * halted at each crash point by name, as by {@code kill -9}. Most of them are passed again by what goes on by itself after the
 * start: there the next halt comes without anybody asking, in the middle of mending the one before.
 */
public class AwardCrashTest {

    /** Passed, in this order, by what is left of an award whose process ended after its commit. */
    private static final List<String> PASSED_AFTER_A_START = List.of(
            "procurement.concluded.delivery-begun",
            "contract.made.before-commit",
            "procurement.concluded.handled",
            "contract.made.committed",
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
        platform.start();
        AwardedProcurement first = AwardedProcurement.published(platform.http(), "CRASH-1");
        AwardedProcurement second = AwardedProcurement.published(platform.http(), "CRASH-2");
        first.award();
        second.award();
        platform.stop();

        concludeUntil("procurement.concluded.before-commit", first);

        haltAt("procurement.concluded.committed");
        platform.start();
        assertEquals("AWARDED", state(first));
        assertEquals(List.of(), contracts(first));
        conclude("procurement.concluded.committed", first);

        for (String point : PASSED_AFTER_A_START) {
            haltAt(point);
            platform.begin();
            assertEquals("halted at " + point, HALTED, platform.awaitEnd());
        }

        concludeUntil("procurement.concluded.delivered", second);

        platform.javaOptions(LATER);
        platform.start();
        for (AwardedProcurement procurement : List.of(first, second)) {
            assertEquals("CONCLUDED", state(procurement));
            assertOneContractPerLot(procurement);
        }
        Await.until("nothing left to deliver", () -> platform.console()
                .run("event:list --json")
                .succeeded()
                .json()
                .isEmpty());
    }

    private void haltAt(String point) {
        platform.javaOptions(LATER + " -Dorg.leademployer.crashpoint=" + point);
    }

    private void concludeUntil(String point, AwardedProcurement procurement) {
        haltAt(point);
        platform.start();
        conclude(point, procurement);
    }

    /** The answer comes, or the process ends before it: which of them tells nothing. */
    private void conclude(String point, AwardedProcurement procurement) {
        platform.http().postLater(procurement.path() + "/contracts", Map.of());
        assertEquals("halted at " + point, HALTED, platform.awaitEnd());
    }

    private String state(AwardedProcurement procurement) {
        return platform.http().get(procurement.path()).ok().get("state").textValue();
    }

    private void assertOneContractPerLot(AwardedProcurement procurement) {
        JsonNode listed = Await.value("contracts of the award", () -> Optional.of(
                        platform.http().get(procurement.path()).ok().get("contracts"))
                .filter(contracts -> contracts.size() > 0));
        List<String> ids = new ArrayList<>();
        for (JsonNode contract : contracts(procurement)) {
            ids.add(contract.get("id").textValue());
        }
        assertEquals(2, ids.size());
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
