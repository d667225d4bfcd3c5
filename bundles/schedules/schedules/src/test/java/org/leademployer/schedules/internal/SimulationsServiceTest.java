/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.Simulation;
import org.leademployer.schedules.Simulation.State;
import org.leademployer.schedules.SimulationReport;
import org.leademployer.schedules.SimulationReport.ContractChange;
import org.leademployer.schedules.SimulationReport.Mover;
import org.leademployer.schedules.internal.samples.SampleVariant;
import org.leademployer.schedules.internal.store.Archive;
import org.leademployer.schedules.internal.store.CalculationStore;
import org.leademployer.schedules.internal.store.EmbeddedDatabase;
import org.leademployer.schedules.internal.store.PinStore;
import org.leademployer.schedules.internal.store.SimulationStore;
import org.leademployer.schedules.spi.Amounts;
import org.leademployer.schedules.spi.Book;
import org.leademployer.schedules.spi.BookContract;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.leademployer.schedules.spi.commercial.TraineeService;
import org.osgi.framework.Bundle;

/** Simulating over a small book, in a real framework and on a real database. */
public class SimulationsServiceTest {

    private static final Region NORTH_WEST = new Region("north-west");
    private static final Period YEAR = new Period(LocalDate.of(2022, 4, 1), LocalDate.of(2023, 3, 31));

    private static EmbeddedDatabase database;

    private final SmallBook book = new SmallBook();
    private final List<Change> audited = Collections.synchronizedList(new ArrayList<>());
    private final AuditList audit = new AuditList(database, change -> {
        if (change.subjectType().equals("simulation")) {
            audited.add(change);
        }
    });
    private final Set<Permission> granted = EnumSet.allOf(Permission.class);
    private final Actor admin = new Actor("admin", Set.of());
    private SmallFramework framework;
    private VariantRegistry registry;
    private PinsService pins;
    private CalculationsService calculations;
    private SimulationsService simulations;

    @BeforeClass
    public static void openDatabase() throws Exception {
        database = new EmbeddedDatabase("simulations");
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
        PinStore pinStore = new PinStore(database, () -> "schedules");
        Archive archive = new Archive(database, () -> "schedules");
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
        simulations = service();
    }

    @After
    public void close() {
        simulations.close();
        calculations.close();
        registry.close();
        framework.close();
        for (String table : List.of(
                "simulation_term",
                "simulation_amount",
                "simulation_basis",
                "simulation_contract",
                "simulation",
                "pin",
                "archived_content")) {
            database.execute("DELETE FROM schedules." + table);
        }
    }

    @Test
    public void sch6_showsTodayThenAndDifferenceByPayerAndWhy() throws Exception {
        deploy("1.0.0", "3.88", "good");
        deploy("2.0.0", "4.00", "good");
        pins.pin("c-1", id("1.0.0"), YEAR.from());
        book.add("c-1", 600);
        Simulation asked = simulations.start(id("2.0.0"), NORTH_WEST, YEAR);
        assertEquals(State.QUEUED, asked.state());
        assertEquals("admin", asked.askedBy());
        Simulation done = ended(asked);
        assertEquals(String.valueOf(done.failure()), State.DONE, done.state());
        SimulationReport report = done.report();
        assertEquals("2328.00", report.total().today().toString());
        assertEquals("2400.00", report.total().then().toString());
        assertEquals("72.00", report.total().difference().toString());
        assertEquals(1, report.payers().size());
        assertEquals("HEE", report.payers().get(0).payer());
        Mover mover = report.movers().get(0);
        assertEquals(
                List.of("FEE", "REST"),
                mover.kinds().stream().map(kind -> kind.kind()).sorted().toList());
        assertEquals("price", mover.terms().get(0).term());
        assertEquals("3.88", mover.terms().get(0).today());
        assertEquals("4.00", mover.terms().get(0).then());
        assertEquals(600, report.entries());
        assertEquals(new Simulation.Progress(600, 600, 1, 1), done.progress());
        ContractChange contract = report.contracts().get(0);
        assertEquals(id("1.0.0"), contract.basis().get(0).variant());
        assertEquals(id("2.0.0"), report.candidate().variant());
        assertEquals(64, report.inputSha256().length());
        assertEquals(
                "the same book has the same digest",
                report.inputSha256(),
                ended(simulations.start(id("1.0.0"), NORTH_WEST, YEAR)).report().inputSha256());
    }

    @Test
    public void sch6_writesNothingButItsReport() throws Exception {
        deploy("1.0.0", "3.88", "good");
        book.add("c-1", 10);
        ended(simulations.start(id("1.0.0"), NORTH_WEST, YEAR));
        assertEquals(0, calculations.newest(null, 10).size());
        assertEquals(
                List.of("simulation.asked", "simulation.done"),
                audited.stream().map(Change::action).toList());
    }

    @Test
    public void sch4_aContractThatCannotBeComputedIsAGapAndTheRunGoesOn() throws Exception {
        Bundle agreed = framework.installVariant("north-west", "1.0.0", "1.00");
        deploy("1.1.0", "2.00", "throws");
        deploy("2.0.0", "3.00", "good");
        pins.pin("c-1", id("1.0.0"), YEAR.from());
        pins.pin("c-2", id("1.1.0"), YEAR.from());
        agreed.uninstall();
        book.add("c-1", 5);
        book.add("c-2", 600);
        book.add("c-3", 7);
        Simulation done = ended(simulations.start(id("2.0.0"), NORTH_WEST, YEAR));
        assertEquals(String.valueOf(done.failure()), State.DONE, done.state());
        SimulationReport report = done.report();
        assertEquals("21.00", report.total().today().toString());
        assertEquals(7, report.entries());
        assertEquals(
                List.of("c-1 variant-not-deployed SCH-4", "c-2 variant-failed SCH-8"),
                report.gaps().stream()
                        .map(gap -> gap.contractId() + " " + gap.gap().code() + " "
                                + gap.gap().rule())
                        .toList());
        assertTrue(report.gaps().get(0).gap().detail().contains("schedule 6 north-west 1.0.0"));
        assertEquals(3, done.progress().contracts());
    }

    @Test
    public void sch8_aCandidateThatMisbehavesFailsTheSimulationByName() throws Exception {
        deploy("1.0.0", "1.00", "good");
        deploy("2.0.0", "1.00", "throws");
        deploy("3.0.0", "1.00", "hangs");
        pins.pin("c-1", id("1.0.0"), YEAR.from());
        book.add("c-1", 600);
        for (String version : List.of("2.0.0", "3.0.0")) {
            Simulation failed = ended(simulations.start(id(version), NORTH_WEST, YEAR));
            assertEquals(State.FAILED, failed.state());
            assertEquals("variant-failed", failed.failure().code());
            assertTrue(failed.failure().detail().contains("schedule 6 north-west " + version));
            assertNull(failed.report());
        }
    }

    @Test
    public void sch6_oneRunsTheOthersWaitAndEitherIsCancelled() throws Exception {
        deploy("1.0.0", "1.00", "good");
        book.add("c-1", 600);
        book.gate = new CountDownLatch(1);
        List<Simulation> asked = new ArrayList<>();
        for (int i = 0; i <= SimulationsService.WAITING; i++) {
            asked.add(simulations.start(id("1.0.0"), NORTH_WEST, YEAR));
        }
        ProblemException full =
                assertThrows(ProblemException.class, () -> simulations.start(id("1.0.0"), NORTH_WEST, YEAR));
        assertEquals("simulations-full", full.problem().code());
        assertEquals(429, full.problem().status());
        assertTrue(book.begun.await(10, TimeUnit.SECONDS));
        assertEquals(State.CANCELLED, simulations.cancel(asked.get(0).id()).state());
        assertEquals(State.CANCELLED, simulations.cancel(asked.get(1).id()).state());
        assertEquals(
                "asking again changes nothing",
                State.CANCELLED,
                simulations.cancel(asked.get(1).id()).state());
        book.gate.countDown();
        Simulation last = ended(asked.get(asked.size() - 1));
        assertEquals(State.DONE, last.state());
        assertEquals(
                State.CANCELLED,
                simulations.find(asked.get(0).id()).orElseThrow().state());
        ProblemException ended = assertThrows(ProblemException.class, () -> simulations.cancel(last.id()));
        assertEquals("simulation-ended", ended.problem().code());
        assertEquals(asked.size(), simulations.newest("6", 100).size());
        assertEquals(0, simulations.newest("8", 100).size());
    }

    @Test
    public void sch6_aSimulationOfAHangingCandidateIsCancelledAtOnce() throws Exception {
        deploy("1.0.0", "1.00", "good");
        deploy("3.0.0", "1.00", "hangs");
        pins.pin("c-1", id("1.0.0"), YEAR.from());
        book.add("c-1", 600);
        Simulation asked = simulations.start(id("3.0.0"), NORTH_WEST, YEAR);
        assertTrue(book.begun.await(10, TimeUnit.SECONDS));
        assertEquals(State.CANCELLED, simulations.cancel(asked.id()).state());
        assertEquals(
                State.DONE,
                ended(simulations.start(id("1.0.0"), NORTH_WEST, YEAR)).state());
    }

    @Test
    public void sch6_whatRanWhenThePlatformStoppedIsInterrupted() throws Exception {
        deploy("1.0.0", "1.00", "good");
        book.add("c-1", 600);
        book.gate = new CountDownLatch(1);
        Simulation asked = simulations.start(id("1.0.0"), NORTH_WEST, YEAR);
        assertTrue(book.begun.await(10, TimeUnit.SECONDS));
        SimulationsService again = service();
        Simulation interrupted = again.find(asked.id()).orElseThrow();
        again.close();
        book.gate.countDown();
        assertEquals(State.FAILED, interrupted.state());
        assertEquals("simulation-interrupted", interrupted.failure().code());
        assertNotNull(interrupted.endedAt());
    }

    @Test
    public void x3_anotherRegionsSimulationIsLikeNone() throws Exception {
        deploy("1.0.0", "1.00", "good");
        book.add("c-1", 1);
        Simulation asked = ended(simulations.start(id("1.0.0"), NORTH_WEST, YEAR));
        granted.remove(Permission.SIMULATE_SCHEDULES);
        assertTrue(simulations.find(asked.id()).isEmpty());
        assertEquals(List.of(), simulations.newest("6", 10));
        assertEquals(
                "not-found",
                assertThrows(ProblemException.class, () -> simulations.cancel(asked.id()))
                        .problem()
                        .code());
        assertEquals(
                403,
                assertThrows(ProblemException.class, () -> simulations.start(id("1.0.0"), NORTH_WEST, YEAR))
                        .problem()
                        .status());
    }

    @Test
    public void refusesWhatCannotBeSimulated() throws Exception {
        deploy("1.0.0", "1.00", "good");
        assertRefused("variant-not-deployed", id("9.9.9"), YEAR);
        assertRefused("period-too-long", id("1.0.0"), new Period(YEAR.from(), LocalDate.of(2032, 4, 1)));
        simulations.books = List.of();
        assertRefused("no-book", id("1.0.0"), YEAR);
        assertFalse(audited.stream().anyMatch(change -> change.action().startsWith("simulation")));
    }

    private void assertRefused(String code, VariantId variant, Period period) {
        assertEquals(
                code,
                assertThrows(ProblemException.class, () -> simulations.start(variant, NORTH_WEST, period))
                        .problem()
                        .code());
    }

    private SimulationsService service() {
        SimulationsService service = new SimulationsService(
                database,
                registry,
                calculations,
                new SmallGeography(),
                new SimulationStore(database, () -> "schedules"),
                audit,
                () -> admin,
                (permission, node) -> granted.contains(permission),
                Clock.systemUTC());
        service.books = List.of(book);
        return service;
    }

    private Simulation ended(Simulation asked) throws InterruptedException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Simulation now = asked;
        while (now.state().isOpen()) {
            assertTrue("it has not ended: " + now, System.nanoTime() < limit);
            TimeUnit.MILLISECONDS.sleep(5);
            now = simulations.find(asked.id()).orElseThrow();
        }
        return now;
    }

    private void deploy(String version, String price, String behaviour) throws Exception {
        framework.register(SampleVariant.of("north-west", version, price, behaviour));
    }

    private static VariantId id(String version) {
        return new VariantId("6", NORTH_WEST, VariantVersion.parse(version));
    }

    /** Trainees by number, in portions of 100. */
    private static final class SmallBook implements Book<CommercialSchedule, List<String>> {

        private static final int PORTION = 100;

        private final List<BookContract> contracts = new ArrayList<>();
        private final CountDownLatch begun = new CountDownLatch(1);
        private CountDownLatch gate = new CountDownLatch(0);

        void add(String id, int trainees) {
            contracts.add(new BookContract(id, id, NORTH_WEST, YEAR, trainees));
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
        public List<String> kinds() {
            return List.of("FEE", "REST");
        }

        @Override
        public List<BookContract> contracts(Region region, Period period) {
            return contracts;
        }

        @Override
        public void read(BookContract contract, Consumer<? super List<String>> portions) {
            for (int first = 0; first < contract.entries(); first += PORTION) {
                List<String> portion = new ArrayList<>();
                for (int i = first; i < Math.min(contract.entries(), first + PORTION); i++) {
                    portion.add("t" + i);
                }
                portions.accept(portion);
                begun.countDown();
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public int entries(List<String> portion) {
            return portion.size();
        }

        @Override
        public byte[] write(List<String> portion) {
            return String.join(",", portion).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void charge(List<String> portion, List<InForce<CommercialSchedule>> inForce, Amounts amounts) {
            for (InForce<CommercialSchedule> one : inForce) {
                List<ChargeLine> lines = one.call(schedule -> portion.stream()
                        .flatMap(trainee ->
                                schedule.charge(new TraineeService(trainee, one.period(), List.of())).stream())
                        .toList());
                lines.forEach(line ->
                        amounts.add(line.payer().code(), 0, line.amount().pence()));
            }
        }
    }
}
