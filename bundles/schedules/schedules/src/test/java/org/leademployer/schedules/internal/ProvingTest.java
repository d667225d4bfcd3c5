/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.ArchivedTerms;
import org.leademployer.schedules.CalculationScope;
import org.leademployer.schedules.Certificate;
import org.leademployer.schedules.Comparison;
import org.leademployer.schedules.Deviation;
import org.leademployer.schedules.DeviationReason;
import org.leademployer.schedules.DeviationRegister;
import org.leademployer.schedules.NamedPin;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.Repair;
import org.leademployer.schedules.ReplayRun;
import org.leademployer.schedules.Standardisation;
import org.leademployer.schedules.VariantUsage;
import org.leademployer.schedules.internal.samples.SampleVariant;
import org.leademployer.schedules.internal.store.Archive;
import org.leademployer.schedules.internal.store.CalculationStore;
import org.leademployer.schedules.internal.store.DeviationStore;
import org.leademployer.schedules.internal.store.EmbeddedDatabase;
import org.leademployer.schedules.internal.store.PinStore;
import org.leademployer.schedules.spi.CalculationType;
import org.leademployer.schedules.spi.ContractName;
import org.leademployer.schedules.spi.ContractNames;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.leademployer.schedules.spi.commercial.TraineeService;
import org.osgi.framework.Bundle;

/** Comparing, explaining, proving and repairing, in a real framework and on a real database. */
public class ProvingTest {

    private static final Region NORTH_WEST = new Region("north-west");
    private static final Period APRIL = period("2022-04-01", "2022-04-30");
    private static final Period MAY = period("2022-05-01", "2022-05-31");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-06-01T12:00:00Z"), ZoneId.of("Europe/London"));
    private static final ContractName CONTRACT = contract("c-1", "NW-LE-2021", "north-west", false);

    private static EmbeddedDatabase database;

    private final Prices type = new Prices();
    private final List<Change> audited = new ArrayList<>();
    private final AuditList audit = new AuditList(database, audited::add);
    private final Set<Permission> granted = EnumSet.allOf(Permission.class);
    private final List<ContractName> known = new ArrayList<>(List.of(CONTRACT));
    private SmallFramework framework;
    private VariantRegistry registry;
    private PinsService pins;
    private CalculationsService calculations;
    private KnownContracts contracts;
    private ProofsService proofs;
    private RepairsService repairs;
    private ComparisonsService comparisons;
    private DeviationsService deviations;
    private OverviewService overview;

    @BeforeClass
    public static void openDatabase() throws Exception {
        database = new EmbeddedDatabase("proving");
    }

    @AfterClass
    public static void closeDatabase() {
        database.close();
    }

    @Before
    public void open() throws Exception {
        framework = new SmallFramework();
        registry = new VariantRegistry(
                framework.context(), new SmallGeography(), (permission, node) -> true, CLOCK, Duration.ofSeconds(5));
        PinStore pinStore = new PinStore(database, () -> "schedules");
        Archive archive = new Archive(database, () -> "schedules");
        CalculationStore store = new CalculationStore(database, () -> "schedules");
        Actor admin = new Actor("admin", Set.of());
        Access access = (permission, node) -> granted.contains(permission);
        contracts = new KnownContracts(access);
        contracts.names = new Names();
        ReadableContracts readable = new ReadableContracts((permission, node) -> true, contracts);
        pins = new PinsService(database, pinStore, archive, registry, readable, audit, () -> admin, CLOCK);
        calculations = new CalculationsService(
                framework.context(),
                database,
                registry,
                readable,
                new SmallGeography(),
                pinStore,
                store,
                archive,
                audit,
                () -> admin,
                CLOCK,
                new ShortLimits(5));
        calculations.types = List.of(type);
        calculations.names = contracts.names;
        proofs = new ProofsService(
                framework.context(), database, calculations, store, archive, contracts, access, () -> admin, CLOCK);
        repairs = new RepairsService(database, pinStore, pins, store, calculations, registry, contracts, audit, CLOCK);
        comparisons = new ComparisonsService(database, registry, pinStore, store, archive, access);
        deviations = new DeviationsService(
                database,
                registry,
                new SmallGeography(),
                contracts,
                pinStore,
                archive,
                new DeviationStore(database, () -> "schedules"),
                audit,
                access,
                () -> admin,
                CLOCK);
        overview = new OverviewService(pins, registry, contracts, access);
    }

    @After
    public void close() {
        calculations.close();
        registry.close();
        framework.close();
        for (String table :
                List.of("deviation_reason", "pin", "calculation_basis", "calculation", "archived_content")) {
            database.execute("DELETE FROM schedules." + table);
        }
    }

    @Test
    public void sch6_comparesWhatIsDeployedAndWhatIsPinnedAndLost() throws Exception {
        framework.installVariant("national", "1.0.0", "388.00");
        Bundle regional = framework.installVariant("north-west", "1.0.0", "401.50");
        pins.pin("c-1", id("1.0.0"), APRIL.from());
        Comparison deployed = comparisons.compare(id("1.0.0"), national("1.0.0"));
        assertEquals(List.of(new Comparison.Term("price", "401.50", "388.00", null, null)), deployed.terms());
        assertFalse(deployed.bundlesEqual());
        assertTrue(deployed.left().deployed());
        regional.uninstall();
        Comparison lost = comparisons.compare(id("1.0.0"), national("1.0.0"));
        assertFalse(lost.left().deployed());
        assertEquals(deployed.terms(), lost.terms());
        ArchivedTerms archived = comparisons.archived(id("1.0.0"));
        assertEquals("401.50", archived.terms().text("price"));
        assertNull("nothing was calculated by it", archived.validity());
    }

    @Test
    public void sch6_everyVariantThatIsNotThereIsNamedAtOnce() {
        Problem problem = refused(() -> comparisons.compare(id("1.0.0"), national("9.0.0")));
        assertEquals("variant-not-deployed", problem.code());
        assertEquals(List.of("schedule 6 north-west 1.0.0", "schedule 6 national 9.0.0"), problem.missing());
        assertEquals(
                "not-found", refused(() -> comparisons.archived(id("1.0.0"))).code());
    }

    @Test
    public void x3_aVariantThatOneMayNotReadIsAsIfItWereNotThere() throws Exception {
        framework.installVariant("national", "1.0.0", "388.00");
        granted.remove(Permission.READ_SCHEDULES);
        Problem problem = refused(() -> comparisons.compare(national("1.0.0"), national("1.0.0")));
        assertEquals(List.of("schedule 6 national 1.0.0"), problem.missing());
        assertFalse(problem.detail(), problem.detail().contains("Deployed are"));
    }

    @Test
    public void sch7_deviationsAreListedExplainedAndStale() throws Exception {
        framework.installVariant("national", "1.0.0", "388.00");
        framework.installVariant("north-west", "1.0.0", "401.50");
        pins.pin("c-1", id("1.0.0"), APRIL.from());
        DeviationRegister before = deviations.register(null, null, null);
        assertEquals(List.of(national("1.0.0")), before.defaults());
        assertEquals(1, before.unexplained());
        Deviation.State explained =
                deviations.explain("NW-LE-2021", "6", "price", reason()).state();
        assertEquals(Deviation.State.EXPLAINED, explained);
        assertEquals(0, deviations.register(NORTH_WEST, "6", "c-1").unexplained());
        Change change = audited.get(audited.size() - 1);
        assertEquals("deviation.explained", change.action());
        assertFalse("words may name people", change.after().toString().contains("tender"));
        framework.installVariant("national", "1.1.0", "390.00");
        Deviation stale = deviations.register(null, null, null).deviations().get(0);
        assertEquals(Deviation.State.STALE, stale.state());
        assertEquals(reason(), stale.reason());
        assertEquals(national("1.1.0"), stale.nationalDefault());
    }

    @Test
    public void sch7_refusesAReasonForWhatDoesNotDiffer() throws Exception {
        framework.installVariant("national", "1.0.0", "388.00");
        pins.pin("c-1", national("1.0.0"), APRIL.from());
        assertEquals(
                "no-deviation",
                refused(() -> deviations.explain("c-1", "6", "price", reason())).code());
        assertEquals(
                3,
                refused(() -> deviations.explain("c-1", "6", "price", new DeviationReason(null, "", null)))
                        .faults()
                        .size());
        assertEquals(
                "not-found",
                refused(() -> deviations.explain("c-9", "6", "price", reason())).code());
        granted.remove(Permission.CHANGE_CONTRACTS);
        assertEquals(
                "not-allowed",
                refused(() -> deviations.explain("c-1", "6", "price", reason())).code());
    }

    @Test
    public void sch7_theIndexCountsTheContractsOfANodeAndBelow() throws Exception {
        known.add(contract("c-2", "NAT-1", "national", false));
        framework.installVariant("national", "1.0.0", "388.00");
        framework.installVariant("north-west", "1.0.0", "401.50");
        pins.pin("c-1", id("1.0.0"), APRIL.from());
        pins.pin("c-2", national("1.0.0"), APRIL.from());
        Map<Region, Standardisation> byNode = deviations.standardisation(null, null).stream()
                .collect(Collectors.toMap(Standardisation::region, one -> one));
        assertEquals("50.00", byNode.get(Region.NATIONAL).total().index().toPlainString());
        assertEquals(2, byNode.get(Region.NATIONAL).contracts());
        assertEquals("0.00", byNode.get(NORTH_WEST).total().index().toPlainString());
        assertEquals(
                new Standardisation.Share(0, 1),
                byNode.get(NORTH_WEST).schedules().get(0).share());
        granted.remove(Permission.READ_CONTRACTS);
        assertEquals(List.of(), deviations.standardisation(null, null));
    }

    @Test
    public void sch3_usageNamesContractsAndDrafts() throws Exception {
        known.add(contract("c-2", "NW-DRAFT", "north-west", true));
        framework.installVariant("national", "1.0.0", "388.00");
        framework.installVariant("north-west", "1.0.0", "401.50");
        Bundle later = framework.installVariant("north-west", "1.1.0", "402.00");
        pins.pin("c-1", id("1.1.0"), APRIL.from());
        later.uninstall();
        Map<VariantId, VariantUsage> usage =
                overview.usage(null).stream().collect(Collectors.toMap(VariantUsage::variant, one -> one));
        assertEquals(Set.of(national("1.0.0"), id("1.0.0"), id("1.1.0")), usage.keySet());
        assertFalse(usage.get(id("1.1.0")).deployed());
        assertEquals("NW-LE-2021", usage.get(id("1.1.0")).pinned().get(0).reference());
        assertEquals("NW-DRAFT", usage.get(id("1.0.0")).drafts().get(0).reference());
        assertEquals(
                new NamedPin(pins.ofContract("c-1").get(0), "NW-LE-2021", NORTH_WEST),
                overview.pins("6").get(0));
        Problem refusal = refused(() -> calculate("t", APRIL));
        assertTrue(refusal.detail(), refusal.detail().contains("NW-LE-2021 (c-1, north-west)"));
        known.clear();
        granted.remove(Permission.READ_CONTRACTS);
        assertEquals("of another region", List.of(), overview.pins("6"));
    }

    @Test
    public void sch5_aWholeMonthIsReplayed() throws Exception {
        framework.installVariant("north-west", "1.0.0", "388.00");
        pins.pin("c-1", id("1.0.0"), APRIL.from());
        for (int i = 0; i < 230; i++) { // more than two portions
            calculate("april-" + i, APRIL);
        }
        calculate("may", MAY);
        ReplayRun april = proofs.replay(APRIL, null);
        assertEquals(230, april.count());
        assertEquals(230, april.equal());
        assertEquals(List.of(), april.differences());
        type.surcharge = 1;
        ReplayRun changed = proofs.replay(MAY, "NW-LE-2021");
        assertEquals(1, changed.count());
        assertEquals(1, changed.different());
        assertEquals(
                "HEE: kept 388.00, now 388.01", changed.differences().get(0).firstDifference());
        assertEquals(100, proofs.replay(APRIL, null).differences().size());
        granted.remove(Permission.PROVE_CALCULATIONS);
        assertEquals("not-allowed", refused(() -> proofs.replay(MAY, "c-1")).code());
    }

    @Test
    public void sch5_aCalculationThatCannotBeMadeCountsAsDifferent() throws Exception {
        framework.installVariant("north-west", "1.0.0", "388.00");
        String id = calculate("t", APRIL);
        calculations.types = List.of();
        ReplayRun run = proofs.replay(APRIL, null);
        assertEquals(1, run.different());
        assertEquals(id, run.differences().get(0).calculationId());
        assertEquals(
                "calculation-type-not-available",
                run.differences().get(0).failure().code());
    }

    @Test
    public void sch5_aProofCanBeCheckedWithoutThePlatform() throws Exception {
        framework.installVariant("north-west", "1.0.0", "388.00");
        String id = calculate("t", APRIL);
        Map<String, byte[]> files = unpack(proofs.proof(id));
        String[] sums = text(files.get("SHA256SUMS")).split("\n");
        assertEquals(files.size() - 1, sums.length);
        for (String line : sums) {
            String[] parts = line.split("  ", 2);
            assertEquals(parts[1], parts[0], sha256(files.get(parts[1])));
            if (parts[1].contains("/")) {
                assertTrue(parts[1], parts[1].contains(parts[0]));
            }
        }
        String json = text(files.get("certificate.json"));
        for (String name : files.keySet()) {
            if (name.contains("/")) {
                String digest = name.substring(name.indexOf('/') + 1).replaceAll("\\..*", "");
                assertTrue(name, json.contains('"' + digest + '"'));
            }
        }
        String own = json.replaceAll(".*\"certificateSha256\":\"([0-9a-f]{64})\".*", "$1");
        String without = json.replaceFirst("\"certificateSha256\":\"[0-9a-f]{64}\",", "");
        assertEquals(own, sha256(without.getBytes(StandardCharsets.UTF_8)));
        assertArrayEquals(
                "{\"price\":\"388.00\"}".getBytes(StandardCharsets.UTF_8),
                files.entrySet().stream()
                        .filter(file -> file.getKey().startsWith("terms/"))
                        .findFirst()
                        .orElseThrow()
                        .getValue());
    }

    @Test
    public void x3_whatIsOfAnotherRegionIsNotCertified() throws Exception {
        framework.installVariant("north-west", "1.0.0", "388.00");
        String id = calculate("t", APRIL);
        Certificate certificate = proofs.certificate(id);
        assertEquals("NW-LE-2021", certificate.reference());
        assertTrue(certificate.replay().equal());
        granted.remove(Permission.PROVE_CALCULATIONS);
        assertEquals("not-allowed", refused(() -> proofs.certificate(id)).code());
        known.clear();
        granted.remove(Permission.READ_CONTRACTS);
        assertEquals("not-found", refused(() -> proofs.certificate(id)).code());
        assertEquals("not-found", refused(() -> proofs.replay(id)).code());
        assertEquals("not-found", refused(() -> proofs.proof(id)).code());
    }

    @Test
    public void sch3_aRepairThatChangesNothingMovesThePin() throws Exception {
        framework.installVariant("north-west", "1.0.0", "388.00");
        pins.pin("c-1", id("1.0.0"), APRIL.from());
        String id = calculate("t", APRIL);
        framework.register(SampleVariant.of("north-west", "1.0.1", "388.00"));
        Repair trial = repairs.tryOut("c-1", id("1.0.1"));
        assertEquals(1, trial.calculations());
        assertTrue(trial.allEqual());
        assertFalse(trial.moved());
        assertEquals(id("1.0.0"), pins.ofContract("c-1").get(0).variant());
        List<Pin> told = new ArrayList<>();
        Repair repair = repairs.repair("c-1", id("1.0.1"), told::add);
        assertTrue(repair.moved());
        Pin moved = pins.ofContract("c-1").get(0);
        assertEquals(List.of(moved), told);
        assertEquals(id("1.0.1"), moved.variant());
        assertEquals("from the same first day", APRIL.from(), moved.from());
        assertEquals(
                "the old basis stays",
                id("1.0.0"),
                calculations.find(id).orElseThrow().basis().get(0).variant());
        assertTrue(calculations.replay(id).equal());
        assertTrue(audited.stream().anyMatch(change -> change.action().equals("variant.repaired")));
    }

    @Test
    public void sch3_aRepairThatChangesAResultLeavesThePinAndSaysWhich() throws Exception {
        framework.installVariant("north-west", "1.0.0", "388.00");
        pins.pin("c-1", id("1.0.0"), APRIL.from());
        String id = calculate("t", APRIL);
        framework.register(SampleVariant.of("north-west", "1.0.1", "388.01"));
        Problem problem = refused(() -> repairs.repair("c-1", id("1.0.1"), any -> {}));
        assertEquals("repair-changes-results", problem.code());
        assertEquals("SCH-3", problem.rule());
        assertEquals(
                List.of("calculation " + id + " (" + APRIL + "): HEE: kept 388.00, now 388.01"), problem.missing());
        assertEquals(id("1.0.0"), pins.ofContract("c-1").get(0).variant());
        framework.register(SampleVariant.of("north-west", "1.0.2", "388.00", "throws"));
        Repair failing = repairs.tryOut("c-1", id("1.0.2"));
        assertFalse(failing.allEqual());
        assertEquals("variant-failed", failing.differences().get(0).failure().code());
    }

    @Test
    public void sch3_whereNothingIsStoredNothingCanDiffer() throws Exception {
        framework.installVariant("north-west", "1.0.0", "388.00");
        pins.pin("c-1", id("1.0.0"), APRIL.from());
        framework.register(SampleVariant.of("north-west", "1.0.1", "500.00"));
        Repair repair = repairs.repair("c-1", id("1.0.1"), any -> {});
        assertEquals(0, repair.calculations());
        assertTrue(repair.moved());
    }

    @Test
    public void con9_anythingButAMicroVersionNeedsChangeControl() throws Exception {
        framework.installVariant("north-west", "1.0.1", "388.00");
        pins.pin("c-1", id("1.0.1"), APRIL.from());
        for (String version : List.of("1.0.0", "1.0.1", "1.1.0", "1.1.2", "2.0.0")) {
            assertEquals(
                    version,
                    "change-control-required",
                    refused(() -> repairs.tryOut("c-1", id(version))).code());
        }
        assertEquals(
                "variant-not-deployed",
                refused(() -> repairs.tryOut("c-1", id("1.0.2"))).code());
    }

    @Test
    public void sch3_aCalculationThatIsBeingKeptDoesNotSlipPastARepair() throws Exception {
        framework.installVariant("north-west", "1.0.0", "388.00");
        pins.pin("c-1", id("1.0.0"), APRIL.from());
        framework.register(SampleVariant.of("north-west", "1.0.1", "388.01"));
        CountDownLatch calculated = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<String> calculation = CompletableFuture.supplyAsync(() -> database.call(() -> {
            String id = calculate("t", APRIL);
            calculated.countDown();
            await(commit);
            return id;
        }));
        await(calculated);
        CompletableFuture<Problem> repair =
                CompletableFuture.supplyAsync(() -> refused(() -> repairs.repair("c-1", id("1.0.1"), any -> {})));
        assertThrows(
                "the pin is held by the calculation",
                java.util.concurrent.TimeoutException.class,
                () -> repair.get(500, TimeUnit.MILLISECONDS));
        commit.countDown();
        String kept = calculation.get(20, TimeUnit.SECONDS);
        Problem problem = repair.get(20, TimeUnit.SECONDS);
        assertEquals("repair-changes-results", problem.code());
        assertTrue(problem.missing().get(0), problem.missing().get(0).contains(kept));
        assertEquals(id("1.0.0"), pins.ofContract("c-1").get(0).variant());
    }

    private String calculate(String input, Period period) {
        return calculations
                .calculate(type, new CalculationScope("c-1", NORTH_WEST, period), input)
                .calculation()
                .id();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> unpack(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static DeviationReason reason() {
        return new DeviationReason("Agreed in the tender", "Postgraduate Dean", LocalDate.parse("2022-05-01"));
    }

    private static ContractName contract(String id, String reference, String region, boolean draft) {
        return new ContractName(id, reference, new Region(region), period("2022-04-01", "2025-03-31"), draft);
    }

    private static Problem refused(ThrowingRunnable what) {
        return assertThrows(ProblemException.class, what).problem();
    }

    private static VariantId id(String version) {
        return new VariantId("6", NORTH_WEST, VariantVersion.parse(version));
    }

    private static VariantId national(String version) {
        return new VariantId("6", Region.NATIONAL, VariantVersion.parse(version));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private final class Names implements ContractNames {
        @Override
        public Optional<ContractName> find(String idOrReference) {
            return known.stream()
                    .filter(one ->
                            one.id().equals(idOrReference) || one.reference().equals(idOrReference))
                    .filter(one -> granted.contains(Permission.READ_CONTRACTS))
                    .findFirst();
        }

        @Override
        public List<ContractName> all() {
            return granted.contains(Permission.READ_CONTRACTS) ? List.copyOf(known) : List.of();
        }
    }

    /** What the variants in force charge, and nothing else; or, wrongly, a little more. */
    private static final class Prices implements CalculationType<CommercialSchedule, String, String> {

        private volatile int surcharge;

        @Override
        public String name() {
            return "prices";
        }

        @Override
        public String schedule() {
            return "6";
        }

        @Override
        public Class<CommercialSchedule> variantType() {
            return CommercialSchedule.class;
        }

        @Override
        public String calculate(String trainee, List<InForce<CommercialSchedule>> inForce) {
            long pence = surcharge;
            for (InForce<CommercialSchedule> one : inForce) {
                pence += one.call(schedule -> schedule.charge(new TraineeService(trainee, one.period(), List.of()))
                        .get(0)
                        .amount()
                        .pence());
            }
            return Money.ofPence(pence).toString();
        }

        @Override
        public Map<String, Money> amounts(String result) {
            return Map.of("HEE", Money.parse(result));
        }

        @Override
        public byte[] writeInput(String input) {
            return input.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String readInput(byte[] input) {
            return new String(input, StandardCharsets.UTF_8);
        }

        @Override
        public byte[] writeResult(String result) {
            return result.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String readResult(byte[] result) {
            return new String(result, StandardCharsets.UTF_8);
        }
    }
}
