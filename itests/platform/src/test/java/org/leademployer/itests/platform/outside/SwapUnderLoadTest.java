/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.DeployFolder.Dropped;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.VariantJar;

public class SwapUnderLoadTest {

    private static final String REGION = "east-midlands";
    private static final int SWAPS = 100;
    private static final int SIDE_BY_SIDE = 8;

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    /** A draft is charged by the newest version, so that its charges move from each version to the next. */
    @Test
    public void sch8_hundredSwapsSideBySideLoseNoRequest_andEachAnswerComesFromOneVersion() throws Exception {
        Book.Lot lot = PLATFORM.book().lot(REGION);
        Book.Lot pinnedLot = PLATFORM.book().lot(REGION);
        lot.imported(lot.trainee(), pinnedLot.trainee());
        Figures fixed = Figures.of(REGION, Book.version()).serviceFeeAlone("388.00");
        deployments.deploy(fixed);
        Deque<Dropped> bundles = new ArrayDeque<>();
        bundles.add(deployments.deploy(flat(0)));
        ContractFile draft = lot.contract();
        ContractFile pinned = pinnedLot.contract().signedOn(fixed);

        try (Load load = new Load()) {
            load.add(() -> assertFromOneVersion(draft.tryCharges()));
            load.add(() -> assertFromOneVersion(draft.tryCharges()));
            load.add(() -> assertEquals("97.80", pinned.charges().get("total").textValue()));
            for (int swap = 1; swap <= SWAPS; swap++) {
                bundles.add(deployments.drop(flat(swap)));
                if (bundles.size() > SIDE_BY_SIDE) {
                    // One that is newer must be there before the oldest goes.
                    PLATFORM.schedules().awaitListed(REGION, version(swap - SIDE_BY_SIDE + 1));
                    bundles.remove().remove();
                }
            }
            PLATFORM.schedules().awaitListed(REGION, version(SWAPS));
            PLATFORM.schedules().awaitGone(REGION, version(SWAPS - SIDE_BY_SIDE));

            int requests = load.stop();
            System.out.println(SWAPS + " swaps under " + requests + " requests, none failed");
            assertTrue("load: " + requests, requests > SWAPS);
        }
        assertEquals(
                version(SWAPS),
                draft.charges().get("basis").get(0).get("version").textValue());
    }

    private static VariantJar flat(int swap) {
        return VariantJar.flat(REGION, version(swap), price(swap));
    }

    private static String version(int swap) {
        return "7." + swap + ".0";
    }

    private static String price(int swap) {
        return (1000 + swap) + ".00";
    }

    private static void assertFromOneVersion(Answer answer) {
        JsonNode charges = answer.ok();
        assertEquals(answer.toString(), 1, charges.get("basis").size());
        String version = charges.get("basis").get(0).get("version").textValue();
        int swap = Integer.parseInt(version.split("\\.")[1]);
        assertEquals(answer.toString(), price(swap), charges.get("total").textValue());
        assertEquals(
                answer.toString(),
                version,
                charges.get("basis").get(0).get("bundle").get("version").textValue());
    }

    /** Requests without a pause, from several threads, until stopped or until one fails. */
    private static final class Load implements AutoCloseable {

        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicInteger requests = new AtomicInteger();
        private final List<Future<?>> clients = new ArrayList<>();

        void add(Runnable request) {
            clients.add(threads.submit(() -> {
                while (!stopped.get()) {
                    request.run();
                    requests.incrementAndGet();
                }
            }));
        }

        /** @return how many there were; none failed */
        int stop() throws Exception {
            stopped.set(true);
            for (Future<?> client : clients) {
                client.get();
            }
            return requests.get();
        }

        @Override
        public void close() {
            stopped.set(true);
            threads.shutdown();
        }
    }
}
