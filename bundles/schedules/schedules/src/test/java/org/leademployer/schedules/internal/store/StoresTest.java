/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.store;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.DeployedVariant.Source;
import org.leademployer.schedules.internal.rules.Carrier;
import org.leademployer.schedules.internal.rules.PinnedVariant;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

/** The real changelog and the real statements, on an embedded database. */
public class StoresTest {

    private static EmbeddedDatabase database;

    private final PinStore pins = new PinStore(database, () -> "schedules");
    private final Archive archive = new Archive(database, () -> "schedules");
    private final CalculationStore calculations = new CalculationStore(database, () -> "schedules");

    @BeforeClass
    public static void open() throws Exception {
        database = new EmbeddedDatabase("stores");
    }

    @AfterClass
    public static void close() {
        database.close();
    }

    @After
    public void empty() {
        for (String table : List.of("pin", "calculation_basis", "calculation", "archived_content")) {
            database.execute("DELETE FROM schedules." + table);
        }
    }

    @Test
    public void sch3_aPinOfTheSameContractScheduleAndDayIsReplaced() {
        PinnedVariant first = pin("c-1", "6", "1.0.0", "2021-04-01");
        PinnedVariant again = pin("c-1", "6", "1.1.0", "2021-04-01");
        PinnedVariant later = pin("c-1", "6", "1.2.0", "2022-04-01");
        PinnedVariant other = pin("c-1", "10", "1.0.0", "2021-04-01");
        PinnedVariant elsewhere = pin("c-0", "6", "1.0.0", "2021-04-01");
        database.run(() -> {
            assertEquals(Optional.empty(), pins.put(later));
            assertEquals(Optional.empty(), pins.put(first));
            assertEquals(Optional.of(first), pins.put(again));
            assertEquals(Optional.empty(), pins.put(other));
            assertEquals(Optional.empty(), pins.put(elsewhere));
        });
        database.run(() -> {
            assertEquals(List.of(again, later, other), pins.ofContract("c-1"));
            assertEquals(List.of(again, later), pins.ofContract("c-1", "6"));
            assertEquals(List.of(elsewhere, again, later), pins.all("6"));
            assertEquals(4, pins.all(null).size());
            assertEquals(List.of(), pins.ofContract("c-9"));
            assertEquals(List.of(elsewhere, again, later, other), pins.ofContracts(List.of("c-9", "c-1", "c-0")));
            assertEquals(List.of(elsewhere), pins.ofContracts(List.of("c-0")));
            assertEquals(List.of(), pins.ofContracts(List.of()));
        });
    }

    @Test
    public void sch5_whatIsKeptIsAddressedByItsDigestAndKeptOnce() {
        byte[] text = "the same over and over again ".repeat(10_000).getBytes();
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        byte[] nothing = {};
        Archive.Item bundle = new Archive.Item(Sha256.of(noise), Archive.BUNDLE, () -> noise);
        database.run(() -> archive.keep(List.of(Archive.Item.of(text), bundle, Archive.Item.of(nothing))));
        database.run(() -> {
            assertArrayEquals(text, archive.read(Sha256.of(text)));
            assertArrayEquals(noise, archive.read(Sha256.of(noise)));
            assertArrayEquals(nothing, archive.read(Sha256.of(nothing)));
        });
        database.run(() ->
                archive.keep(List.of(Archive.Item.of(text), new Archive.Item(bundle.sha256(), Archive.BUNDLE, () -> {
                    throw new AssertionError("bytes that are kept are not asked for");
                }))));
        assertEquals(3, count("archived_content"));
    }

    @Test
    public void sch5_whatWasChangedInTheArchiveIsNotBelieved() {
        byte[] text = "terms".getBytes();
        database.run(() -> archive.keep(List.of(Archive.Item.of(text))));
        database.execute("UPDATE schedules.archived_content SET packing = 'none'");
        for (String sha256 : List.of(Sha256.of(text), Sha256.of("what was never kept"))) {
            ProblemException damaged =
                    assertThrows(ProblemException.class, () -> database.run(() -> archive.read(sha256)));
            assertEquals("archive-damaged", damaged.problem().code());
        }
    }

    @Test
    public void sch5_aCalculationIsKeptOnceAndReadAsItWas() {
        Calculation first = calculation("a", "c-1", Instant.parse("2026-03-29T01:30:00.123456Z"));
        Calculation second = calculation("b", "c-1", Instant.parse("2026-10-25T00:30:00Z"));
        Calculation third = calculation("c", "c-2", Instant.parse("2026-10-25T01:30:00Z"));
        List<Validity> validities = List.of(
                new Validity(LocalDate.of(2021, 4, 1), null),
                new Validity(LocalDate.of(2021, 4, 1), LocalDate.of(2025, 3, 31)));
        database.run(() -> {
            archive.keep(List.of(Archive.Item.of("x".getBytes())));
            for (Calculation calculation : List.of(first, second, third)) {
                assertTrue(calculations.add(calculation, validities));
            }
            assertFalse(calculations.add(first, validities));
        });
        database.run(() -> {
            assertEquals(Optional.of(first), calculations.find("a"));
            assertEquals(Optional.empty(), calculations.find("z"));
            assertEquals(validities, calculations.validities("a"));
            assertEquals(List.of(third, second, first), calculations.newest(10));
            assertEquals(List.of(second, first), calculations.newest(List.of("c-1"), 10));
            assertEquals(List.of(third), calculations.newest(1));
        });
        assertEquals(3, count("calculation"));
        assertEquals(6, count("calculation_basis"));
    }

    @Test
    public void sch5_manyAtOnceKeepTheSameOnce() throws Exception {
        byte[] text = "x".getBytes();
        Calculation calculation = calculation("a", "c-1", Instant.parse("2026-03-29T01:30:00Z"));
        Validity validity = new Validity(LocalDate.of(2021, 4, 1), null);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int run = 0; run < 5; run++) {
                List<Future<Boolean>> added = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    added.add(threads.submit(() -> database.call(() -> {
                        archive.keep(List.of(Archive.Item.of(text)));
                        return calculations.add(calculation, List.of(validity, validity));
                    })));
                }
                int news = 0;
                for (Future<Boolean> one : added) {
                    news += one.get() ? 1 : 0;
                }
                assertEquals(1, news);
                assertEquals(1, count("calculation"));
                empty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static long count(String table) {
        return database.call(() -> {
            try (ResultSet row =
                    database.connection().createStatement().executeQuery("SELECT COUNT(*) FROM schedules." + table)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static PinnedVariant pin(String contract, String schedule, String version, String from) {
        return new PinnedVariant(
                contract,
                new VariantId(schedule, new Region("north-west"), VariantVersion.parse(version)),
                "terms",
                LocalDate.parse(from),
                Instant.parse("2026-03-29T01:30:00.123456Z"), // an hour that London does not have
                "admin",
                new Carrier(Source.CONFIGURATION, "x.cfg", new BundleIdentity("rules", "1.0.0", "b")));
    }

    private static Calculation calculation(String id, String contract, Instant at) {
        String sha256 = Sha256.of("x");
        VariantId variant = new VariantId("6", new Region("north-west"), VariantVersion.parse("1.0.0"));
        BundleIdentity bundle = new BundleIdentity("rules", "1.0.0", sha256);
        Period first = new Period(LocalDate.of(2021, 4, 1), LocalDate.of(2022, 3, 31));
        Period second = new Period(LocalDate.of(2022, 4, 1), LocalDate.of(2023, 3, 31));
        return new Calculation(
                id,
                "charges",
                contract,
                new Period(first.from(), second.to()),
                List.of(new Basis(first, variant, sha256, bundle), new Basis(second, variant, sha256, bundle)),
                sha256,
                sha256,
                at,
                "admin");
    }
}
