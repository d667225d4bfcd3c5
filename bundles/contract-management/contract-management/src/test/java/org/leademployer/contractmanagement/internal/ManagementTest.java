/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.leademployer.boards.Board;
import org.leademployer.boards.Boards;
import org.leademployer.boards.Decision;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.FinancePosition;
import org.leademployer.contractmanagement.ImprovementPlan;
import org.leademployer.contractmanagement.Kpis.MeasureInput;
import org.leademployer.contractmanagement.Measure;
import org.leademployer.contractmanagement.Mobilisation;
import org.leademployer.contractmanagement.Overview;
import org.leademployer.contractmanagement.Payment;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.contractmanagement.Rating;
import org.leademployer.contractmanagement.RegisterEntry;
import org.leademployer.contractmanagement.internal.store.Actions;
import org.leademployer.contractmanagement.internal.store.FinanceStore;
import org.leademployer.contractmanagement.internal.store.MobilisationStore;
import org.leademployer.contractmanagement.internal.store.PerformanceStore;
import org.leademployer.contractmanagement.internal.store.RegisterStore;
import org.leademployer.contractmanagement.portfolio.Portfolio;
import org.leademployer.contractmanagement.portfolio.PortfolioLine;
import org.leademployer.contractmanagement.portfolio.PortfolioQuery;
import org.leademployer.contractmanagement.portfolio.PortfolioSummary;
import org.leademployer.contractmanagement.spi.HostShares.HostShare;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Gap;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.Vehicle;
import org.leademployer.contracts.change.ChangeControl;
import org.leademployer.contracts.change.TermHistory;
import org.leademployer.contracts.change.TermInForce;
import org.leademployer.contracts.spi.RecordPart;
import org.leademployer.contracts.spi.RecordPart.Principle;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.deadlines.SubjectDeadlines;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.definitions.internal.DefinitionsService;
import org.leademployer.platform.definitions.internal.store.KeptDefinitions;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;

/** A contract that is run, on the real tables. */
public class ManagementTest {

    private static final String WORK_SCHEDULE = "work-schedule-in-time";
    private static final Region NORTH_WEST = new Region("north-west");
    private static final String MARKER = "Free-Text-Marker-4711";

    private static EmbeddedDatabase database;

    private final List<Change> audited = new ArrayList<>();
    private Instant now = Instant.parse("2022-06-25T09:00:00Z");
    private Access access = (permission, node) -> true;
    private ManagementDefinitions definitions;
    private Performances performances;
    private KpisService kpis;
    private ImprovementPlansService plans;
    private RegistersService register;
    private FinanceService finance;
    private MobilisationsService mobilisations;
    private OverviewsService overviews;
    private PortfolioService portfolio;
    private final List<Contract> book = new ArrayList<>();
    private int pagesOfContracts;
    private Optional<Decision> decision = Optional.empty();
    private final List<Event> published = new ArrayList<>();
    private final List<TermInForce> agreed = new ArrayList<>();
    private final Map<String, Deadline> open = new TreeMap<>();
    private ManagementDeadlines due;
    private List<RecordPart> parts;

    @BeforeClass
    public static void create() throws Exception {
        database = new EmbeddedDatabase("management", "db/management-test.xml");
    }

    @AfterClass
    public static void drop() {
        database.close();
    }

    @Before
    public void start() {
        Schema schema = () -> "management";
        Clock clock = new Clock() {
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
        definitions = new ManagementDefinitions(new DefinitionsService(new KeptDefinitions(database, schema, clock)));
        Actions actions = new Actions(database, schema);
        PerformanceStore performance = new PerformanceStore(database, schema);
        RegisterStore entries = new RegisterStore(database, schema);
        FinanceStore money = new FinanceStore(database, schema);
        MobilisationStore tasks = new MobilisationStore(database, schema);
        ManagedContracts contracts = new ManagedContracts(
                fake(Contracts.class, Map.of("require", args -> contract((String) args[0]))),
                actions,
                new KeptChanges(),
                published::add,
                (permission, node) -> access.may(permission, node),
                () -> new Actor("jane", Set.of()),
                clock);
        BoardMatters boards = new BoardMatters(fake(
                Boards.class,
                Map.of(
                        "require",
                        args -> new Board((String) args[0], "terms", NORTH_WEST, "Board of the North West", List.of()),
                        "decision",
                        args -> decision.filter(one -> one.id().equals(args[0])))));
        performances = new Performances(
                performance,
                definitions,
                fake(TermHistory.class, Map.of("terms", args -> targets((Collection<?>) args[0], (Period) args[2]))));
        kpis = new KpisService(contracts, definitions, performances, performance, database);
        plans = new ImprovementPlansService(
                contracts, definitions, performances, boards, performance, actions, database);
        register = new RegistersService(contracts, definitions, boards, entries, actions, database, access);
        finance = new FinanceService(contracts, definitions, money, database);
        mobilisations = new MobilisationsService(contracts, definitions, tasks, database);
        ContractFacts facts = new ContractFacts(definitions, performances, performance, actions, entries, money, tasks);
        due = new ManagementDeadlines(contracts, facts, database);
        parts = List.of(
                new PerformanceRecord(contracts, definitions, performances, performance, actions, database),
                new RiskRecord(contracts, definitions, entries, actions, database),
                new FinanceRecord(contracts, definitions, money, database));
        overviews = new OverviewsService(contracts, facts, database);
        Access asked = new Access() {
            @Override
            public boolean may(Permission permission, Region node) {
                return access.may(permission, node);
            }

            @Override
            public boolean mayAnywhere(Permission permission) {
                return access.may(permission, NORTH_WEST);
            }
        };
        portfolio = new PortfolioService(
                fake(
                        Contracts.class,
                        Map.of("page", args -> bookPage((PageRequest) args[1]), "gapsOf", args -> ((Collection<?>)
                                        args[0])
                                .stream()
                                        .map(one -> ((Contract) one).id())
                                        .collect(Collectors.toMap(
                                                one -> one,
                                                one -> one.endsWith("7")
                                                        ? List.of(new Gap("a pin", "CON-3"))
                                                        : List.of())))),
                fake(ChangeControl.class, Map.of("renewals", args -> Map.of())),
                contracts,
                overviews,
                money,
                fake(Deadlines.class, Map.of("nextOf", args -> Map.of("P0003", new SubjectDeadlines(null, 4)))),
                asked,
                database);
    }

    @After
    public void stop() {
        definitions.close();
        for (String table : List.of(
                "mobilisation_task",
                "mobilisation",
                "payment",
                "finance_position",
                "register_move",
                "register_entry",
                "planned_action",
                "escalation",
                "improvement_plan",
                "measure",
                "kpi_adoption",
                "managed_contract")) {
            database.execute("delete from management." + table);
        }
    }

    @Test
    public void con6_aMeasureIsCorrectedByANewEntry_andTheLastCounts() {
        kpis.adopt("NW", "lead-employer", "2022-04");

        Measure first = measure("2022-04", 70, 100, null);
        assertEquals(Rag.RED, first.rag());
        assertEquals(Rating.REQUIRES_IMPROVEMENT, first.rating());
        assertEquals("the same again changes nothing", first, measure("2022-04", 70, 100, null));
        assertEquals(
                "measure-recorded",
                refused(() -> measure("2022-04", 95, 100, null)).code());
        Measure second = measure("2022-04", 95, 100, MARKER);

        assertEquals(2, second.entry());
        assertEquals(Rag.GREEN, second.rag());
        assertEquals(MARKER, second.reason());
        assertEquals(List.of(first, second), kpis.history("NW", WORK_SCHEDULE, "2022-04"));
        Performance.Line april = line("2022-04");
        assertEquals(2, april.entries());
        assertEquals(new BigDecimal("95.00"), april.value());
        assertEquals("1.0.0", april.setVersion());
        assertEquals(
                1,
                database.number("select count(*) from definition.kept_definition where sha256 = '"
                        + second.set().sha256() + "'"));
        assertNothingFreeAudited();
    }

    @Test
    public void con6_whatCannotBeAMeasureIsRefused_withAllThatIsWrong() {
        assertEquals("no-kpi-set", refused(() -> measure("2022-04", 1, 2, null)).code());
        kpis.adopt("NW", "lead-employer", "2022-04");
        assertEquals("no-kpi-set", refused(() -> measure("2022-03", 1, 2, null)).code());
        assertEquals(
                List.of("indicator", "month", "numerator", "denominator"),
                fields(refused(() -> kpis.measure("NW", new MeasureInput(null, "2022-06", "-1", "1.5", null)))));
        assertEquals(List.of("numerator"), fields(refused(() -> measure("2022-04", 101, 100, null))));
        assertEquals(
                List.of("indicator"),
                fields(refused(() -> kpis.measure("NW", new MeasureInput("unknown", "2022-04", "1", "2", null)))));
        assertEquals(List.of("set"), fields(refused(() -> kpis.adopt("NW", "no-such-set", "2022-05"))));
        assertEquals(List.of("from"), fields(refused(() -> kpis.adopt("NW", "lead-employer", "2019-01"))));
        measure("2022-05", 1, 2, null);
        kpis.adopt("NW", "lead-employer", "2022-04");
    }

    @Test
    public void con6_missingMonthsAreSeen_onceTheyAreOverdue() {
        kpis.adopt("NW", "lead-employer", "2022-03");
        measure("2022-03", 9, 10, null);

        assertEquals(Performance.Line.State.MEASURED, line("2022-03").state());
        assertEquals(Performance.Line.State.MISSING, line("2022-04").state());
        now = Instant.parse("2022-06-20T09:00:00Z");
        assertEquals(
                "due on that day", Performance.Line.State.DUE, line("2022-05").state());
        now = Instant.parse("2022-06-21T09:00:00Z");
        assertEquals(Performance.Line.State.MISSING, line("2022-05").state());
        assertEquals(4 * 3 - 1, overviews.of("NW").counts().missingMeasures());
    }

    @Test
    public void con6_aRedIndicatorNeedsAPlan_thatGoesUpTheLine_andClosesByMeasures() {
        kpis.adopt("NW", "lead-employer", "2022-01");
        assertEquals("plan-not-needed", refused(this::openPlan).code());
        for (String month : List.of("2022-01", "2022-02", "2022-03")) {
            measure(month, 70, 100, null);
        }
        assertTrue(reasons().toString(), reasons().stream().anyMatch(text -> text.contains("has no improvement plan")));

        ImprovementPlan plan = openPlan();
        assertEquals(YearMonth.of(2022, 3), plan.month());
        assertEquals("plan-open", refused(this::openPlan).code());
        Action action = plans.addAction("NW", plan.id(), new Action.Input(MARKER, "Payroll lead", "2022-05-01"));
        assertTrue(
                reasons().toString(),
                reasons().stream()
                        .anyMatch(text ->
                                text.contains("to the COMMITTEE") && text.contains("overdue since 2022-03-28")));

        assertEquals(
                "committee-first",
                refused(() -> escalate(plan, "BOARD", null, null)).code());
        escalate(plan, "COMMITTEE", null, null);
        assertEquals(
                "escalated-already",
                refused(() -> escalate(plan, "COMMITTEE", null, null)).code());
        measure("2022-04", 60, 100, null);
        assertTrue(
                reasons().toString(),
                reasons().stream()
                        .anyMatch(text -> text.contains("to the BOARD") && text.contains("4 months in a row red")));
        assertEquals(
                "decision-not-of-board",
                refused(() -> escalate(plan, "BOARD", "b-1", "d-1")).code());
        decision = Optional.of(decision("b-1", "NW"));
        ImprovementPlan escalated = escalate(plan, "BOARD", "b-1", "d-1");
        assertEquals("Board of the North West", escalated.escalations().get(1).body());

        Problem open = refused(() -> plans.close("NW", plan.id()));
        assertEquals("plan-not-fulfilled", open.code());
        assertEquals(open.missing().toString(), 2, open.missing().size());
        measure("2022-05", 95, 100, null);
        plans.done("NW", plan.id(), action.id(), new Action.DoneInput(null, "minute 7"));
        assertFalse(plans.close("NW", plan.id()).isOpen());
        assertEquals("plan-closed", refused(() -> plans.close("NW", plan.id())).code());
        assertNothingFreeAudited();
    }

    @Test
    public void con6_anAgreedTargetHoldsForItsContractAlone_fromItsEffectiveMonthOn() {
        for (String contract : List.of("NW", "NE")) {
            kpis.adopt(contract, "lead-employer", "2022-03");
        }
        agreed.add(
                new TermInForce("kpi:" + WORK_SCHEDULE, "98", 3, LocalDate.of(2022, 4, 15), LocalDate.of(2022, 5, 9)));
        agreed.add(new TermInForce("kpi:" + WORK_SCHEDULE, "99.5", 4, LocalDate.of(2022, 5, 10), null));

        assertEquals(
                "before it, the set's",
                Rag.GREEN,
                measure("2022-03", 95, 100, null).rag());
        Measure april = measure("2022-04", 95, 100, null);
        assertEquals(Rag.AMBER, april.rag());
        assertEquals(new BigDecimal("98"), april.target());
        assertEquals(new BigDecimal("99.5"), measure("2022-05", 95, 100, null).target());
        assertEquals(
                "another contract's is the set's",
                Rag.GREEN,
                kpis.measure("NE", new MeasureInput(WORK_SCHEDULE, "2022-04", "95", "100", null))
                        .rag());
        assertEquals(
                "what is shown is the target of this month",
                new BigDecimal("99.5"),
                kpis.performance("NW").indicators().get(0).target());
        assertEquals(
                2,
                take("Indicator,Month,Numerator,Denominator,Reason\n" + WORK_SCHEDULE + ",2022-04,96,100,again\n"
                                + WORK_SCHEDULE + ",2022-05,96,100,again\n")
                        .changed());
        assertEquals(
                new BigDecimal("98"),
                kpis.history("NW", WORK_SCHEDULE, "2022-04").get(1).target().stripTrailingZeros());
    }

    @Test
    public void x4_whatIsDueIsSetAndCleared_underKeysThatStay() {
        kpis.adopt("NW", "lead-employer", "2022-05");
        assertEquals(List.of("measures 2022-06-20"), due());
        for (Performance.IndicatorPerformance one : kpis.performance("NW").indicators()) {
            kpis.measure("NW", new MeasureInput(one.indicator(), "2022-05", "95", "100", null));
        }
        assertEquals("the next month is due in its turn", List.of("measures 2022-07-20"), due());
        measure("2022-05", 50, 100, MARKER);
        assertEquals("a correction changes no due date", List.of(), published);

        ImprovementPlan plan = openPlan();
        Action action = plans.addAction("NW", plan.id(), new Action.Input(MARKER, "Payroll lead", "2022-07-01"));
        RegisterEntry dispute = register.raise("NW", entry("DISPUTE", null, null));
        Action other = register.addAction("NW", dispute.id(), new Action.Input(MARKER, "Owner", "2022-07-02"));
        register.raise("NW", entry("RISK", "3", "5"));
        position("2022-04", "1.00", null, null, null);
        assertEquals(
                List.of(
                        "action 2022-07-01",
                        "action 2022-07-02",
                        "measures 2022-07-20",
                        "reconciliation " + LocalDate.of(2022, 4, 30).plusDays(policyDays()),
                        "report " + dispute.reportDueOn()),
                due());
        open.values().forEach(deadline -> {
            assertFalse(deadline.toString(), deadline.toString().contains(MARKER));
            assertEquals(NORTH_WEST, deadline.node());
            assertEquals(Permission.READ_CONTRACT_MANAGEMENT, deadline.permission());
        });

        plans.done("NW", plan.id(), action.id(), new Action.DoneInput(null, "minute 7"));
        position("2022-04", null, "1.00", null, null);
        register.move(
                "NW", dispute.id(), new RegisterEntry.MoveInput("REPORT", null, MARKER, null, "The board", null), null);
        assertEquals(
                List.of(
                        "action 2022-07-02",
                        "measures 2022-07-20",
                        "reconciliation " + LocalDate.of(2022, 5, 31).plusDays(policyDays())),
                due());
        register.done("NW", dispute.id(), other.id(), new Action.DoneInput(null, "minute 8"));
        assertEquals(2, due().size());
    }

    @Test
    public void x4_tasksOfTheMobilisationAreDueUntilTheyAreDone() {
        now = Instant.parse("2021-06-07T09:00:00Z");
        Mobilisation begun = mobilisations.begin("NW", null);
        assertEquals(13, due().size());
        mobilisations.done("NW", begun.tasks().get(0).id(), new Action.DoneInput(null, "file 1"));
        assertEquals(12, due().size());
        open.clear();
        new DeadlinesOfChangedContract(database, due, keeping())
                .handle(told(new Event("contract.due-dates-changed", "contract", "NW", "{}")));
        assertEquals("they go with their contract", 12, open.size());
    }

    @Test
    public void con5_theRecordSaysWhatIsThereAndWhatIsMissing() {
        assertEquals(List.of("indicator set false"), items(Principle.PERFORMANCE));
        assertEquals(List.of("finance position false"), items(Principle.FINANCIAL_PERFORMANCE));
        assertEquals(List.of("open risks true", "open issues true", "open disputes true"), items(Principle.RISK));
        kpis.adopt("NW", "lead-employer", "2022-05");
        measure("2022-05", 50, 100, MARKER);
        register.raise("NW", entry("DISPUTE", null, null));
        position("2022-04", "1.00", null, null, null);
        List<String> performance = items(Principle.PERFORMANCE);
        assertTrue(performance.toString(), performance.contains("indicator set true"));
        assertTrue(performance.toString(), performance.contains("measures in time false"));
        assertTrue(performance.toString(), performance.contains("improvement plan for " + WORK_SCHEDULE + " false"));
        assertTrue(items(Principle.RISK).contains("report of dispute 1 to the board false"));
        assertEquals(
                List.of("finance position true", "reconciliation in time false"),
                items(Principle.FINANCIAL_PERFORMANCE));
        parts.forEach(part -> assertFalse(part.items(contract("NW")).toString().contains(MARKER)));
        access = (permission, node) -> permission != Permission.READ_CONTRACT_MANAGEMENT;
        parts.forEach(part -> assertEquals(List.of(), part.items(contract("NW"))));
    }

    @Test
    public void con6_aFileIsTakenWholeOrNotAtAll() {
        kpis.adopt("NW", "lead-employer", "2022-04");
        String header = "Indicator,Month,Numerator,Denominator,Reason\n";
        Problem refused = refused(() -> take(header + WORK_SCHEDULE + ",2022-04,95,100,\n" + WORK_SCHEDULE
                + ",2022-05,x,100,\nunknown,2022-05,1,2,\n" + WORK_SCHEDULE + ",2022-04,1,2,\n"));
        assertEquals("import-refused", refused.code());
        assertEquals(
                List.of("3 Numerator", "4 Indicator", "5 Month"),
                refused.faults().stream()
                        .map(fault -> fault.line() + " " + fault.field())
                        .toList());
        assertEquals(List.of(), kpis.history("NW", WORK_SCHEDULE, "2022-04"));

        String right = header + WORK_SCHEDULE + ",2022-04,95,100,\n" + WORK_SCHEDULE + ",2022-05,80,100,\n";
        assertEquals(2, take(right).created());
        assertEquals(2, take(right).unchanged());
        ImportReport corrected = take(header + WORK_SCHEDULE + ",2022-05,81,100,counted again\n");
        assertEquals(1, corrected.changed());
        assertEquals(2, kpis.history("NW", WORK_SCHEDULE, "2022-05").size());
    }

    @Test
    public void con7_entriesMoveByTheirTable_andAStaleVersionIsRefused() {
        RegisterEntry risk = register.raise("NW", entry("RISK", "3", "5"));
        RegisterEntry dispute = register.raise("NW", entry("DISPUTE", null, null));
        assertEquals(Rag.RED, risk.rag());
        assertEquals(2, dispute.number());

        RegisterEntry scored = register.score("NW", risk.id(), new RegisterEntry.ScoreInput("1", "5"), 1L);
        assertEquals(Rag.GREEN, scored.rag());
        assertEquals(
                412,
                refused(() -> register.score("NW", risk.id(), new RegisterEntry.ScoreInput("1", "1"), 1L))
                        .status());
        Action action = register.addAction("NW", risk.id(), new Action.Input("Call", "Contract manager", "2022-06-01"));
        assertEquals(1, refused(() -> move(risk, "CLOSE")).missing().size());
        register.done("NW", risk.id(), action.id(), new Action.DoneInput("2022-06-02", "mail 3"));
        assertEquals(
                "action-done",
                refused(() -> register.done("NW", risk.id(), action.id(), new Action.DoneInput(null, "x")))
                        .code());
        RegisterEntry closed = move(risk, "CLOSE");
        assertEquals(register.require("NW", risk.id()), closed);
        assertEquals("jane", closed.history().get(0).by());

        assertEquals(
                List.of(dispute.id()),
                register.list("NW", null, true, new PageRequest(null, 10)).items().stream()
                        .map(RegisterEntry::id)
                        .toList());
        var page = register.list("NW", null, false, new PageRequest(null, 1));
        assertEquals("1", page.next());
        assertEquals(
                dispute.id(),
                register.list("NW", RegisterEntry.Kind.DISPUTE, false, new PageRequest(page.next(), 1))
                        .items()
                        .get(0)
                        .id());
        assertNothingFreeAudited();
    }

    @Test
    public void con8_estimateAndActualAreReconciled_andADifferenceIsExplained() {
        assertEquals(
                "estimate-missing",
                refused(() -> position("2022-04", null, "5.00", null, null)).code());
        FinancePosition estimate = position("2022-04", "100000.00", null, null, null);
        assertEquals(FinancePosition.State.ESTIMATED, estimate.state());
        assertEquals(LocalDate.of(2022, 5, 20), estimate.dueOn());
        assertNull(estimate.policy());

        Problem unexplained = refused(() -> position("2022-04", null, "101000.01", null, null));
        assertEquals("difference-unexplained", unexplained.code());
        assertTrue(unexplained.detail(), unexplained.detail().contains("1000.01"));
        FinancePosition within = position("2022-04", null, "101000.00", null, null);
        assertEquals(FinancePosition.State.RECONCILED, within.state());
        assertEquals(Money.parse("1000.00"), within.difference());
        assertEquals(
                "position-recorded",
                refused(() -> position("2022-04", null, "90000.00", MARKER, null))
                        .code());
        FinancePosition corrected = position("2022-04", null, "90000.00", MARKER, MARKER);
        assertEquals(3, corrected.entry());
        assertEquals("the same again changes nothing", corrected, position("2022-04", null, "90000.00", null, null));
        assertEquals(List.of(corrected), finance.positions("NW"));
        assertEquals(3, finance.month("NW", "2022-04").entries().size());
        assertTrue(finance.month("NW", "2022-04").notCalculated().contains("not calculated"));
        for (String amount : List.of("-1.00", "1.005", "€5", "1e99", "10000000000.01")) {
            assertEquals(
                    amount, List.of("estimate"), fields(refused(() -> position("2022-05", amount, null, null, null))));
        }
        assertEquals(List.of("actual"), fields(refused(() -> position("2022-06", "1.00", "1.00", null, null))));
        assertNothingFreeAudited();
    }

    @Test
    public void con8_neitherAdvanceNorLoanIsPaid() {
        for (String type : List.of("ADVANCE", "loan", " Advance ")) {
            Problem refused = refused(() -> pay(type, "5.00"));
            assertEquals("payment-type-refused", refused.code());
            assertEquals("CON-8", refused.rule());
            assertTrue(refused.detail(), refused.detail().contains("no legal authority"));
        }
        assertEquals(List.of("amount"), fields(refused(() -> pay("SERVICE_CHARGE", "0.00"))));
        assertEquals(0, database.number("select count(*) from management.payment"));

        pay("SERVICE_CHARGE", "500.00");
        assertEquals(Money.parse("-20.00"), pay("CREDIT_NOTE", "20.00").amount());
        position("2022-04", "480.00", "480.00", null, null);

        assertEquals(Money.parse("480.00"), finance.positions("NW").get(0).paid());
        assertEquals(
                List.of(2),
                finance.payments("NW", new PageRequest("1", 10)).items().stream()
                        .map(Payment::number)
                        .toList());
    }

    @Test
    public void con15_dueDatesAreCountedBack_andReadinessListsWhatIsOpen() {
        assertEquals(
                "no-mobilisation", refused(() -> mobilisations.require("NW")).code());
        now = Instant.parse("2021-06-07T09:00:00Z");
        Mobilisation begun = mobilisations.begin("NW", null);

        assertEquals(13, begun.tasks().size());
        assertEquals(LocalDate.of(2021, 5, 9), begun.tasks().get(0).dueOn());
        assertTrue(begun.open().get(0), begun.open().get(0).contains("overdue since 2021-05-09"));
        assertEquals(
                "mobilisation-begun",
                refused(() -> mobilisations.begin("NW", null)).code());
        Mobilisation last = begun;
        for (Mobilisation.Task task : begun.tasks()) {
            assertFalse(last.ready());
            last = mobilisations.done("NW", task.id(), new Action.DoneInput(null, "file 1"));
        }
        assertTrue(last.ready());
        assertEquals(List.of(), last.open());
        assertEquals(
                "task-done",
                refused(() -> mobilisations.done("NW", "cut-over", new Action.DoneInput(null, "x")))
                        .code());
    }

    @Test
    public void x3_whatMayNotBeReadIsNotThere_andWhatMayBeReadMayNotBeChanged() {
        access = (permission, node) -> permission == Permission.READ_CONTRACT_MANAGEMENT;
        assertEquals(
                403, refused(() -> kpis.adopt("NW", "lead-employer", "2022-04")).status());
        assertEquals(403, refused(() -> pay("SERVICE_CHARGE", "1.00")).status());
        access = (permission, node) -> false;
        for (ThrowingRunnable work : List.<ThrowingRunnable>of(
                () -> kpis.performance("NW"),
                () -> plans.list("NW"),
                () -> register.list("NW", null, false, new PageRequest(null, 1)),
                () -> finance.positions("NW"),
                () -> mobilisations.require("NW"),
                () -> overviews.of("NW"),
                () -> kpis.adopt("NW", "lead-employer", "2022-04"))) {
            assertEquals("There is no contract 'NW'.", refused(work).detail());
        }
        assertEquals(List.of(), overviews.of(List.of(contract("NW"))));
    }

    @Test
    public void overviewsOfManyAreReadAtOnce_eachWithItsOwn() {
        kpis.adopt("NW", "lead-employer", "2022-05");
        kpis.adopt("NE", "lead-employer", "2022-05");
        measure("2022-05", 50, 100, null);
        register.raise("NE", entry("DISPUTE", null, null));
        position("2022-04", "1.00", null, null, null);

        List<Overview> both = overviews.of(List.of(contract("NE"), contract("NW")));

        assertEquals(List.of("NE", "NW"), both.stream().map(Overview::reference).toList());
        assertEquals(1, both.get(0).counts().disputes());
        assertEquals(0, both.get(0).counts().redIndicators());
        assertEquals(1, both.get(1).counts().redIndicators());
        assertEquals(
                "April and May are over and due", 1 + 1, both.get(1).counts().unreconciledMonths());
        assertEquals(Rag.RED, both.get(1).rag());
        assertEquals(overviews.of("NW"), both.get(1));
        assertThrows(
                IllegalArgumentException.class,
                () -> overviews.of(java.util.Collections.nCopies(1001, contract("NW"))));
    }

    private List<String> items(Principle principle) {
        return parts.stream()
                .filter(part -> part.principle() == principle)
                .flatMap(part -> part.items(contract("NW")).stream())
                .map(item -> item.name() + " " + item.present())
                .toList();
    }

    /** What is due once everything is told; told twice, it says the same. */
    private List<String> due() {
        DeadlinesOfManagement handler = new DeadlinesOfManagement(database, due, keeping());
        published.forEach(event -> handler.handle(told(event)));
        published.forEach(event -> handler.handle(told(event)));
        published.clear();
        return open.values().stream()
                .map(deadline -> deadline.key().replaceAll("^NW/([a-z]+).*", "$1") + " " + deadline.day())
                .sorted()
                .toList();
    }

    private int policyDays() {
        return definitions
                .policy(NORTH_WEST, LocalDate.of(2022, 6, 25))
                .content()
                .reconciliationDueDays();
    }

    private Deadlines keeping() {
        return fake(
                Deadlines.class,
                Map.of(
                        "set",
                        args -> open.put(((Deadline) args[0]).key(), (Deadline) args[0]),
                        "clear",
                        args -> open.remove((String) args[1])));
    }

    private DeliveredEvent told(Event event) {
        return new DeliveredEvent(1, event, now, "jane", null);
    }

    /** As the history gives them: those of NW that hold on a day of the period. */
    private Map<String, List<TermInForce>> targets(Collection<?> contracts, Period days) {
        return contracts.contains("NW")
                ? Map.of(
                        "NW",
                        agreed.stream()
                                .filter(term -> !term.from().isAfter(days.to())
                                        && (term.to() == null || !term.to().isBefore(days.from())))
                                .toList())
                : Map.of();
    }

    @Test
    public void con5_aPortfolioIsReadPageByPage_eachContractOnce() {
        book(25, Contract.State.RUNNING);
        for (int limit : new int[] {1, 7, 24, 25, 26, 500}) {
            List<PortfolioLine> all = read(PortfolioQuery.of(NORTH_WEST), limit);
            assertEquals("pages of " + limit, 25, all.size());
            assertEquals(
                    "pages of " + limit,
                    book.stream().map(Contract::reference).toList(),
                    all.stream().map(PortfolioLine::reference).toList());
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> portfolio.page(PortfolioQuery.of(NORTH_WEST), new PageRequest(null, Portfolio.MOST + 1)));
    }

    @Test
    public void con5_aLineSaysWhatIsKnownInEveryDomain() {
        now = Instant.parse("2022-06-15T09:00:00Z");
        book.add(contract("NW"));
        book(4, Contract.State.RUNNING);
        kpis.adopt("NW", "lead-employer", "2022-05");
        measure("2022-05", 50, 100, null);
        pay("SERVICE_CHARGE", "90.00");
        pay("CREDIT_NOTE", "40.00");
        portfolio.hostShares =
                (contracts, on) -> contracts.contains("NW") ? Map.of("NW", new HostShare(1, 2)) : Map.of();

        List<PortfolioLine> lines = read(PortfolioQuery.of(NORTH_WEST), 100);

        PortfolioLine first = lines.get(0);
        assertEquals("NW", first.reference());
        assertEquals(Rag.RED, first.rag());
        assertEquals(Money.parse("50.00"), first.spent());
        assertEquals(overviews.of("NW").counts().overdueDeadlines(), first.overdue());
        assertEquals(overviews.of("NW").nextDeadline().on(), first.nextDueOn());
        assertEquals(LocalDate.of(2022, 6, 20), first.nextDueOn());
        assertEquals("CON-6", first.nextDueRule());
        assertEquals(Integer.valueOf(1), first.hostAgreementsSigned());
        PortfolioLine other = lines.get(4);
        assertEquals("P0003", other.reference());
        assertNull(other.spent());
        assertEquals(overviews.of(List.of(book.get(4))).get(0).counts().overdueDeadlines() + 4, other.overdue());
        assertNull(other.hostAgreementsSigned());
    }

    @Test
    public void con5_filtersAreAppliedAsPagesAreRead_toABound() {
        book(Portfolio.MOST_LOOKED_AT + 700, Contract.State.DRAFT);
        PortfolioQuery gaps = PortfolioQuery.read("north-west", "none", null, "draft", "true");
        Page<PortfolioLine> page = portfolio.page(gaps, new PageRequest(null, 10));
        assertEquals(10, page.items().size());
        assertEquals("P0097", page.next());
        assertEquals("one look was enough", 1, pagesOfContracts);

        pagesOfContracts = 0;
        PortfolioQuery running = PortfolioQuery.read("north-west", null, null, "running", null);
        Page<PortfolioLine> nothing = portfolio.page(running, new PageRequest(null, 10));
        assertEquals(List.of(), nothing.items());
        assertEquals(Portfolio.MOST_LOOKED_AT / 500, pagesOfContracts);
        assertEquals("P4999", nothing.next());
        assertNull(portfolio.page(running, new PageRequest(nothing.next(), 10)).next());

        assertEquals(570, read(gaps, 100).size());
        assertEquals(List.of(), read(PortfolioQuery.read("north-west", null, "red", null, null), 500));
    }

    @Test
    public void con5_aSummaryCountsAll_orRefusesTooMany() {
        book(1203, Contract.State.RUNNING);
        PortfolioSummary summary = portfolio.summary(NORTH_WEST);
        assertEquals(1203, summary.total().contracts());
        assertEquals(120, summary.total().withGaps());
        assertEquals(Money.parse("1203.00"), summary.total().value());
        assertEquals(Money.ZERO, summary.total().spent());

        book.clear();
        book(Portfolio.MOST_COUNTED + 1, Contract.State.DRAFT);
        assertEquals(
                "portfolio-too-large",
                refused(() -> portfolio.summary(NORTH_WEST)).code());
    }

    @Test
    public void x3_aPortfolioHasNothingOfWhatMayNotBeRead() {
        book(3, Contract.State.RUNNING);
        access = (permission, node) -> false;
        assertEquals(
                403,
                refused(() -> portfolio.page(PortfolioQuery.of(NORTH_WEST), new PageRequest(null, 1)))
                        .status());
        assertEquals(403, refused(() -> portfolio.summary(NORTH_WEST)).status());
        book.add(at(new Region("south"), "Z", Contract.State.RUNNING));
        access = (permission, node) -> node.equals(NORTH_WEST);
        assertEquals(3, read(PortfolioQuery.of(Region.NATIONAL), 2).size());
        assertEquals(3, portfolio.summary(Region.NATIONAL).total().contracts());
    }

    private List<PortfolioLine> read(PortfolioQuery query, int limit) {
        List<PortfolioLine> all = new ArrayList<>();
        String after = null;
        do {
            Page<PortfolioLine> page = portfolio.page(query, new PageRequest(after, limit));
            assertTrue(page.items().size() <= limit);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private void book(int many, Contract.State state) {
        for (int i = 0; i < many; i++) {
            book.add(at(NORTH_WEST, String.format("P%04d", i), state));
        }
    }

    private Page<Contract> bookPage(PageRequest page) {
        pagesOfContracts++;
        return page.page(
                book.stream()
                        .sorted(Comparator.comparing(Contract::reference))
                        .filter(one -> page.after() == null || one.reference().compareTo(page.after()) > 0)
                        .limit(page.limit() + 1L)
                        .toList(),
                one -> one,
                Contract::reference);
    }

    private Measure measure(String month, long numerator, long denominator, String reason) {
        return kpis.measure("NW", new MeasureInput(WORK_SCHEDULE, month, numerator + "", denominator + "", reason));
    }

    private ImprovementPlan openPlan() {
        return plans.open("NW", new ImprovementPlan.Input(WORK_SCHEDULE, MARKER, "Contract manager"));
    }

    private ImprovementPlan escalate(ImprovementPlan plan, String level, String board, String ofDecision) {
        return plans.escalate(
                "NW", plan.id(), new ImprovementPlan.EscalationInput(level, null, board, null, MARKER, ofDecision));
    }

    private RegisterEntry move(RegisterEntry entry, String move) {
        return register.move("NW", entry.id(), new RegisterEntry.MoveInput(move, null, MARKER, null, null, null), null);
    }

    private FinancePosition position(String month, String estimate, String actual, String explanation, String reason) {
        return finance.record("NW", new FinancePosition.Input(month, estimate, actual, explanation, reason));
    }

    private Payment pay(String type, String amount) {
        return finance.pay("NW", new Payment.Input(type, amount, "2022-05-10", "2022-04", "charges of April"));
    }

    private ImportReport take(String csv) {
        return kpis.importMeasures("NW", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private Performance.Line line(String month) {
        return kpis.performance("NW").indicators().get(0).months().stream()
                .filter(one -> one.month().equals(YearMonth.parse(month)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> reasons() {
        return overviews.of("NW").reasons().stream()
                .map(Overview.Reason::toString)
                .toList();
    }

    private static RegisterEntry.Input entry(String kind, String likelihood, String impact) {
        return new RegisterEntry.Input(kind, MARKER, MARKER, "Contract manager", likelihood, impact, "2022-05-01");
    }

    private static Decision decision(String board, String contract) {
        return new Decision(
                "d-1",
                board,
                "m",
                LocalDate.of(2022, 5, 3),
                false,
                "matter",
                "contract",
                contract,
                Decision.Outcome.NOTED,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                new Decision.TermsUsed("terms", NORTH_WEST, "1.0.0", "0"));
    }

    private static Contract contract(String id) {
        if (!List.of("NW", "NE").contains(id)) {
            throw Problems.notFound("contract", id).toException();
        }
        return at(NORTH_WEST, id, Contract.State.RUNNING);
    }

    private static Contract at(Region region, String id, Contract.State state) {
        return new Contract(
                id,
                id,
                1,
                new Lot("All specialties", region, Set.of()),
                new OdsCode("RBN"),
                Vehicle.values()[0],
                Money.parse("1.00"),
                new Period(LocalDate.of(2021, 8, 1), LocalDate.of(2025, 7, 31)),
                12,
                state,
                LocalDate.of(2021, 5, 1),
                LocalDate.of(2021, 8, 1),
                null,
                List.of());
    }

    private void assertNothingFreeAudited() {
        assertFalse(audited.isEmpty());
        assertFalse(audited.toString(), audited.toString().contains(MARKER));
    }

    private static Problem refused(ThrowingRunnable work) {
        return assertThrows(ProblemException.class, work).problem();
    }

    private static List<String> fields(Problem problem) {
        return problem.faults().stream().map(Fault::field).toList();
    }

    /** What of a service is called here. */
    private interface Called {
        Object with(Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Map<String, Called> methods) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> methods.get(method.getName()).with(arguments)));
    }

    private final class KeptChanges implements AuditLog {

        @Override
        public void record(Change change) {
            assertTrue(database.isOpen());
            audited.add(change);
        }

        @Override
        public List<AuditEntry> find(AuditQuery query) {
            throw new UnsupportedOperationException();
        }
    }
}
