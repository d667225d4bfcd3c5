/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.leademployer.boards.Boards;
import org.leademployer.boards.Decision;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Gap;
import org.leademployer.contracts.catalogue.ServiceChoice;
import org.leademployer.contracts.change.Agreement;
import org.leademployer.contracts.change.ChangeKind;
import org.leademployer.contracts.change.ChangeParty;
import org.leademployer.contracts.change.ChangeProof;
import org.leademployer.contracts.change.ChangeSignature;
import org.leademployer.contracts.change.ChangeState;
import org.leademployer.contracts.change.ContractAsOf;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.change.ExtensionPlan;
import org.leademployer.contracts.change.LotOfDays;
import org.leademployer.contracts.change.NewChange;
import org.leademployer.contracts.change.NewImpact;
import org.leademployer.contracts.change.Renewal;
import org.leademployer.contracts.change.TermInForce;
import org.leademployer.contracts.internal.rules.ContractTerms;
import org.leademployer.contracts.internal.store.AwardedLotStore;
import org.leademployer.contracts.internal.store.ChangeStore;
import org.leademployer.contracts.internal.store.ContractDatabase;
import org.leademployer.contracts.internal.store.JdbcChangeStore;
import org.leademployer.contracts.internal.store.JpaContractStore;
import org.leademployer.contracts.spi.ContractGaps;
import org.leademployer.contracts.spi.RecordPart.Principle;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.DeadlineQuery;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.deadlines.OpenDeadline;
import org.leademployer.deadlines.SubjectDeadlines;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Places;
import org.leademployer.platform.definitions.internal.DefinitionsService;
import org.leademployer.platform.definitions.internal.store.KeptDefinitions;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.schedules.Simulation;
import org.leademployer.schedules.SimulationReport;
import org.leademployer.schedules.Simulations;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

/** Change control on the real tables. */
public class ChangeControlTest {

    private static final String REFERENCE = "NW-LE-2021";
    private static final String MARKER = "Free-Text-Marker-4711";
    private static final LocalDate RAISED = LocalDate.of(2021, 9, 1);
    private static final LocalDate AGREED = LocalDate.of(2021, 9, 10);
    private static final LocalDate SIGNED = LocalDate.of(2021, 9, 15);
    private static final LocalDate FROM = LocalDate.of(2021, 10, 1);

    private static ContractDatabase database;

    private List<String> startGates = List.of();
    private final Set<Permission> granted = EnumSet.allOf(Permission.class);
    private final Map<String, Simulation> simulated = new HashMap<>();
    private final Map<String, Decision> decided = new HashMap<>();
    private Instant now = Instant.parse("2022-01-10T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final Fakes.FakeSchedules schedules = new Fakes.FakeSchedules();
    private final Fakes.RecordingAudit audit = new Fakes.RecordingAudit();
    private final List<Event> published = new ArrayList<>();
    private JpaContractStore rows;
    private ChangeStore store;
    private TermBook book;
    private GapsOfDomains others;
    private ContractsService contracts;
    private ChangeControlService changes;
    private ContractServicesService services;
    private DefinitionRegister definitions;
    private String id;

    @BeforeClass
    public static void open() throws Exception {
        database = new ContractDatabase();
    }

    @AfterClass
    public static void close() {
        database.close();
    }

    @Before
    public void signAContract() {
        rows = new JpaContractStore(database.unit(), () -> "contracts", database);
        store = new JdbcChangeStore(database, () -> "contracts");
        book = new TermBook(rows, store, () -> new Actor("cleo", Set.of()), clock);
        Fakes.SmallGeography geography = new Fakes.SmallGeography();
        others = new GapsOfDomains(database, new AwardedLotStore(database, () -> "contracts"), node -> startGates);
        contracts = new ContractsService(
                database,
                rows,
                geography,
                schedules,
                schedules,
                book,
                store,
                audit,
                published::add,
                (permission, node) -> granted.contains(permission),
                clock,
                others);
        definitions = new DefinitionRegister(everywhere());
        changes = new ChangeControlService(
                database,
                contracts,
                rows,
                store,
                book,
                definitions,
                geography,
                schedules,
                schedules,
                only(Simulations.class, "find", simulated),
                audit,
                published::add,
                (permission, node) -> granted.contains(permission),
                () -> new Actor("cleo", Set.of()));
        changes.boards = only(Boards.class, "decision", decided);
        services = new ContractServicesService(
                database,
                contracts,
                store,
                book,
                definitions,
                geography,
                audit,
                (permission, node) -> granted.contains(permission));
        for (String schedule : List.of("6", "8", "10")) {
            schedules.deploy(Samples.variant(schedule, "north-west", "1.0.0"), "2021-01-01");
        }
        id = contracts
                .create(Samples.newContract(REFERENCE, Samples.lot("north-west", "600")))
                .id();
        contracts.sign(id, Samples.SIGNED);
        schedules.deploy(Samples.variant("6", "north-west", "2.0.0"), "2021-01-01");
        audit.changes.clear();
    }

    @After
    public void empty() {
        definitions.close();
        database.empty();
    }

    /** What another domain finds lacking stands among the gaps, and the contract does not start without it (CON-3, IG-3). */
    @Test
    public void con3_gapsOfOtherDomainsAreAskedForWhileTheyRun() {
        String own = contracts.gaps(id).toString();
        OneDomain domain = new OneDomain(
                asked -> Map.of(asked.contract().id(), List.of(new Gap("data sharing agreement, signed", "IG-3"))));
        others.addDomain(domain);

        assertEquals(
                "data sharing agreement, signed (IG-3)",
                contracts.gaps(id).get(contracts.gaps(id).size() - 1).toString());
        assertEquals(Map.of(id, contracts.gaps(id)), contracts.gapsOf(List.of(contracts.require(id))));
        try {
            contracts.start(id, contracts.require(id).term().from());
            fail("started");
        } catch (ProblemException refused) {
            assertTrue(refused.problem().missing().contains("data sharing agreement, signed (IG-3)"));
        }
        assertEquals("taken once, however often it is asked", 1, domain.held);

        others.removeDomain(domain);
        assertEquals("given back", 0, domain.held);
        domain.running = false;
        others.addDomain(domain);
        assertEquals(own, contracts.gaps(id).toString());
        others.removeDomain(domain);
        assertEquals(own, contracts.gaps(id).toString());
    }

    @Test
    public void con3_noContractStartsWhileADomainThatThePolicyNamesDoesNotAnswer() {
        startGates = List.of("information-governance");
        Gap silent = new Gap("the domain information-governance, which has to be asked and does not answer", "CON-3");
        assertTrue(contracts.gaps(id).contains(silent));
        assertTrue(contracts.gapsOf(List.of(contracts.require(id))).get(id).contains(silent));
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> contracts.start(id, contracts.require(id).term().from()));
        assertTrue(refused.problem().missing().contains(silent.toString()));

        OneDomain domain = new OneDomain(asked -> Map.of());
        others.addDomain(domain);
        assertFalse(contracts.gaps(id).contains(silent));
        others.removeDomain(domain);
        assertTrue(contracts.gaps(id).contains(silent));
    }

    @Test
    public void aDomainThatStopsWhileItIsAskedLosesNoRequest() {
        String own = contracts.gaps(id).toString();
        OneDomain answersAndStops = new OneDomain(asked -> Map.of());
        answersAndStops.stopsWhileAsked = true;
        OneDomain failsAndStops = new OneDomain(asked -> {
            throw new IllegalStateException("its tables are closed");
        });
        failsAndStops.stopsWhileAsked = true;
        others.addDomain(answersAndStops);
        others.addDomain(failsAndStops);
        assertEquals(own, contracts.gaps(id).toString());

        OneDomain fails = new OneDomain(asked -> {
            throw new IllegalStateException("of a fault that is no stop");
        });
        others.addDomain(fails);
        assertThrows(IllegalStateException.class, () -> contracts.gaps(id));
    }

    private static final class OneDomain implements ComponentServiceObjects<ContractGaps> {

        private final Function<ContractGaps.Asked, Map<String, List<Gap>>> gaps;
        private boolean running = true;
        private boolean stopsWhileAsked;
        private int held;

        OneDomain(Function<ContractGaps.Asked, Map<String, List<Gap>>> gaps) {
            this.gaps = gaps;
        }

        @Override
        public ContractGaps getService() {
            held += running ? 1 : 0;
            return running ? this::asked : null;
        }

        private Map<String, List<Gap>> asked(Collection<ContractGaps.Asked> contracts) {
            running = !stopsWhileAsked;
            return gaps.apply(contracts.iterator().next());
        }

        @Override
        public void ungetService(ContractGaps service) {
            held--;
        }

        @Override
        @SuppressWarnings("unchecked")
        public ServiceReference<ContractGaps> getServiceReference() {
            ClassLoader loader = getClass().getClassLoader();
            Object bundle = Proxy.newProxyInstance(loader, new Class<?>[] {Bundle.class}, (proxy, method, args) -> {
                throw new AssertionError(method);
            });
            return (ServiceReference<ContractGaps>) Proxy.newProxyInstance(
                    loader,
                    new Class<?>[] {ServiceReference.class},
                    (proxy, method, args) -> switch (method.getName()) {
                        case "getBundle" -> running ? bundle : null;
                        case "getProperty" -> "information-governance";
                        default -> throw new AssertionError(method);
                    });
        }
    }

    @Test
    public void con9_theSignatureIsChangeNumberNought() {
        ContractChange signature = changes.require(REFERENCE, 0);
        assertEquals(ChangeKind.SIGNATURE, signature.kind());
        assertEquals(ChangeState.EFFECTIVE, signature.state());
        assertEquals(Samples.SIGNED, signature.effectiveFrom());
        assertEquals(10, signature.terms().size());
        assertProven(1);
    }

    @Test
    public void con9_aChangeGoesItsWholeWay() {
        ContractChange raised = raise(ChangeKind.VARIATION, Map.of("value", "2800000", "lot-title", "Doctors"), FROM);
        assertEquals(1, raised.number());
        assertEquals(List.of(ChangeParty.HEE, ChangeParty.LEAD_EMPLOYER), raised.parties());
        assertEquals("2716000.00", raised.terms().get(1).before());
        assertEquals("2800000.00", raised.terms().get(1).after());
        ContractChange assessed = changes.assess(id, 1, impact(null, null), raised.version());
        assertEquals("84000.00", assessed.impact().money().toString());
        ContractChange one = changes.agree(id, 1, agreement(ChangeParty.HEE), assessed.version());
        assertEquals(ChangeState.IMPACT_ASSESSED, one.state());
        ContractChange both = changes.agree(id, 1, agreement(ChangeParty.LEAD_EMPLOYER), one.version());
        assertEquals(ChangeState.AGREED, both.state());
        ContractChange signed = changes.sign(id, 1, new ChangeSignature(SIGNED, null, null), both.version());
        assertEquals(ChangeState.EFFECTIVE, signed.state());
        assertEquals(signed, changes.require(id, 1));
        assertEquals("2800000.00", contracts.require(id).value().toString());
        assertEquals("2716000.00", changes.asOf(id, FROM.minusDays(1)).value().toString());
        assertEquals("2800000.00", changes.asOf(id, FROM).value().toString());
        assertEquals(
                List.of(
                        "contract.change-raised",
                        "contract.change-assess",
                        "contract.change-agree",
                        "contract.change-agree-last",
                        "contract.change-sign",
                        "contract.change-take-effect"),
                audit.actions());
        assertFalse("no words that people wrote", audit.changes.toString().contains("because"));
        assertProven(2);
    }

    @Test
    public void con9_aChangeOfALaterDayTakesEffectThen() {
        LocalDate later = LocalDate.of(2022, 4, 1);
        ContractChange signed = signed(Map.of("value", "3000000.00"), later);
        assertEquals(ChangeState.SIGNED, signed.state());
        assertEquals("2716000.00", contracts.require(id).value().toString());
        assertEquals("3000000.00", changes.asOf(id, later).value().toString());
        assertProven(2);
        assertEquals(0, changes.settle());
        long before = contracts.require(id).version();
        now = Instant.parse("2022-04-01T00:30:00Z");
        assertEquals(1, changes.settle());
        assertEquals(0, changes.settle());
        assertEquals(ChangeState.EFFECTIVE, changes.require(id, 1).state());
        assertEquals("3000000.00", contracts.require(id).value().toString());
        assertEquals(before + 1, contracts.require(id).version());
        assertProven(2);
    }

    @Test
    public void sch3_aNewPinHoldsFromTheChangesDayOn() {
        ContractChange raised = raise(ChangeKind.VARIATION, Map.of("schedule-6", "north-west:2.0.0"), FROM);
        assertTrue(raised.parties().contains(ChangeParty.HOSTS));
        Problem missing = assertProblem(
                "impact-incomplete", "CON-9", () -> changes.assess(id, 1, impact(null, "0.00"), raised.version()));
        assertTrue(missing.missing().toString(), missing.missing().get(0).contains("simulation of schedule 6"));
        simulate("wrong", Samples.variant("6", "north-west", "1.0.0"), Simulation.State.DONE);
        simulate("runs", Samples.variant("6", "north-west", "2.0.0"), Simulation.State.RUNNING);
        simulate("done", Samples.variant("6", "north-west", "2.0.0"), Simulation.State.DONE);
        for (String other : List.of("wrong", "runs", "unknown")) {
            assertProblem(
                    "impact-incomplete", "CON-9", () -> changes.assess(id, 1, impact(other, null), raised.version()));
        }
        ContractChange assessed = changes.assess(id, 1, impact("done", null), raised.version());
        assertEquals("12.50", assessed.impact().money().toString());
        assertEquals("HEE", assessed.impact().payers().get(0).payer());
        assertEquals(assessed, changes.require(id, 1));
        sign(agreed(assessed));
        assertEquals(
                List.of("2021-08-01 north-west 1.0.0", "2021-10-01 north-west 2.0.0"),
                schedules.ofContract(id).stream()
                        .filter(pin -> pin.variant().schedule().equals("6"))
                        .map(pin -> pin.from() + " " + pin.variant().region() + " "
                                + pin.variant().version())
                        .sorted()
                        .toList());
        assertEquals(
                "north-west:2.0.0", contracts.require(id).schedules().get(5).variant());
        assertEquals(
                "north-west:1.0.0",
                changes.asOf(id, FROM.minusDays(1)).schedules().get(0).variant());
        assertProven(2);
    }

    @Test
    public void sch3_aRepairStandsAmongTheChanges() {
        VariantId repaired = Samples.variant("6", "north-west", "1.0.1");
        schedules.deploy(repaired, "2021-01-01");
        database.run(() -> book.repaired(contracts.require(id), schedules.pin(id, repaired, Samples.TERM.from())));
        ContractChange repair = changes.require(id, 1);
        assertEquals(ChangeKind.REPAIR, repair.kind());
        assertEquals("north-west:1.0.0", repair.terms().get(0).before());
        assertEquals(
                "north-west:1.0.1",
                changes.asOf(id, Samples.SIGNED).schedules().get(0).variant());
        assertProven(2);
    }

    @Test
    public void con9_aTermThatIsTamperedWithIsFound() {
        signed(Map.of("value", "3000000.00"), FROM);
        for (String tampering : List.of(
                "UPDATE contracts.contract_term SET term_value = '1.00' WHERE term = 'value' AND change_number = 0",
                "UPDATE contracts.contract SET value_pence = 1",
                "DELETE FROM contracts.contract_term WHERE term = 'lot-title'",
                "UPDATE contracts.contract_term SET valid_to = DATE('2021-12-31') WHERE term = 'term-end'")) {
            try {
                database.run(() -> {
                    execute(tampering);
                    ChangeProof proof = fresh().prove(id);
                    assertFalse(tampering, proof.equal());
                    assertEquals(tampering, 1, proof.differences().size());
                    throw new IllegalStateException("take it back");
                });
            } catch (IllegalStateException e) {
                assertEquals("take it back", e.getMessage());
            }
        }
        assertProven(2);
    }

    @Test
    public void con9_noTermIsThereWithoutTheChangeThatMadeIt() {
        for (String insert : List.of(
                "INSERT INTO contracts.contract_term (contract_id, change_number, term, term_value, valid_from, valid_to)"
                        + " VALUES ('" + id + "', NULL, 'value', '1.00', DATE('2021-01-01'), DATE('2021-02-01'))",
                "INSERT INTO contracts.contract_term (contract_id, change_number, term, term_value, valid_from, valid_to)"
                        + " VALUES ('" + id + "', 99, 'value', '1.00', DATE('2021-01-01'), DATE('2021-02-01'))")) {
            assertThrows(RuntimeException.class, () -> database.run(() -> execute(insert)));
        }
    }

    @Test
    public void con9_whatCannotBeIsToldAllAtOnce() {
        Problem problem = assertProblem(
                "change-not-possible",
                "CON-9",
                () -> raise(
                        ChangeKind.VARIATION,
                        Map.of(
                                "value", "2716000.00",
                                "term-end", "2026-07-31",
                                "lot-region", "wales",
                                "service:juggling", "TAKEN"),
                        LocalDate.of(2021, 6, 1)));
        assertEquals(
                List.of("effectiveFrom", "terms.value", "terms.term-end", "terms.lot-region", "terms.service:juggling"),
                problem.faults().stream().map(Problem.Fault::field).toList());
        Problem form = assertProblem(
                "invalid-input",
                "CON-9",
                () -> changes.raise(
                        id,
                        new NewChange(
                                ChangeKind.REPAIR,
                                " ",
                                null,
                                Map.of("reference", "X", "value", "1.001", "schedule-6", "x", "kpi:a", "much"),
                                null,
                                null,
                                LocalDate.of(2030, 1, 1),
                                false)));
        assertEquals(
                Set.of(
                        "kind",
                        "title",
                        "reason",
                        "requestedBy",
                        "effectiveFrom",
                        "raisedOn",
                        "terms",
                        "terms.value",
                        "terms.schedule-6",
                        "terms.kpi:a"),
                Set.copyOf(form.faults().stream().map(Problem.Fault::field).toList()));
        assertEquals(List.of(), audit.actions());
    }

    @Test
    public void con9_theLotsOfAPeriodAreThoseOfItsDays() {
        TermHistoryService history = new TermHistoryService(database, store);
        signed(Map.of("lot-specialties", "600,603"), FROM);
        signed(Map.of("lot-specialties", "600,601"), FROM);
        signed(Map.of("lot-title", "Doctors"), LocalDate.of(2021, 11, 1));
        signed(Map.of("lot-specialties", "601", "lot-region", "north-east"), LocalDate.of(2022, 4, 1));
        Contract draft = contracts.create(Samples.newContract("NW-LE-2022", Samples.lot("south", "007")));
        Period year = new Period(LocalDate.of(2021, 6, 1), LocalDate.of(2022, 5, 31));

        Map<String, List<LotOfDays>> lots = history.lots(List.of(contracts.require(id), draft), year);

        assertEquals(
                "a title cuts nothing, and of two changes from one day the later entered holds",
                List.of(
                        "north-west [600] 2021-08-01 2021-09-30",
                        "north-west [600, 601] 2021-10-01 2022-03-31",
                        "north-east [601] 2022-04-01 2022-05-31"),
                lots.get(id).stream().map(ChangeControlTest::outline).toList());
        assertEquals(
                "a draft has one lot",
                List.of("south [007] 2021-08-01 2022-05-31"),
                lots.get(draft.id()).stream().map(ChangeControlTest::outline).toList());
        assertEquals(
                "days outside the term are nobody's",
                List.of(),
                history.lots(
                                List.of(contracts.require(id)),
                                new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)))
                        .get(id));
    }

    @Test
    public void con6_termsOfManyContractsAreReadByPrefixAndPeriod() {
        TermHistoryService history = new TermHistoryService(database, store);
        signed(Map.of("kpi:work-schedule-in-time", "98", "value", "3.00"), LocalDate.of(2021, 10, 15));
        assertEquals(
                Map.of(),
                history.terms(List.of(id), "kpi:", new Period(Samples.TERM.from(), LocalDate.of(2021, 10, 14))));
        List<TermInForce> october = history.terms(
                        List.of("another", id), "kpi:", new Period(FROM, LocalDate.of(2021, 10, 31)))
                .get(id);
        assertEquals(
                List.of(new TermInForce("kpi:work-schedule-in-time", "98", 1, LocalDate.of(2021, 10, 15), null)),
                october);
        for (String prefix : List.of("", "%", "kpi_")) {
            assertThrows(IllegalArgumentException.class, () -> history.terms(List.of(id), prefix, Samples.TERM));
        }
    }

    @Test
    public void x4_whatIsDueIsSetAndClearedAsTheContractChanges() {
        DueList due = new DueList();
        ContractDeadlines handler = new ContractDeadlines(database, rows, store, book, definitions, due);
        tell(handler);
        assertEquals(
                List.of("extension-review 2024-07-31", "extension-warning 2024-01-31", "term-end 2025-07-31"),
                due.outline(id));

        contracts.complete(id, Samples.COMPLETE);
        assertEquals("the record is none of it", List.of(), published);
        contracts.defer(id, 7, LocalDate.of(2022, 3, 1), MARKER);
        tell(handler);
        assertTrue(due.outline(id).contains("schedule-7 2022-03-01"));
        contracts.defer(id, 7, LocalDate.of(2022, 3, 1), "another reason");
        assertEquals("the day is the same", List.of(), published);
        contracts.populate(id, 5);
        assertEquals("nothing was due of it", List.of(), published);
        contracts.populate(id, 7);

        ContractChange raised = raise(ChangeKind.VARIATION, Map.of("lot-region", "north-east"), FROM);
        ContractChange assessed = assessed(raised);
        ContractChange other = raise(ChangeKind.VARIATION, Map.of("value", "1.00"), FROM);
        tell(handler);
        assertEquals(
                List.of(
                        "change-1 2021-10-01",
                        "change-2 2021-10-01",
                        "extension-review 2024-07-31",
                        "extension-warning 2024-01-31",
                        "term-end 2025-07-31"),
                due.outline(id));
        sign(agreed(assessed));
        List<Event> late = List.copyOf(published);
        tell(handler);
        published.addAll(late);
        tell(handler);
        assertEquals(
                "told twice says the same",
                List.of(
                        "change-2 2021-10-01",
                        "extension-review 2024-07-31",
                        "extension-warning 2024-01-31",
                        "term-end 2025-07-31"),
                due.outline(id));
        due.open.values().forEach(deadline -> {
            assertEquals("north-east", deadline.node().slug());
            assertFalse(deadline.toString(), deadline.toString().contains(MARKER));
        });
        changes.withdraw(id, other.number(), "not any more", other.version());
        tell(handler);
        assertFalse(due.outline(id).toString().contains("change-"));
        assertEquals(Set.of("contracts"), due.domains());
    }

    private void tell(ContractDeadlines handler) {
        List<Event> events = List.copyOf(published);
        published.clear();
        events.forEach(event -> handler.handle(new DeliveredEvent(1, event, now, "cleo", null)));
    }

    private static String outline(LotOfDays lot) {
        return lot.lot().region().slug() + " " + lot.lot().specialties() + " "
                + lot.days().from() + " " + lot.days().to();
    }

    /** Deadlines in memory. */
    private static final class DueList implements Deadlines {

        final Map<String, Deadline> open = new TreeMap<>();

        @Override
        public void set(Deadline deadline) {
            open.put(deadline.key(), deadline);
        }

        @Override
        public void clear(String domain, String key) {
            open.remove(key);
        }

        @Override
        public Page<OpenDeadline> list(DeadlineQuery query, PageRequest page) {
            throw new AssertionError("nobody asks for a list here");
        }

        @Override
        public Map<String, SubjectDeadlines> nextOf(String subjectKind, Collection<String> subjectIds) {
            throw new AssertionError("nobody asks what is next here");
        }

        List<String> outline(String contract) {
            return open.values().stream()
                    .map(deadline -> deadline.key().substring(contract.length() + 1) + " " + deadline.day())
                    .toList();
        }

        Set<String> domains() {
            return open.values().stream().map(Deadline::domain).collect(java.util.stream.Collectors.toSet());
        }
    }

    @Test
    public void con9_whatIsNotAgreedIsNotSigned() {
        ContractChange raised = raise(ChangeKind.VARIATION, Map.of("value", "1.00"), FROM);
        assertProblem(
                "change-state",
                "CON-9",
                () -> changes.sign(id, 1, new ChangeSignature(SIGNED, null, null), raised.version()));
        assertProblem(
                "change-state", "CON-9", () -> changes.agree(id, 1, agreement(ChangeParty.HEE), raised.version()));
        ContractChange assessed = changes.assess(id, 1, impact(null, null), raised.version());
        assertProblem(
                "party-not-needed",
                "CON-9",
                () -> changes.agree(id, 1, agreement(ChangeParty.HOSTS), assessed.version()));
        ContractChange one = changes.agree(id, 1, agreement(ChangeParty.HEE), assessed.version());
        assertProblem(
                "party-has-agreed", "CON-9", () -> changes.agree(id, 1, agreement(ChangeParty.HEE), one.version()));
        ContractChange agreed = changes.agree(id, 1, agreement(ChangeParty.LEAD_EMPLOYER), one.version());
        for (String day : List.of("2021-09-09", "2022-02-01", "2021-10-02")) {
            assertProblem(
                    "signature-refused",
                    "CON-9",
                    () -> changes.sign(id, 1, new ChangeSignature(LocalDate.parse(day), null, null), agreed.version()));
        }
        assertEquals(
                ChangeState.REJECTED,
                changes.reject(id, 1, "too dear", agreed.version()).state());
        assertProblem("change-state", "CON-9", () -> changes.withdraw(id, 1, "again", agreed.version() + 1));
        assertEquals("2716000.00", changes.asOf(id, FROM).value().toString());
        assertProven(1);
    }

    @Test
    public void x3_whoMayOnlyReadChangesNothingAndWhoMayNotReadFindsNothing() {
        ContractChange raised = raise(ChangeKind.VARIATION, Map.of("value", "1.00"), FROM);
        granted.remove(Permission.CHANGE_CONTRACTS);
        assertProblem("not-allowed", "X-3", () -> raise(ChangeKind.VARIATION, Map.of("value", "1.00"), FROM));
        assertProblem("not-allowed", "X-3", () -> changes.assess(id, 1, impact(null, null), raised.version()));
        assertProblem("not-allowed", "X-3", () -> changes.agree(id, 1, agreement(ChangeParty.HEE), 1));
        assertProblem("not-allowed", "X-3", () -> changes.sign(id, 1, new ChangeSignature(SIGNED, null, null), 1));
        assertProblem("not-allowed", "X-3", () -> changes.reject(id, 1, "no", 1));
        assertProblem("not-allowed", "X-3", () -> changes.withdraw(id, 1, "no", 1));
        granted.remove(Permission.READ_CONTRACTS);
        assertProblem("not-found", null, () -> changes.require(id, 1));
        assertProblem("not-found", null, () -> changes.list(id, new PageRequest(null, 10)));
        assertProblem("not-found", null, () -> changes.asOf(id, FROM));
        assertProblem("not-found", null, () -> changes.prove(id));
        assertProblem("not-found", null, () -> changes.extensions(id));
        assertProblem("not-found", null, () -> services.ofContract(id, null));
    }

    @Test
    public void con9_ofTwoWhoSignAtOnceTheSecondIsRefused() throws Exception {
        ContractChange agreed = agreed(assessed(raise(ChangeKind.VARIATION, Map.of("value", "3.00"), FROM)));
        ExecutorService people = Executors.newFixedThreadPool(2);
        CountDownLatch together = new CountDownLatch(2);
        List<Future<String>> outcomes = new ArrayList<>();
        for (int person = 0; person < 2; person++) {
            outcomes.add(people.submit(() -> {
                together.countDown();
                together.await();
                try {
                    return changes.sign(id, 1, new ChangeSignature(SIGNED, null, null), agreed.version())
                            .state()
                            .name();
                } catch (ProblemException e) {
                    return e.problem().code();
                }
            }));
        }
        people.shutdown();
        List<String> came = new ArrayList<>();
        for (Future<String> outcome : outcomes) {
            came.add(outcome.get(30, TimeUnit.SECONDS));
        }
        came.sort(null);
        assertEquals(List.of("EFFECTIVE", "precondition-failed"), came);
        assertProven(2);
    }

    @Test
    public void con9_aDraftIsCompletedAndNotChanged() {
        String draft = contracts
                .create(Samples.newContract("NW-LE-2022", Samples.lot("south")))
                .id();
        assertProblem(
                "not-signed",
                "CON-9",
                () -> changes.raise(draft, newChange(ChangeKind.VARIATION, Map.of("value", "1.00"), FROM)));
        assertProblem("no-contract-then", "CON-9", () -> changes.asOf(draft, FROM));
        assertProblem("not-signed", "CON-9", () -> changes.prove(draft));
        assertProblem("no-contract-then", "CON-9", () -> changes.asOf(id, Samples.SIGNED.minusDays(1)));
        assertEquals(Contract.State.SIGNED, changes.asOf(id, Samples.SIGNED).state());
    }

    @Test
    public void con10_anExtensionNeedsABoardInTimeAndALetter() {
        now = Instant.parse("2024-03-01T12:00:00Z");
        ExtensionPlan plan = changes.extensions(id);
        assertEquals(LocalDate.of(2025, 7, 31), plan.renewalOn());
        assertEquals(LocalDate.of(2024, 1, 31), plan.warnFrom());
        assertEquals(LocalDate.of(2024, 7, 31), plan.reviewBy());
        assertEquals(LocalDate.of(2026, 7, 31), plan.latestEnd());
        assertEquals(ExtensionPlan.Status.WARNING, plan.status());
        for (String end : List.of("2025-07-31", "2026-08-01")) {
            assertProblem(
                    "change-not-possible",
                    "CON-9",
                    () -> raise(ChangeKind.EXTENSION, Map.of("term-end", end), LocalDate.of(2024, 9, 1)));
        }
        ContractChange agreed = agreed(changes.assess(
                id,
                raise(ChangeKind.EXTENSION, Map.of("term-end", "2026-07-31"), LocalDate.of(2024, 2, 1))
                        .number(),
                impact(null, "700000.00"),
                1));
        int number = agreed.number();
        LocalDate on = LocalDate.of(2024, 1, 30);
        Problem bare = assertProblem(
                "signature-refused",
                "CON-10",
                () -> changes.sign(id, number, new ChangeSignature(on, null, null), agreed.version()));
        assertEquals(2, bare.missing().size());
        decide("late", "2024-08-01", REFERENCE, Decision.Outcome.APPROVED);
        decide("other", "2024-01-10", "NE-LE-2021", Decision.Outcome.APPROVED);
        decide("no", "2024-01-10", REFERENCE, Decision.Outcome.REJECTED);
        decide("good", "2024-01-10", REFERENCE, Decision.Outcome.APPROVED);
        for (String decision : List.of("late", "other", "no", "unknown")) {
            assertProblem(
                    "signature-refused",
                    "CON-10",
                    () -> changes.sign(id, number, new ChangeSignature(on, decision, "LETTER-1"), agreed.version()));
        }
        ContractChange signed = changes.sign(id, number, new ChangeSignature(on, "good", "LETTER-1"), agreed.version());
        assertEquals(ChangeState.EFFECTIVE, signed.state());
        assertEquals(LocalDate.of(2026, 7, 31), contracts.require(id).term().to());
        assertEquals(ExtensionPlan.Status.EXHAUSTED, changes.extensions(id).status());
        Renewal renewal = changes.renewals(List.of(contracts.require(id))).get(id);
        assertEquals("the end that was signed counts", LocalDate.of(2025, 7, 31), renewal.signedEnd());
        assertEquals(LocalDate.of(2026, 7, 31), renewal.renewalOn());
        assertEquals(LocalDate.of(2026, 7, 31), renewal.latestEnd());
        assertEquals(Map.of(), changes.renewals(List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> changes.renewals(java.util.Collections.nCopies(Contracts.MOST + 1, contracts.require(id))));
        assertEquals(List.of(signed), changes.extensions(id).extensions());
        assertProven(2);
    }

    @Test
    public void con10_whereTheRenewalStandsOnItsDays() {
        Map<String, ExtensionPlan.Status> days = new TreeMap<>(Map.of(
                "2024-01-30", ExtensionPlan.Status.NOT_DUE,
                "2024-01-31", ExtensionPlan.Status.WARNING,
                "2024-07-31", ExtensionPlan.Status.WARNING,
                "2024-08-01", ExtensionPlan.Status.TOO_LATE,
                "2025-07-31", ExtensionPlan.Status.TOO_LATE,
                "2025-08-01", ExtensionPlan.Status.ENDED));
        days.forEach((day, status) -> {
            now = Instant.parse(day + "T12:00:00Z");
            assertEquals(day, status, changes.extensions(id).status());
            assertEquals(
                    day,
                    status,
                    changes.renewals(List.of(contracts.require(id))).get(id).status());
        });
    }

    @Test
    public void con14_servicesOfADraftAreTermsOnceItIsSigned() {
        String draft = contracts
                .create(Samples.newContract("S-LE-2022", Samples.lot("south")))
                .id();
        for (String schedule : List.of("6", "8", "10")) {
            schedules.deploy(Samples.variant(schedule, "national", "1.0.0"), "2021-01-01");
        }
        Problem wrong = assertProblem(
                "invalid-input",
                "CON-14",
                () -> services.choose(
                        draft,
                        List.of(
                                new ServiceChoice("juggling", true, null, null, null),
                                new ServiceChoice("recruitment", false, null, null, null),
                                new ServiceChoice("absence", true, "by | phone", "so", null))));
        assertEquals(3, wrong.faults().size());
        services.choose(
                draft,
                List.of(
                        new ServiceChoice("recruitment", true, null, null, null),
                        new ServiceChoice("occupational-health", false, null, "bought elsewhere", null)));
        contracts.sign(draft, Samples.SIGNED);
        assertProblem("change-control-required", "CON-9", () -> services.choose(draft, List.of()));
        assertEquals(
                List.of(
                        new ServiceChoice("occupational-health", false, null, "bought elsewhere", 0),
                        new ServiceChoice("recruitment", true, null, null, 0)),
                services.ofContract(draft, Samples.SIGNED));
        var health = services.compare(null, null).stream()
                .filter(one -> one.service().equals("occupational-health"))
                .findFirst()
                .orElseThrow();
        assertFalse(health.alike());
        assertEquals(List.of(REFERENCE), health.silent());
        assertEquals(Set.of("S-LE-2022"), health.choices().keySet());
    }

    @Test
    public void con9_changesComeInPages() {
        for (int i = 1; i <= 5; i++) {
            raise(ChangeKind.VARIATION, Map.of("value", i + ".00"), FROM);
        }
        var first = changes.list(id, new PageRequest(null, 4));
        assertEquals(
                List.of(5, 4, 3, 2),
                first.items().stream().map(ContractChange::number).toList());
        var last = changes.list(id, new PageRequest(first.next(), 4));
        assertEquals(
                List.of(1, 0), last.items().stream().map(ContractChange::number).toList());
        assertEquals(null, last.next());
    }

    /** Any order of signing, any days, the same day twice: the terms are what replaying gives, on every day (CON-9). */
    @Test
    public void con9_anySequenceRebuildsToWhatIsStored() {
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            empty();
            schedules.pins.clear();
            signAContract();
            List<ContractChange> open = new ArrayList<>();
            for (int step = 0; step < 25; step++) {
                if (open.isEmpty() || random.nextInt(3) > 0) {
                    Map<String, String> terms = new TreeMap<>();
                    terms.put("value", random.nextInt(1, 1_000_000) + ".00");
                    if (random.nextBoolean()) {
                        terms.put("kpi:pay-in-time", Integer.toString(random.nextInt(1, 1_000_000)));
                    }
                    if (random.nextInt(3) == 0) {
                        terms.put("lot-title", "Title " + random.nextInt(1_000_000));
                    }
                    open.add(agreed(
                            assessed(raise(ChangeKind.VARIATION, terms, SIGNED.plusDays(random.nextInt(0, 240))))));
                } else {
                    ContractChange one = open.remove(random.nextInt(open.size()));
                    sign(one);
                }
            }
            String which = "seed " + seed;
            ChangeProof proof = changes.prove(id);
            assertEquals(which, List.of(), proof.differences());
            List<ContractChange> signed = database.call(() -> store.signed(id));
            for (LocalDate day = Samples.SIGNED; day.isBefore(SIGNED.plusDays(250)); day = day.plusDays(1)) {
                ContractAsOf then = changes.asOf(id, day);
                assertEquals(
                        which + " on " + day, ContractTerms.replayed(signed, day), ContractTerms.values(then.terms()));
            }
        }
    }

    private ChangeControlService fresh() {
        JpaContractStore rows = new JpaContractStore(database.unit(), () -> "contracts", database);
        TermBook other = new TermBook(rows, store, () -> Actor.PLATFORM, clock);
        ContractsService read = new ContractsService(
                database,
                rows,
                new Fakes.SmallGeography(),
                schedules,
                schedules,
                other,
                store,
                audit,
                published::add,
                (permission, node) -> true,
                clock,
                others);
        return new ChangeControlService(
                database,
                read,
                rows,
                store,
                other,
                definitions,
                new Fakes.SmallGeography(),
                schedules,
                schedules,
                only(Simulations.class, "find", simulated),
                audit,
                published::add,
                (permission, node) -> true,
                () -> Actor.PLATFORM);
    }

    /** Definitions of the country hold at every node below it. */
    private DefinitionsService everywhere() {
        DefinitionsService all = new DefinitionsService(new KeptDefinitions(database, () -> "definition", clock));
        Places places = new Fakes.SmallGeography()::isWithin;
        try {
            Field tree = DefinitionsService.class.getDeclaredField("places");
            tree.setAccessible(true);
            tree.set(all, places);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    private NewChange newChange(ChangeKind kind, Map<String, String> terms, LocalDate from) {
        return new NewChange(kind, "A change", "because", terms, from, ChangeParty.HEE, RAISED, false);
    }

    private ContractChange raise(ChangeKind kind, Map<String, String> terms, LocalDate from) {
        return changes.raise(id, newChange(kind, terms, from));
    }

    private ContractChange assessed(ContractChange raised) {
        return changes.assess(id, raised.number(), impact(null, "0.00"), raised.version());
    }

    private ContractChange agreed(ContractChange assessed) {
        ContractChange change = assessed;
        for (ChangeParty party : assessed.parties()) {
            change = changes.agree(id, change.number(), agreement(party), change.version());
        }
        return change;
    }

    private ContractChange sign(ContractChange agreed) {
        return changes.sign(id, agreed.number(), new ChangeSignature(SIGNED, null, null), agreed.version());
    }

    private ContractChange signed(Map<String, String> terms, LocalDate from) {
        return sign(agreed(assessed(raise(ChangeKind.VARIATION, terms, from))));
    }

    private static Agreement agreement(ChangeParty party) {
        return new Agreement(party, AGREED, "Head of Function");
    }

    private static NewImpact impact(String simulation, String money) {
        Map<Principle, String> words = new EnumMap<>(Principle.class);
        for (Principle principle : Principle.values()) {
            words.put(principle, "none");
        }
        return new NewImpact(simulation, money == null ? null : Money.parse(money), words);
    }

    private void assertProven(int number) {
        ChangeProof proof = changes.prove(id);
        assertEquals(List.of(), proof.differences());
        assertTrue(proof.equal());
        assertEquals(number, proof.changes());
    }

    private void simulate(String name, VariantId variant, Simulation.State state) {
        SimulationReport.Change change = new SimulationReport.Change(Money.parse("100.00"), Money.parse("112.50"));
        SimulationReport report = new SimulationReport(
                change,
                List.of(new SimulationReport.PayerChange("HEE", change)),
                List.of(),
                List.of(new SimulationReport.ContractChange(
                        id, REFERENCE, Samples.NORTH_WEST, Samples.TERM, 3, change, List.of(), null)),
                List.of(),
                null,
                3,
                "00");
        simulated.put(
                name,
                new Simulation(
                        name,
                        variant,
                        Samples.NORTH_WEST,
                        new Period(FROM, FROM.plusMonths(1)),
                        state,
                        new Simulation.Progress(3, 3, 1, 1),
                        "cleo",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null,
                        state == Simulation.State.DONE ? report : null));
    }

    private void decide(String name, String on, String subject, Decision.Outcome outcome) {
        decided.put(
                name,
                new Decision(
                        name,
                        "b-1",
                        "m-1",
                        LocalDate.parse(on),
                        false,
                        "Extension",
                        "contract",
                        subject,
                        outcome,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Problem assertProblem(String code, String rule, ThrowingRunnable refused) {
        Problem problem = assertThrows(ProblemException.class, refused).problem();
        assertEquals(problem.toString(), code, problem.code());
        if (rule != null) {
            assertEquals(rule, problem.rule());
        }
        return problem;
    }

    @SuppressWarnings("unchecked")
    private static <T> T only(Class<T> type, String asked, Map<String, ?> answers) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (!method.getName().equals(asked)) {
                throw new UnsupportedOperationException(method.getName());
            }
            return Optional.ofNullable(answers.get(arguments[0]));
        });
    }
}
