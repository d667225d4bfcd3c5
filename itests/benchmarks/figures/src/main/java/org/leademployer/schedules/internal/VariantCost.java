/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.launch.Framework;

/**
 * What it costs to resolve the variant that a contract has pinned, to lease it, to call it and to give it back: by the
 * platform's own registry and containment, in a framework of its own, next to a number of other variants. The variant
 * answers a constant, so that what is measured is the way to it and back.
 */
public final class VariantCost {

    private static final int WARM_UPS = 20;
    private static final int ROUNDS = 15;
    private static final int TIMES = 200_000;
    private static final int THREAD_TIMES = 5_000;
    private static final Period YEAR = new Period(LocalDate.of(2022, 4, 1), LocalDate.of(2023, 3, 31));

    private final List<Integer> numbers;
    private final List<OfNumber> costs = new ArrayList<>();
    private double withThread;

    /** @param numbers how many variants are deployed */
    public VariantCost(List<Integer> numbers) {
        this.numbers = List.copyOf(numbers);
    }

    /** @param deployed how many variants stand side by side @param nanos the median of a resolve and a call */
    public record OfNumber(int deployed, double nanos) {}

    public List<OfNumber> costs() {
        return List.copyOf(costs);
    }

    /** Nanoseconds of a calculation that makes one call, and is contained on a thread of its own for it. */
    public double withThread() {
        return withThread;
    }

    /** Measures them in turn. */
    public void measure() throws Exception {
        List<Deployed> all = new ArrayList<>();
        try (VariantCalls calls = new VariantCalls(Duration.ofSeconds(30), new InFlight(noted()))) {
            for (int number : numbers) {
                all.add(new Deployed(number));
            }
            double[][] nanos = new double[all.size()][ROUNDS];
            double[] threads = new double[ROUNDS];
            for (int round = -WARM_UPS; round < ROUNDS; round++) {
                for (int i = 0; i < all.size(); i++) {
                    Deployed deployed = all.get(i);
                    double cost = calls.contain(() -> deployed.resolveAndCall(calls));
                    if (round >= 0) {
                        nanos[i][round] = cost;
                    }
                }
                double cost = all.get(0).contained(calls);
                if (round >= 0) {
                    threads[round] = cost;
                }
            }
            for (int i = 0; i < all.size(); i++) {
                costs.add(new OfNumber(numbers.get(i), median(nanos[i])));
            }
            withThread = median(threads);
        } finally {
            for (Deployed deployed : all) {
                deployed.close();
            }
        }
    }

    private static Path noted() throws IOException {
        return Files.createTempDirectory("variants").resolve("in-flight");
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** A registry in which some variants are deployed. */
    private static final class Deployed implements AutoCloseable {

        private final Framework framework;
        private final VariantRegistry registry;
        private final VariantId[] pinned;

        Deployed(int number) throws Exception {
            Path folder = Files.createTempDirectory("framework");
            framework = new FrameworkFactory()
                    .newFramework(Map.of(
                            "org.osgi.framework.storage",
                            folder.resolve("cache").toString()));
            framework.start();
            registry = new VariantRegistry(
                    framework.getBundleContext(),
                    new OneNode(),
                    (permission, node) -> true,
                    Clock.systemUTC(),
                    Duration.ofSeconds(5));
            pinned = new VariantId[number];
            for (int i = 0; i < number; i++) {
                VariantId id = id(i);
                // Another object than that of the variant, as it is when it is read from the database.
                pinned[i] = id(i);
                BundleContext context = bundle(framework, folder, i).getBundleContext();
                context.registerService(Variant.class, new Constant(id), new Hashtable<>());
            }
            if (registry.deployed("6").size() != number) {
                throw new IllegalStateException("not deployed: " + registry.refused());
            }
        }

        private static VariantId id(int number) {
            return new VariantId("6", Region.NATIONAL, VariantVersion.parse("1.0." + number));
        }

        private static Bundle bundle(Framework framework, Path folder, int number) throws Exception {
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
            manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
            manifest.getMainAttributes().putValue("Bundle-SymbolicName", "variant" + number);
            ByteArrayOutputStream jar = new ByteArrayOutputStream();
            new JarOutputStream(jar, manifest).close();
            Path file = Files.write(folder.resolve("variant" + number + ".jar"), jar.toByteArray());
            Bundle bundle = framework
                    .getBundleContext()
                    .installBundle("file:" + file, new ByteArrayInputStream(jar.toByteArray()));
            bundle.start();
            return bundle;
        }

        /** Within a calculation, on its thread. @return nanoseconds of one */
        double resolveAndCall(VariantCalls calls) {
            long sum = 0;
            long began = System.nanoTime();
            for (int i = 0; i < TIMES; i++) {
                sum += one(i, calls);
            }
            return checked(sum, TIMES, began);
        }

        /** From another thread, as the first call of a calculation is. @return nanoseconds of one */
        double contained(VariantCalls calls) {
            long sum = 0;
            long began = System.nanoTime();
            for (int i = 0; i < THREAD_TIMES; i++) {
                sum += one(i, calls);
            }
            return checked(sum, THREAD_TIMES, began);
        }

        private long one(int i, VariantCalls calls) {
            try (LeasedVariants leased = new LeasedVariants(registry)) {
                leased.add(YEAR, leased.lease(pinned[i % pinned.length]).orElseThrow());
                InForce<Constant> inForce =
                        leased.inForce(Constant.class, calls).get(0);
                return inForce.call(Constant::answer);
            }
        }

        private static double checked(long sum, int times, long began) {
            double nanos = (double) (System.nanoTime() - began) / times;
            if (sum != (long) times * Constant.ANSWER) {
                throw new IllegalStateException("not every call was answered");
            }
            return nanos;
        }

        @Override
        public void close() throws Exception {
            registry.close();
            framework.stop();
            framework.waitForStop(10_000);
        }
    }

    /** A variant that has its answer ready. */
    private static final class Constant implements Variant {

        private static final long ANSWER = 38_800;

        private final VariantId id;

        Constant(VariantId id) {
            this.id = id;
        }

        long answer() {
            return ANSWER;
        }

        @Override
        public VariantId id() {
            return id;
        }

        @Override
        public Validity validity() {
            return new Validity(LocalDate.of(2021, 4, 1), null);
        }

        @Override
        public Terms terms() {
            return Terms.of(Map.of("price", "388.00"));
        }
    }

    /** The country alone. */
    private static final class OneNode implements Geography {

        private static final GeographyNode NATIONAL = new GeographyNode(
                Region.NATIONAL,
                "England",
                GeographyNode.Level.REGION,
                null,
                null,
                LocalDate.of(2021, 4, 1),
                "benchmark");

        @Override
        public List<GeographyNode> nodes() {
            return List.of(NATIONAL);
        }

        @Override
        public Optional<GeographyNode> node(Region region) {
            return region.equals(Region.NATIONAL) ? Optional.of(NATIONAL) : Optional.empty();
        }

        @Override
        public List<Region> pathToNational(Region region) {
            return List.of(Region.NATIONAL);
        }

        @Override
        public boolean isWithin(Region region, Region ancestor) {
            return region.equals(ancestor);
        }

        @Override
        public Optional<Region> ofOffice(String officeCode) {
            return Optional.empty();
        }

        @Override
        public GeographyNode require(Region region) {
            return node(region).orElseThrow();
        }
    }
}
