/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.DeployFolder.Dropped;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Platform;
import org.leademployer.itests.platform.harness.Schedules;
import org.leademployer.itests.platform.harness.VariantJar;

/** With a platform of its own, as restarting is the point. */
public class RestartTest {

    private static Platform platform;

    @BeforeClass
    public static void start() {
        platform = Platform.unpack("restart").start();
    }

    @AfterClass
    public static void stop() {
        platform.close();
    }

    @Test
    public void sch2_restartBringsTheSameVariantsAndData_alsoWithoutTheBundleCache() throws Exception {
        Book book = new Book(platform.http());
        Figures figures = Figures.of("wessex", "1.0.0").serviceFeeAlone("388.00");
        platform.deployFolder().drop(figures);
        platform.deployFolder().drop(platform.northWest("1.0.0"));
        platform.deployFolder().drop(platform.northWest("1.1.0"));
        schedules().awaitListed("wessex", "1.0.0");
        schedules().awaitListed("north-west", "1.0.0");
        schedules().awaitListed("north-west", "1.1.0");
        Book.Lot wessex = book.lot("wessex");
        Book.Lot northWest = book.lot("north-west");
        wessex.imported(wessex.trainee(), northWest.trainee());
        ContractFile byFigures = wessex.contract().signedOn(figures);
        ContractFile byBundle =
                northWest.contract().pinned(6, "north-west", "1.0.0").signed();
        State before = State.of(platform.http(), byFigures, byBundle);
        assertEquals("97.80", before.byFigures.get("total").textValue());

        platform.stop();
        platform.start();
        assertSame(before, byFigures, byBundle);

        platform.stop();
        platform.delete("data/cache");
        platform.start();
        assertSame(before, byFigures, byBundle);
        assertTrue(schedules()
                .replay(before.byBundle.get("calculationId").textValue())
                .get("equal")
                .booleanValue());
    }

    @Test
    public void sch2_whatWasSwappedInIsThereAfterARestart_alsoWithoutTheBundleCache() {
        Book book = new Book(platform.http());
        Figures oldFigures = Figures.of("west-midlands", "1.0.0").serviceFeeAlone("388.00");
        Figures newFigures = Figures.of("west-midlands", "1.1.0").serviceFeeAlone("776.00");
        VariantJar oldBundle = VariantJar.flat("east-midlands", "1.0.0", "12.34");
        VariantJar newBundle = VariantJar.flat("east-midlands", "1.1.0", "99.99");
        Dropped oldFile = platform.deployFolder().drop(oldFigures);
        Dropped oldJar = platform.deployFolder().drop(oldBundle);
        ContractFile byFigures = draft(book, "west-midlands", "1.0.0");
        ContractFile byBundle = draft(book, "east-midlands", "1.0.0");
        assertCharged("1.0.0", "97.80", byFigures);
        assertCharged("1.0.0", "12.34", byBundle);

        platform.deployFolder().drop(newFigures);
        platform.deployFolder().drop(newBundle);
        schedules().awaitListed("west-midlands", "1.1.0");
        schedules().awaitListed("east-midlands", "1.1.0");
        oldFile.remove();
        oldJar.remove();
        schedules().awaitGone("west-midlands", "1.0.0");
        schedules().awaitGone("east-midlands", "1.0.0");
        List<JsonNode> swapped = schedules().deployed();

        for (List<String> deleted : List.of(List.<String>of(), List.of("data/cache"), List.of("data"))) {
            platform.stop();
            deleted.forEach(platform::delete);
            platform.start();
            Await.until(
                    "the same variants without " + deleted,
                    () -> swapped.equals(schedules().deployed()));
            assertCharged("1.1.0", "195.59", byFigures);
            assertCharged("1.1.0", "99.99", byBundle);
        }
    }

    /** A draft, which the newest version charges. */
    private static ContractFile draft(Book book, String region, String version) {
        schedules().awaitListed(region, version);
        Book.Lot lot = book.lot(region);
        return lot.imported(lot.trainee()).contract();
    }

    private static void assertCharged(String version, String total, ContractFile contract) {
        JsonNode charges = contract.charges();
        assertEquals(version, charges.get("basis").get(0).get("version").textValue());
        assertEquals(total, charges.get("total").textValue());
    }

    /** Figures files and bundles in deploy/ are taken in a moment after the platform is ready. */
    private static void assertSame(State before, ContractFile byFigures, ContractFile byBundle) {
        Await.until(
                "the same variants", () -> before.variants.equals(schedules().deployed()));
        assertEquals(before, State.of(platform.http(), byFigures, byBundle));
    }

    private static Schedules schedules() {
        return new Schedules(platform.http());
    }

    /** Everything that must be the same after a restart. */
    private record State(List<JsonNode> variants, JsonNode contracts, JsonNode byFigures, JsonNode byBundle) {

        static State of(Http http, ContractFile byFigures, ContractFile byBundle) {
            return new State(
                    new Schedules(http).deployed(),
                    http.get("contracts").ok(),
                    byFigures.charges(),
                    byBundle.charges());
        }
    }
}
