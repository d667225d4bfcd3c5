/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.DeployFolder.Dropped;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.LiveObjects;
import org.leademployer.itests.platform.harness.Platform;
import org.leademployer.itests.platform.harness.Schedules;
import org.leademployer.itests.platform.harness.VariantJar;
import org.leademployer.itests.platform.variants.BundleRecorder;
import org.leademployer.itests.platform.variants.FlatSchedule6;

/**
 * A rules bundle and a figures file swapped again and again under a steady load, on a platform of its own that looks at
 * {@code deploy/} ten times a second. {@code -Dswaps=500} swaps as often as a platform is to bear it; a build takes fewer.
 */
public class ManySwapsTest {

    private static final String BY_BUNDLE = "east-midlands";
    private static final String BY_FIGURES = "wessex";
    private static final int SWAPS = Integer.getInteger("swaps", 60);
    private static final int REQUESTS_PER_SECOND = 50;

    private static Platform platform;

    @BeforeClass
    public static void start() {
        platform = Platform.unpack("swaps");
        platform.configure("org.leademployer.deploy.cfg", "felix.fileinstall.poll", 100);
        // The smallest page cache there is: while it fills, the heap grows by what is asked for, not by what is
        // swapped.
        platform.javaOptions("-Dderby.storage.pageCacheSize=40");
        platform.start();
    }

    @AfterClass
    public static void stop() {
        platform.close();
    }

    @Test
    public void sch8_manySwapsLoseNoRequest_disturbNoOtherBundle_andLeaveNothingBehind() throws Exception {
        Book book = new Book(platform.http());
        Path disturbed = platform.home().resolve("disturbed.txt");
        Swapped swapped = new Swapped();
        swapped.next();
        ContractFile byBundle = draft(book, BY_BUNDLE);
        ContractFile byFigures = draft(book, BY_FIGURES);
        byBundle.charges();
        byFigures.charges();
        platform.deployFolder()
                .drop(VariantJar.of(
                        BundleRecorder.class,
                        "6",
                        "national",
                        "1.0.0",
                        Map.of(BundleRecorder.FILE, disturbed.toString())));
        Await.until("the recorder", () -> Files.exists(disturbed));

        LiveObjects early = null;
        try (Load load = new Load(List.of(byBundle, byFigures))) {
            for (int swap = 1; swap <= SWAPS; swap++) {
                swapped.next();
                if (swap == SWAPS / 5) {
                    early = LiveObjects.of(platform);
                }
            }
            LiveObjects late = LiveObjects.of(platform);
            int requests = load.stop();
            double growth = 100.0 * (late.bytes() - early.bytes()) / early.bytes();
            String figures =
                    "%d swaps of a bundle and of a figures file under %d requests, none failed; live heap %d KB after %d swaps, %d KB after all (%.1f %%); class loaders of bundles %d, then %d"
                            .formatted(
                                    SWAPS,
                                    requests,
                                    early.bytes() / 1024,
                                    SWAPS / 5,
                                    late.bytes() / 1024,
                                    growth,
                                    early.bundleClassLoaders(),
                                    late.bundleClassLoaders());
            System.out.println(figures);
            assertTrue(figures + "\n" + late.growthSince(early), growth <= 5.0);
            assertEquals(figures, early.bundleClassLoaders(), late.bundleClassLoaders());
            assertTrue(figures, late.classesNamed(FlatSchedule6.class.getName()) <= 2);
        }
        assertEquals("bundles that were disturbed", Set.of(flat("1.0.0").symbolicName()), lines(disturbed));
    }

    private static ContractFile draft(Book book, String region) {
        Book.Lot lot = book.lot(region);
        return lot.imported(lot.trainee()).contract();
    }

    private static VariantJar flat(String version) {
        return VariantJar.flat(BY_BUNDLE, version, "12.34");
    }

    private static Set<String> lines(Path file) throws IOException {
        return new TreeSet<>(Files.readAllLines(file));
    }

    /** The newest of each, and only that: what was there before goes when the newer one is listed. */
    private static final class Swapped {

        private final Schedules schedules = new Schedules(platform.http());
        private final List<Dropped> before = new ArrayList<>();
        private int number;

        void next() {
            String version = "7." + ++number + ".0";
            List<Dropped> files = List.of(
                    platform.deployFolder().drop(flat(version)),
                    platform.deployFolder()
                            .drop(Figures.of(BY_FIGURES, version).serviceFeeAlone(300 + number + ".00")));
            schedules.awaitListed(BY_BUNDLE, version);
            schedules.awaitListed(BY_FIGURES, version);
            before.forEach(Dropped::remove);
            before.clear();
            before.addAll(files);
        }
    }

    /** Charges of drafts, which the newest version makes, at a steady rate. */
    private static final class Load implements AutoCloseable {

        private static final int CLIENTS = 10;

        private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(CLIENTS);
        private final List<Future<?>> clients = new ArrayList<>();
        private final AtomicInteger requests = new AtomicInteger();
        private final Map<String, String> totals = new ConcurrentHashMap<>();

        Load(List<ContractFile> contracts) {
            long pause = 1_000_000L * CLIENTS / REQUESTS_PER_SECOND;
            for (int client = 0; client < CLIENTS; client++) {
                ContractFile contract = contracts.get(client % contracts.size());
                clients.add(threads.scheduleAtFixedRate(
                        () -> ask(contract), client * pause / CLIENTS, pause, TimeUnit.MICROSECONDS));
            }
        }

        /** Each version has one price, whenever it is asked. */
        private void ask(ContractFile contract) {
            JsonNode charges = contract.charges();
            assertEquals(1, charges.get("basis").size());
            String variant = contract.id() + charges.get("basis").get(0).get("version");
            String total = charges.get("total").textValue();
            String known = totals.putIfAbsent(variant, total);
            assertTrue(variant + ": " + known + " and " + total, known == null || known.equals(total));
            requests.incrementAndGet();
        }

        /** @return how many there were; none failed */
        int stop() throws Exception {
            for (Future<?> client : clients) {
                if (!client.cancel(false)) {
                    client.get(); // It ended by itself: by its failure.
                }
            }
            return requests.get();
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }
}
