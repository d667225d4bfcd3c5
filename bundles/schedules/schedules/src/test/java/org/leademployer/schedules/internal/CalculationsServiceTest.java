/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.CalculationScope;
import org.leademployer.schedules.Containment;
import org.leademployer.schedules.Kept;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.Pins;
import org.leademployer.schedules.Replay;
import org.leademployer.schedules.internal.samples.SampleVariant;
import org.leademployer.schedules.internal.store.Archive;
import org.leademployer.schedules.internal.store.CalculationStore;
import org.leademployer.schedules.internal.store.EmbeddedDatabase;
import org.leademployer.schedules.internal.store.PinStore;
import org.leademployer.schedules.spi.CalculationType;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.leademployer.schedules.spi.commercial.TraineeService;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ManagedServiceFactory;

/** Calculating, keeping and proving, in a real framework and on a real database. */
public class CalculationsServiceTest {

    private static final Region NORTH_WEST = new Region("north-west");
    private static final Period YEAR = period("2022-04-01", "2023-03-31");

    private static EmbeddedDatabase database;

    private final SumOfPrices type = new SumOfPrices();
    private final List<Change> audited = new ArrayList<>();
    private final AuditList audit = new AuditList(database, audited::add);
    private SmallFramework framework;
    private VariantRegistry registry;
    private FiguresFiles files;
    private PinsService pins;
    private CalculationsService calculations;

    @BeforeClass
    public static void openDatabase() throws Exception {
        database = new EmbeddedDatabase("calculations");
    }

    @Test
    public void pinsOfManyContractsAreThoseOfEach() {
        assertThrows(
                IllegalArgumentException.class,
                () -> pins.ofContracts(java.util.Collections.nCopies(Pins.MOST + 1, "c-1")));
        assertEquals(Map.of(), pins.ofContracts(List.of("nobody")));
    }

    @AfterClass
    public static void closeDatabase() {
        database.close();
    }

    @Before
    public void open() throws Exception {
        framework = new SmallFramework();
        registry = new VariantRegistry(
                framework.context(),
                new SmallGeography(),
                (permission, node) -> true,
                Clock.systemUTC(),
                Duration.ofSeconds(5));
        files = new FiguresFiles(framework.context(), registry, new SmallGeography());
        PinStore pinStore = new PinStore(database, () -> "schedules");
        Archive archive = new Archive(database, () -> "schedules");
        Actor admin = new Actor("admin", Set.of());
        pins = new PinsService(
                database,
                pinStore,
                archive,
                registry,
                new ReadableContracts((permission, node) -> true, null),
                audit,
                () -> admin,
                Clock.systemUTC());
        calculations = new CalculationsService(
                framework.context(),
                database,
                registry,
                new ReadableContracts((permission, node) -> true, null),
                new SmallGeography(),
                pinStore,
                new CalculationStore(database, () -> "schedules"),
                archive,
                audit,
                () -> admin,
                Clock.systemUTC(),
                new ShortLimits(1));
        calculations.types = List.of(type);
    }

    @After
    public void close() {
        calculations.close();
        files.close();
        registry.close();
        framework.close();
        for (String table : List.of("pin", "calculation_basis", "calculation", "archived_content")) {
            database.execute("DELETE FROM schedules." + table);
        }
    }

    @Test
    public void sch5_theSameCalculationIsKeptOnceWithItsBasis() throws Exception {
        framework.installVariant("north-west", "1.0.0", "388.00");
        Kept<String> first = calculate("c-1", YEAR);
        assertEquals("1.0.0:388.00", first.result());
        Calculation calculation = first.calculation();
        assertEquals("sum", calculation.type());
        assertEquals("admin", calculation.calculatedBy());
        assertEquals(1, calculation.basis().size());
        assertEquals(YEAR, calculation.basis().get(0).period());
        assertEquals(
                registry.find(id("1.0.0")).orElseThrow().bundle(),
                calculation.basis().get(0).bundle());
        assertEquals(calculation, calculate("c-1", YEAR).calculation());
        assertEquals(calculation, calculations.find(calculation.id()).orElseThrow());
        assertEquals(List.of("calculation.kept"), actions());
        assertEquals(first, calculations.result(type, calculation.id()));
        calculate("c-2", YEAR);
        assertEquals(2, calculations.newest(null, 10).size());
        assertEquals(List.of(calculation), calculations.newest("c-1", 10));
    }

    @Test
    public void sch3_aDraftTakesTheNewestAndASignedContractWhatItHasPinned() throws Exception {
        framework.installVariant("north-west", "1.0.0", "1.00");
        Pin pin = pins.pin("c-1", id("1.0.0"), YEAR.from());
        assertEquals(Pin.State.IN_FORCE, pin.state());
        framework.installVariant("north-west", "1.1.0", "2.00");
        assertEquals("1.0.0:1.00", calculate("c-1", YEAR).result());
        assertEquals("1.1.0:2.00", calculate("c-2", YEAR).result());
        pins.pin("c-1", id("1.1.0"), LocalDate.of(2022, 10, 1));
        Kept<String> both = calculate("c-1", YEAR);
        assertEquals("1.0.0:1.00 1.1.0:2.00", both.result());
        assertEquals(2, both.calculation().basis().size());
        assertEquals("variant.pinned", actions().get(0));
    }

    @Test
    public void sch4_failsClosedNamingTheVariantAndHowToDeployIt() throws Exception {
        Bundle agreed = framework.installVariant("north-west", "1.0.0", "1.00");
        Bundle next = framework.installVariant("north-west", "1.1.0", "2.00");
        framework.register(SampleVariant.of("national", "1.0.0", "9.00"));
        pins.pin("c-1", id("1.0.0"), YEAR.from());
        pins.pin("c-1", id("1.1.0"), LocalDate.of(2022, 10, 1));
        pins.pin("c-2", id("1.1.0"), YEAR.from());
        String before = calculate("c-1", YEAR).calculation().id();
        agreed.uninstall();
        Problem refused = refused(() -> calculate("c-1", YEAR));
        assertEquals("variant-not-deployed", refused.code());
        assertEquals("SCH-4", refused.rule());
        assertEquals(1, refused.missing().size());
        assertTrue(refused.missing().get(0), refused.missing().get(0).startsWith("schedule 6 north-west 1.0.0 with"));
        assertTrue(refused.next(), refused.next().contains("Put the bundle org.example.north-west 1.0.0 (SHA-256 "));
        assertEquals(
                "days that rest on another version calculate",
                "1.1.0:2.00",
                calculate("c-1", period("2022-10-01", "2022-10-31")).result());
        assertEquals(
                "other contracts are not touched",
                "1.1.0:2.00",
                calculate("c-2", YEAR).result());
        assertEquals(
                "what was made before stays readable",
                "1.0.0:1.00 1.1.0:2.00",
                calculations.result(type, before).result());
        assertEquals(
                List.of(Pin.State.NOT_DEPLOYED, Pin.State.IN_FORCE),
                pins.ofContract("c-1").stream().map(Pin::state).toList());
        next.uninstall();
        assertEquals(2, refused(() -> calculate("c-1", YEAR)).missing().size());
        assertEquals(
                "variant-not-deployed",
                refused(() -> pins.pin("c-3", id("1.0.0"), YEAR.from())).code());
    }

    @Test
    public void sch4_otherTermsThanAgreedAreRefused() throws Exception {
        framework.installFactory("1.0.0");
        figures("388");
        pins.pin("c-1", id("1.0.0"), YEAR.from());
        assertEquals("1.0.0:388.00", calculate("c-1", YEAR).result());
        figures("400");
        Problem refused = refused(() -> calculate("c-1", YEAR));
        assertEquals("variant-terms-changed", refused.code());
        assertTrue(refused.next(), refused.next().contains("back into 'north-west.cfg'"));
        assertEquals(Pin.State.TERMS_CHANGED, pins.all("6").get(0).state());
        figures("388.00");
        assertEquals("1.0.0:388.00", calculate("c-1", YEAR).result());
    }

    @Test
    public void sch4_aDraftWithoutAValidVariantIsRefusedToo() throws Exception {
        Problem none = refused(() -> calculate("c-1", YEAR));
        assertEquals("variant-not-deployed", none.code());
        framework.installVariant("north-west", "1.0.0", "1.00");
        Problem early = refused(() -> calculate("c-1", period("2021-03-01", "2021-04-30")));
        assertEquals(List.of("schedule 6 for north-west, valid 2021-03-01 to 2021-03-31"), early.missing());
    }

    @Test
    public void sch8_aVariantThatMisbehavesIsContainedAndNamed() throws Exception {
        String[][] cases = {
            {"throws", "failed with java.lang.IllegalStateException"},
            {"overflows", "failed with java.lang.StackOverflowError"},
            {"has another error", "failed with java.lang.Error"},
            {"allocates without end", "failed with java.lang.OutOfMemoryError"},
            {"hangs", "did not answer within 1 seconds"},
        };
        for (String[] c : cases) {
            ServiceRegistration<?> bad = framework.register(SampleVariant.of("north-west", "1.0.0", "1.00", c[0]));
            Problem failed = refused(() -> calculate("c-1", YEAR));
            assertEquals(c[0], "variant-failed", failed.code());
            assertEquals(c[0], 502, failed.status());
            assertEquals(c[0], "The variant schedule 6 north-west 1.0.0 " + c[1] + ".", failed.detail());
            bad.unregister();
        }
        framework.register(SampleVariant.of("north-west", "1.0.0", "0.00"));
        assertEquals(
                "variant-impossible-result",
                refused(() -> calculate("c-1", YEAR)).code());
        assertEquals("nothing is kept", List.of(), calculations.newest(null, 10));
        assertEquals(List.of(), actions());
    }

    @Test
    public void sch8_aVariantThatFailsAgainAndAgainIsCalledNoMoreAndOthersAre() throws Exception {
        ServiceRegistration<?> bad = framework.register(SampleVariant.of("north-west", "1.0.0", "1.00", "throws"));
        for (int i = 0; i < 3; i++) {
            refused(() -> calculate("c-1", YEAR));
        }
        Problem refused = refused(() -> calculate("c-1", YEAR));
        assertEquals("variant-failed", refused.code());
        assertTrue(refused.detail(), refused.detail().contains("has failed 3 times and is not called since"));
        assertEquals(
                Containment.State.OPEN,
                registry.containment(id("1.0.0")).orElseThrow().state());
        bad.unregister();
        framework.register(SampleVariant.of("north-west", "1.0.0", "1.00"));
        assertEquals("1.0.0:1.00", calculate("c-1", YEAR).result());
        assertEquals(
                "what is deployed anew begins anew",
                0,
                registry.containment(id("1.0.0")).orElseThrow().failures());
    }

    @Test
    public void sch5_twoResultsOfOneInputAreNoProof() throws Exception {
        framework.register(SampleVariant.of("north-west", "1.0.0", "1.00", "drifts"));
        calculate("c-1", YEAR);
        Problem refused = refused(() -> calculate("c-1", YEAR));
        assertEquals("variant-impossible-result", refused.code());
        assertEquals("SCH-5", refused.rule());
    }

    @Test
    public void sch5_aReplayUsesWhatIsDeployedOrTheArchiveAndLeavesNothingBehind() throws Exception {
        Bundle agreed = framework.installVariant("north-west", "1.0.0", "1.00");
        pins.pin("c-1", id("1.0.0"), YEAR.from());
        Calculation calculation = calculate("c-1", YEAR).calculation();
        Replay deployed = calculations.replay(calculation.id());
        assertTrue(deployed.equal());
        assertFalse(deployed.fromArchive());
        int bundles = framework.context().getBundles().length;
        agreed.uninstall();
        Replay archived = calculations.replay(calculation.id());
        assertTrue(archived.equal());
        assertTrue(archived.fromArchive());
        assertEquals(calculation.resultSha256(), archived.replayedSha256());
        assertEquals(bundles - 1, framework.context().getBundles().length);
        assertEquals(
                "variant-not-deployed", refused(() -> calculate("c-1", YEAR)).code());
        // Another bundle under the same identity and terms is not the one that was used.
        framework.install(
                "org.example.north-west",
                "1.0.0",
                Map.of("Sample-Region", "north-west", "Sample-Price", "1.00", "X-Other", "yes"));
        assertTrue(calculations.replay(calculation.id()).fromArchive());
        assertEquals(
                List.of(
                        "variant.pinned",
                        "calculation.kept",
                        "calculation.replayed",
                        "calculation.replayed",
                        "calculation.replayed"),
                actions());
    }

    @Test
    public void sch5_aReplayOfAFiguresFileOutOfTheArchive() throws Exception {
        Bundle rules = framework.installFactory("1.0.0");
        figures("388");
        Calculation calculation = calculate("c-1", YEAR).calculation();
        figures("400");
        Replay changed = calculations.replay(calculation.id());
        assertTrue(changed.equal() && changed.fromArchive());
        rules.uninstall();
        Replay gone = calculations.replay(calculation.id());
        assertTrue(gone.equal() && gone.fromArchive());
        assertEquals("the factory out of the archive made no variant of the files", List.of(), registry.deployed("6"));
    }

    @Test
    public void sch5_aReplaySaysWhenTheResultIsAnother() throws Exception {
        framework.register(SampleVariant.of("north-west", "1.0.0", "1.00", "drifts"));
        Replay replay = calculations.replay(calculate("c-1", YEAR).calculation().id());
        assertFalse(replay.equal());
        assertFalse(replay.resultSha256().equals(replay.replayedSha256()));
    }

    @Test
    public void sch5_whatCannotBeReplayedSaysWhy() throws Exception {
        framework.installVariant("north-west", "1.0.0", "1.00");
        Calculation calculation = calculate("c-1", YEAR).calculation();
        assertEquals("not-found", refused(() -> calculations.replay("nothing")).code());
        calculations.types = List.of();
        Problem without = refused(() -> calculations.replay(calculation.id()));
        assertEquals("calculation-type-not-available", without.code());
        assertTrue(without.detail(), without.detail().contains("'sum'"));
    }

    @Test
    public void sch8_aSwapUnderLoadLosesNothingAndEachAnswerComesFromOneVersion() throws Exception {
        framework.installFactory("1.0.0");
        figures("1.00");
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch running = new CountDownLatch(4);
        List<CompletableFuture<TreeSet<String>>> callers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String contract = "c-" + i;
            callers.add(CompletableFuture.supplyAsync(() -> {
                TreeSet<String> results = new TreeSet<>();
                while (!stop.get()) {
                    results.add(calculate(contract, YEAR).result());
                    running.countDown();
                }
                return results;
            }));
        }
        assertTrue(running.await(20, TimeUnit.SECONDS));
        for (int price = 2; price <= 30; price++) {
            figures(price + ".00");
        }
        stop.set(true);
        for (CompletableFuture<TreeSet<String>> caller : callers) {
            for (String result : caller.get(20, TimeUnit.SECONDS)) {
                assertTrue(result, result.matches("1\\.0\\.0:\\d+\\.00"));
            }
        }
    }

    private Kept<String> calculate(String contract, Period period) {
        return calculations.calculate(type, new CalculationScope(contract, NORTH_WEST, period), "t-1");
    }

    private void figures(String price) throws Exception {
        Hashtable<String, Object> content = new Hashtable<>(Map.of(
                "region", "north-west",
                "version", "1.0.0",
                "validFrom", "2021-04-01",
                "price", price,
                "felix.fileinstall.filename", "file:/deploy/north-west.cfg"));
        ServiceReference<ManagedServiceFactory> reference =
                framework.context().getServiceReference(ManagedServiceFactory.class);
        framework.context().getService(reference).updated("north-west", content);
    }

    private List<String> actions() {
        synchronized (audited) {
            return audited.stream().map(Change::action).toList();
        }
    }

    private static Problem refused(ThrowingRunnable what) {
        return assertThrows(ProblemException.class, what).problem();
    }

    private static VariantId id(String version) {
        return new VariantId("6", NORTH_WEST, VariantVersion.parse(version));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** For each variant in force, its version and what it charges. */
    private static final class SumOfPrices implements CalculationType<CommercialSchedule, String, String> {

        @Override
        public String name() {
            return "sum";
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
            return inForce.stream()
                    .map(one -> {
                        String amount = one.call(
                                schedule -> schedule.charge(new TraineeService(trainee, one.period(), List.of()))
                                        .get(0)
                                        .amount()
                                        .toString());
                        if (amount.equals("0.00")) {
                            throw one.impossible("nothing is charged");
                        }
                        return one.id().version() + ":" + amount;
                    })
                    .collect(Collectors.joining(" "));
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
