/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.change.ChangeControl;
import org.leademployer.contracts.change.ExtensionPlan;
import org.leademployer.contracts.change.Renewal;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.documents.Document;
import org.leademployer.documents.DocumentKind;
import org.leademployer.documents.DocumentVersion;
import org.leademployer.documents.Documents;
import org.leademployer.documents.Subject;
import org.leademployer.exits.Exit;
import org.leademployer.exits.ExitDocument;
import org.leademployer.exits.ExitLine;
import org.leademployer.exits.ExitPicture;
import org.leademployer.exits.ExitPlan;
import org.leademployer.exits.ExitPlan.Step;
import org.leademployer.exits.ExitQuery;
import org.leademployer.exits.PlanState;
import org.leademployer.exits.Rag;
import org.leademployer.exits.Reprocurement;
import org.leademployer.exits.StepInput;
import org.leademployer.exits.internal.rules.Samples;
import org.leademployer.exits.internal.store.ExitStore;
import org.leademployer.informationgovernance.ContractProtocol;
import org.leademployer.informationgovernance.DataProtection;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.definitions.internal.DefinitionsService;
import org.leademployer.platform.definitions.internal.DeployedDefinitions;
import org.leademployer.platform.definitions.internal.store.KeptDefinitions;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.procurement.ProcurementQuery;
import org.leademployer.procurement.Procurements;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.Pins;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.protection.Party;
import org.leademployer.schedules.spi.protection.Protocol;

/** Exits on the real tables, with other domains as tests need them. */
public class ExitsTest {

    private static final String MARKER = "Free-Text-Marker-4711";
    private static final LocalDate END = LocalDate.of(2026, 3, 31);

    private static EmbeddedDatabase database;

    private final List<Change> audited = new ArrayList<>();
    private final List<Event> published = new ArrayList<>();
    private final Map<String, Contract> book = new TreeMap<>();
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, LocalDate> extended = new HashMap<>();
    private final Map<String, Deadline> open = new TreeMap<>();
    private final Map<String, Integer> called = new TreeMap<>();
    private final List<ProcurementQuery> procured = new ArrayList<>();
    private LocalDate today = LocalDate.of(2025, 9, 1);
    private Pin.State pin = Pin.State.IN_FORCE;
    private boolean schedule10Answers = true;
    private boolean mayPlan = true;
    private Region readable = Region.NATIONAL;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private DefinitionsService service;
    private ExitDefinitions definitions;
    private OtherDomains others;
    private ExitsService exits;
    private ExitPlansService plans;
    private ExitDeadlines deadlines;

    @BeforeClass
    public static void create() throws Exception {
        database = new EmbeddedDatabase("exits", "db/exits-test.xml");
    }

    @AfterClass
    public static void drop() {
        database.close();
    }

    @Before
    public void start() {
        Schema schema = () -> "exits";
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
                return today.atTime(9, 0).atZone(getZone()).toInstant();
            }
        };
        service = new DefinitionsService(new KeptDefinitions(database, schema, clock));
        definitions = new ExitDefinitions(service);
        ExitStore store = new ExitStore(database, schema);
        Access access = new Access() {
            @Override
            public boolean may(Permission permission, Region node) {
                return (permission != Permission.PLAN_EXITS || mayPlan)
                        && (readable.equals(Region.NATIONAL) || readable.equals(node));
            }

            @Override
            public boolean mayAnywhere(Permission permission) {
                return true;
            }
        };
        Contracts contracts = fake(
                Contracts.class,
                Map.of(
                        "find",
                        args -> Optional.ofNullable(book.get(id((String) args[0]))),
                        "page",
                        args -> page((PageRequest) args[1])));
        others = new OtherDomains();
        others.pins = fake(Pins.class, Map.of("ofContracts", args -> pins((Collection<?>) args[0])));
        others.documents = fake(
                Documents.class,
                Map.of(
                        "of",
                        args -> documents.entrySet().stream()
                                .filter(one -> ((Collection<?>) args[0]).contains(one.getKey()))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                        "require",
                        args -> Optional.ofNullable(documents.get((String) args[0]))
                                .orElseThrow(() -> Problems.notFound("document", (String) args[0])
                                        .toException())));
        others.procurements = fake(Procurements.class, Map.of("list", args -> {
            procured.add((ProcurementQuery) args[0]);
            return List.of();
        }));
        others.dataProtection = fake(DataProtection.class, Map.of("protocol", args -> protocol((String) args[0])));
        ExitReading reading = new ExitReading(
                definitions,
                store,
                fake(ChangeControl.class, Map.of("renewals", args -> renewals((Collection<?>) args[0]))),
                others,
                fake(Geography.class, Map.of("isWithin", args -> args[0].equals(args[1]))),
                access,
                database,
                clock);
        exits = new ExitsService(contracts, reading, definitions, access);
        plans = new ExitPlansService(
                contracts, reading, definitions, store, others, database, new KeptChanges(), published::add, access);
        deadlines = new ExitDeadlines(
                contracts,
                reading,
                fake(
                        Deadlines.class,
                        Map.of(
                                "set",
                                args -> open.put(((Deadline) args[0]).key(), (Deadline) args[0]),
                                "clear",
                                args -> open.remove((String) args[1]))));
        add(Samples.contract("C1", END, true));
    }

    @After
    public void stop() {
        definitions.close();
        for (String table : List.of("exit_lesson", "exit_step", "exit_consideration", "exit_plan")) {
            database.execute("delete from exits." + table);
        }
        database.execute("delete from definition.kept_definition");
    }

    @Test
    public void exi1_aPlanBeginsByATemplate_thatIsKept_andIsBegunOnce() {
        assertEquals(PlanState.NOT_BEGUN, exits.require("C1").line().plan());
        assertNull(exits.require("REF-C1").plan());

        Exit begun = plans.begin("REF-C1", null, null);

        ExitPlan plan = begun.plan();
        assertEquals(PlanState.BEGUN, plan.state());
        assertEquals(1, begun.version());
        assertEquals(10, plan.considerations().size());
        assertEquals("way-forward", plan.considerations().get(0).id());
        assertEquals("contract-manager", plan.owner());
        assertEquals("exit-policy national 1.0.0", begun.policy());
        assertEquals(LocalDate.of(2025, 12, 1), step(plan, "exit-agreement").dueOn());
        assertEquals(
                1,
                database.number("select count(*) from definition.kept_definition where sha256 = '"
                        + plan.template().sha256() + "'"));
        assertEquals(List.of("exit.begun"), audited.stream().map(Change::action).toList());
        assertEquals(
                List.of(ExitDueDatesChanged.TYPE),
                published.stream().map(Event::type).toList());
        assertEquals("plan-begun", refused(() -> plans.begin("C1", null, null)).code());
        assertEquals("no-exit-template", refusedBegin("C2", "unheard-of", null));
        assertEquals("invalid-input", refusedBegin("C3", null, "Jane Doe"));
    }

    @Test
    public void exi1_aDraftHasNoExit() {
        add(Samples.contract("D1", END, false));
        assertEquals(
                "contract-not-signed",
                refused(() -> plans.begin("D1", null, null)).code());
        assertEquals(Rag.GREEN, exits.require("D1").line().rag());
    }

    @Test
    public void exi4_schedule10SaysWhatBecomesOfTheData_andItsStepsMoveWithTheEnd() {
        ExitPlan plan = plans.begin("C1", null, null).plan();
        assertEquals(Samples.ANSWER, plan.data().end());
        assertEquals("terms-1", plan.data().termsSha256());
        assertEquals("K-C1", plan.data().calculationId());
        assertEquals(LocalDate.of(2026, 1, 30), step(plan, "schedule-10-notice").dueOn());
        assertNotNull(step(plan, "adjustments"));
        assertNotNull(step(plan, "equipment"));

        extended.put("C1", END.plusYears(1));
        Exit later = exits.require("C1");
        assertEquals(END.plusYears(1), later.line().end());
        assertEquals(
                LocalDate.of(2027, 1, 30),
                step(later.plan(), "schedule-10-notice").dueOn());
    }

    @Test
    public void exi4_aPlanBeginsWithoutAnAnswer_saysSo_andAsksAgain() {
        schedule10Answers = false;
        Exit begun = plans.begin("C1", null, null);
        assertNull(begun.plan().data());
        assertEquals(List.of("AMBER:EXI-4"), reasons(begun.line()));
        assertEquals(
                "variant-not-deployed",
                refused(() -> plans.askSchedule10("C1", null)).code());
        others.dataProtection = null;
        assertEquals(503, refused(() -> plans.askSchedule10("C1", null)).status());

        others.dataProtection = fake(DataProtection.class, Map.of("protocol", args -> protocol((String) args[0])));
        schedule10Answers = true;
        Exit asked = plans.askSchedule10("C1", 1L);
        assertEquals(List.of(), reasons(asked.line()));
        assertEquals(
                3,
                asked.plan().steps().stream()
                        .filter(one -> one.part() == ExitPlan.Part.DATA)
                        .count());
        plans.stepDone("C1", "schedule-10-notice", null, "letter of today", null);
        Exit again = plans.askSchedule10("C1", null);
        assertTrue(step(again.plan(), "schedule-10-notice").isDone());
        assertEquals(
                3,
                again.plan().steps().stream()
                        .filter(one -> one.part() == ExitPlan.Part.DATA)
                        .count());
    }

    @Test
    public void exi5_alternativeArrangementsAreRecordedWithWhoDecided_andTakenBack() {
        assertEquals(
                "no-exit-plan",
                refused(() -> plans.arrangeAlternative("C1", "hosts employ", "board", null, null))
                        .code());
        plans.begin("C1", null, null);
        Problem wrong = refused(() -> plans.arrangeAlternative("C1", " ", "The Board", "2099-01-01", 1L));
        assertEquals(
                List.of("what", "decidedBy", "decidedOn"),
                wrong.faults().stream().map(Problem.Fault::field).toList());
        Exit arranged = plans.arrangeAlternative("C1", "hosts employ directly", "management-board", "2025-08-01", 1L);
        assertEquals(Reprocurement.ALTERNATIVE, arranged.line().reprocurement());
        assertEquals(
                new ExitPlan.Alternative("hosts employ directly", "management-board", LocalDate.of(2025, 8, 1)),
                exits.require("C1").plan().alternative());
        Change last = audited.get(audited.size() - 1);
        assertEquals("exit.alternative-arranged", last.action());
        assertEquals("management-board", last.after().get("decidedBy"));
        assertFalse(last.toString().contains("directly"));
        assertEquals(
                "precondition-failed",
                refused(() -> plans.withdrawAlternative("C1", 1L)).code());
        assertNull(plans.withdrawAlternative("C1", 2L).plan().alternative());
        assertEquals(
                "not-found",
                refused(() -> plans.withdrawAlternative("C1", null)).code());
    }

    @Test
    public void exi2_theWholeLifeOfAnExit_withColoursFromWhatIsTheCase() {
        today = LocalDate.of(2025, 9, 1);
        plans.begin("C1", null, null);
        assertEquals(Rag.RED, exits.require("C1").line().rag());
        assertEquals(Reprocurement.LATE, exits.require("C1").line().reprocurement());
        Problem open = refused(() -> plans.complete("C1", null));
        assertEquals("exit-open", open.code());
        assertEquals(
                "10 considerations, 7 steps, the agreement",
                10 + 7 + 1,
                open.missing().size());

        exits.require("C1").plan().considerations().forEach(one -> plans.consider("C1", one.id(), MARKER, null));
        exits.require("C1").plan().steps().stream()
                .filter(step -> !step.dueOn().isAfter(END))
                .forEach(step -> plans.stepDone("C1", step.id(), "2025-09-01", MARKER, null));
        assertEquals(
                "not-found",
                refused(() -> plans.nameAgreement("C1", "D9", null)).code());
        documents.put("D9", document("D9", "C2", null));
        assertEquals(
                "invalid-input",
                refused(() -> plans.nameAgreement("C1", "D9", null)).code());
        documents.put("D1", document("D1", "C1", null));
        plans.nameAgreement("C1", "D1", null);
        assertEquals(
                List.of("the signature of the exit agreement (EXI-3)"),
                refused(() -> plans.complete("C1", null)).missing());

        today = END.minusDays(30);
        assertTrue(reasons(exits.require("C1").line()).containsAll(List.of("RED:EXI-2", "RED:EXI-3")));
        others.documents = null;
        assertTrue(exits.require("C1").line().reasons().stream()
                .anyMatch(one -> one.text().contains("not known: documents is not running")));
        assertEquals("exit-open", refused(() -> plans.complete("C1", null)).code());
        documents.put("D1", document("D1", "C1", LocalDate.of(2026, 2, 2)));
        others.documents = fake(Documents.class, Map.of("of", args -> documents));
        Exit completed = plans.complete("C1", null);
        assertEquals(PlanState.COMPLETED, completed.plan().state());
        assertEquals(LocalDate.of(2026, 2, 2), completed.plan().agreement().signedOn());
        assertEquals("re-procurement is late all the same", List.of("RED:EXI-5"), reasons(completed.line()));
        assertEquals(
                "wrong-state",
                refused(() -> plans.consider("C1", "data", "x", null)).code());
        assertEquals(PlanState.BEGUN, plans.reopen("C1", null).plan().state());
        plans.complete("C1", null);

        today = END.plusDays(1);
        assertEquals(5, refused(() -> plans.close("C1", null)).missing().size());
        plans.learn("C1", MARKER, null);
        exits.require("C1").plan().steps().stream()
                .filter(step -> !step.isDone())
                .forEach(step -> plans.stepDone("C1", step.id(), null, MARKER, null));
        Exit closed = plans.close("C1", null);
        assertEquals(Rag.GREEN, closed.line().rag());
        assertNull(closed.line().nextStep());
        assertTrue(audited.stream().noneMatch(one -> one.toString().contains(MARKER)));
        assertTrue(published.stream().noneMatch(one -> one.toString().contains(MARKER)));
    }

    @Test
    public void exi3_stepsAreAddedAndMoved_andDoneOnce() {
        plans.begin("C1", null, null);
        Exit added = plans.addStep("C1", new StepInput("Tell payroll", null, "finance", "2025-10-01"), 1L);
        assertEquals("finance", step(added.plan(), "added-1").owner());
        Exit moved = plans.moveStep("C1", "added-1", "2025-10-02", null, 2L);
        assertEquals(LocalDate.of(2025, 10, 2), step(moved.plan(), "added-1").dueOn());
        assertEquals(
                List.of("title", "part", "owner", "dueOn"),
                refused(() -> plans.addStep("C1", new StepInput(" ", "NO_PART", "Jane Doe", "soon"), 3L))
                        .faults()
                        .stream()
                        .map(Problem.Fault::field)
                        .toList());
        assertEquals(
                "invalid-input",
                refused(() -> plans.moveStep("C1", "added-1", null, null, null)).code());
        assertEquals(
                "invalid-input",
                refused(() -> plans.stepDone("C1", "added-1", "2025-09-02", "x", null))
                        .code());
        assertEquals(
                "precondition-failed",
                refused(() -> plans.stepDone("C1", "added-1", null, "x", 2L)).code());
        plans.stepDone("C1", "added-1", null, "x", 3L);
        assertEquals(
                "step-done",
                refused(() -> plans.stepDone("C1", "added-1", null, "x", 4L)).code());
        assertEquals(
                "not-found",
                refused(() -> plans.stepDone("C1", "nothing", null, "x", 4L)).code());
        assertEquals(
                "no-exit-plan",
                refused(() -> {
                            add(Samples.contract("C2", END, true));
                            plans.learn("C2", "x", null);
                        })
                        .code());
    }

    @Test
    public void x3_otherRegionsAreUnknown_andReadingIsNotPlanning() {
        mayPlan = false;
        assertEquals(403, refused(() -> plans.begin("C1", null, null)).status());
        readable = new Region("london");
        assertEquals(404, refused(() -> plans.begin("C1", null, null)).status());
        assertEquals(404, refused(() -> exits.require("C1")).status());
        assertEquals(
                404,
                refused(() -> exits.document("C1", ExitDocument.Kind.EXIT_PLAN)).status());
        assertEquals(List.of(), exits.page(all(), new PageRequest(null, 10)).items());
    }

    @Test
    public void exi6_whatDomainsThatAreAwayKnowIsNotKnown_andNeverGreen() {
        others.pins = null;
        others.procurements = null;
        others.documents = null;
        today = LocalDate.of(2025, 10, 1);
        ExitLine line = exits.require("C1").line();
        assertEquals(List.of("AMBER:EXI-1", "AMBER:EXI-4", "AMBER:EXI-5"), reasons(line));
        assertEquals(Reprocurement.NOT_KNOWN, line.reprocurement());
        assertTrue(line.reasons().toString().contains("procurement is not running"));
        assertTrue(line.reasons().toString().contains("schedules is not running"));
    }

    @Test
    public void exi6_tenThousandContractsAreReadSomeHundredAtATime() {
        book.clear();
        for (int i = 0; i < 10_000; i++) {
            add(Samples.contract("%05d".formatted(i), END.plusDays(i % 1000 * 10L), true));
        }
        called.clear();
        Page<ExitLine> page = exits.page(all(), new PageRequest(null, 500));
        assertEquals(500, page.items().size());
        assertEquals(Map.of("find", 0), Map.of("find", called.getOrDefault("find", 0)));
        assertEquals(1, (int) called.get("page"));
        assertEquals(1, (int) called.get("renewals"));
        assertEquals(1, (int) called.get("ofContracts"));
        assertEquals(1, (int) called.get("list"));

        called.clear();
        ExitPicture picture = exits.picture(Region.NATIONAL);
        assertEquals(10_000, picture.contracts());
        assertEquals(20, (int) called.get("page"));
        assertEquals(20, (int) called.get("renewals"));
        assertEquals("procurements are read once", 1, (int) called.get("list"));
        assertEquals(ExitPicture.MOST, picture.first().size());
    }

    @Test
    public void exi5_procurementsAreReadFromTheFirstContractThatMayBeFollowed() {
        today = LocalDate.of(2025, 10, 1);
        procured.clear();

        exits.require("C1");

        // The contract began on 1 April 2019.
        assertEquals(List.of(new ProcurementQuery(Region.NATIONAL, LocalDate.of(2019, 4, 2), null)), procured);
    }

    @Test
    public void exi6_pagesGiveEachOnce_andFiltersTakeWhatTheySay() {
        for (int i = 2; i < 20; i++) {
            add(Samples.contract("C%02d".formatted(i), END.plusYears(i % 3 == 0 ? 4 : 0), true));
        }
        plans.begin("C02", null, "office-of-exits");
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            Page<ExitLine> page = exits.page(all(), new PageRequest(after, 3));
            page.items().forEach(line -> seen.add(line.contractId()));
            after = page.next();
        } while (after != null);
        assertEquals(List.copyOf(book.keySet()), seen);
        Page<ExitLine> green = exits.page(new ExitQuery(Region.NATIONAL, Rag.GREEN, null), new PageRequest(null, 50));
        assertEquals(6, green.items().size());
        assertTrue(green.items().stream().allMatch(line -> line.rag() == Rag.GREEN));
        assertEquals(
                List.of("C02"),
                exits.page(ExitQuery.read(null, null, "office-of-exits"), new PageRequest(null, 50)).items().stream()
                        .map(ExitLine::contractId)
                        .toList());
        assertEquals(
                List.of("rag", "owner"),
                refused(() -> ExitQuery.read(null, "PURPLE", "Jane Doe")).faults().stream()
                        .map(Problem.Fault::field)
                        .toList());
    }

    @Test
    public void exi3_documentsAreFilledWithWhatIsTheCase() {
        assertEquals(
                "no-exit-plan",
                refused(() -> exits.document("C1", ExitDocument.Kind.TRANSITION_PLAN))
                        .code());
        plans.begin("C1", null, null);
        plans.consider("C1", "data", "goes to <the next> employer", null);
        plans.learn("C1", "begin earlier", null);
        ExitDocument document = exits.document("C1", ExitDocument.Kind.EXIT_PLAN);
        assertEquals("Exit plan of REF-C1", document.title());
        assertEquals("exit-document exit-plan national 1.0.0", document.template());
        String text = document.toString();
        for (String part : List.of(
                "ends on 31 Mar 2026",
                "211 days from this day",
                "goes to <the next> employer",
                "The data is transferred to the new lead employer, within 14 days",
                "equipment move with the trainee",
                "begin earlier",
                "late by")) {
            assertTrue(part + " in " + text, text.contains(part));
        }
        assertFalse(text.matches("(?s).*\\{[a-zA-Z]+}.*"));
        assertEquals(
                "Transition plan of REF-C1",
                exits.document("C1", ExitDocument.Kind.TRANSITION_PLAN).title());
    }

    @Test
    public void x7_aRegionReplacesATemplate_andAPolicy() throws Exception {
        plans.begin("C1", null, null);
        deploy(
                "transition.yaml",
                """
                kind: exit-document
                name: transition-plan
                version: 1.0.0
                region: north-west
                validFrom: 2020-01-01
                title: Ours
                source: a test
                content:
                  title: How {reference} passes on
                  sections:
                    - heading: In short
                      paragraphs: ['It ends on {end}.']
                """);
        ExitDocument document = exits.document("C1", ExitDocument.Kind.TRANSITION_PLAN);
        assertEquals("How REF-C1 passes on", document.title());
        assertEquals("exit-document transition-plan north-west 1.0.0", document.template());
        assertEquals(
                List.of("It ends on 31 Mar 2026."), document.sections().get(0).paragraphs());
        assertEquals(
                "Exit plan of REF-C1",
                exits.document("C1", ExitDocument.Kind.EXIT_PLAN).title());

        add(Samples.contract("C2", END, true));
        assertFalse(reasons(exits.require("C2").line()).contains("AMBER:EXI-1"));
        StringBuilder policy =
                new StringBuilder("kind: exit-policy\nname: exit-policy\nversion: 1.0.0\nregion: north-west\n"
                        + "validFrom: 2020-01-01\ntitle: Ours\nsource: a test\ncontent:\n");
        Map.of(
                        "planAlertMonths", 9,
                        "planRedMonths", 3,
                        "completionDueDays", 90,
                        "completionRedDays", 30,
                        "reprocurementMonths", 24)
                .forEach((name, value) -> policy.append("  " + name + ": {value: " + value + ", source: our board}\n"));
        deploy("policy.yaml", policy.toString());
        assertTrue(reasons(exits.require("C2").line()).contains("AMBER:EXI-1"));
        assertEquals("exit-policy north-west 1.0.0", exits.require("C2").policy());
    }

    private void deploy(String name, String text) throws IOException {
        Path file = temporary.getRoot().toPath().resolve(name);
        Files.writeString(file, text);
        new DeployedDefinitions(service).install(file.toFile());
    }

    @Test
    public void x4_deadlinesFollowThePlan_andAreToldAgain() {
        tell("C1");
        assertEquals(Set.of("C1/begin"), open.keySet());
        assertEquals(LocalDate.of(2025, 9, 30), open.get("C1/begin").day());
        plans.begin("C1", null, null);
        tell("C1");
        assertFalse(open.containsKey("C1/begin"));
        assertEquals(1 + 8 + 3, open.size());
        plans.stepDone("C1", "equipment", null, "list", null);
        tell("C1");
        tell("C1");
        assertFalse(open.containsKey("C1/step-equipment"));
        extended.put("C1", END.plusYears(1));
        tell("C1");
        assertEquals(END.plusYears(1).minusDays(90), open.get("C1/complete").day());
        published.clear();
        add(Samples.contract("D1", END, false));
        assertEquals(1, plans.tellDeadlines(Region.NATIONAL));
        assertEquals(List.of("C1"), published.stream().map(Event::subjectId).toList());
    }

    private void tell(String contract) {
        new DeadlinesOfExits(database, deadlines)
                .handle(new DeliveredEvent(1, ExitDueDatesChanged.of(contract), Instant.EPOCH, "jane", null));
        new DeadlinesOfChangedContract(database, deadlines)
                .handle(new DeliveredEvent(
                        2,
                        new Event("contract.due-dates-changed", "contract", contract, "{}"),
                        Instant.EPOCH,
                        "jane",
                        null));
    }

    private String refusedBegin(String contract, String template, String owner) {
        add(Samples.contract(contract, END, true));
        return refused(() -> plans.begin(contract, template, owner)).code();
    }

    private static ExitQuery all() {
        return new ExitQuery(Region.NATIONAL, null, null);
    }

    private static List<String> reasons(ExitLine line) {
        return line.reasons().stream()
                .filter(reason -> !reason.text().isBlank())
                .map(reason -> reason.rag() + ":" + reason.rule())
                .filter(reason -> line.plan() != PlanState.BEGUN || !reason.endsWith("EXI-5"))
                .toList();
    }

    private static Step step(ExitPlan plan, String id) {
        return plan.steps().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + id));
    }

    private void add(Contract contract) {
        book.put(contract.id(), contract);
    }

    private static String id(String idOrReference) {
        return idOrReference.startsWith("REF-") ? idOrReference.substring(4) : idOrReference;
    }

    private Page<Contract> page(PageRequest page) {
        return page.page(
                book.values().stream()
                        .filter(one -> page.after() == null || one.reference().compareTo(page.after()) > 0)
                        .limit(page.limit() + 1L)
                        .toList(),
                one -> one,
                Contract::reference);
    }

    private Map<String, Renewal> renewals(Collection<?> some) {
        Map<String, Renewal> renewals = new HashMap<>();
        for (Object one : some) {
            Contract contract = (Contract) one;
            LocalDate end = extended.getOrDefault(contract.id(), contract.term().to());
            renewals.put(
                    contract.id(),
                    new Renewal(
                            contract.id(),
                            end,
                            contract.term().to(),
                            end,
                            end.minusMonths(18),
                            end.minusMonths(12),
                            ExtensionPlan.Status.NOT_DUE));
        }
        return renewals;
    }

    private Map<String, List<Pin>> pins(Collection<?> contracts) {
        Map<String, List<Pin>> pins = new HashMap<>();
        for (Object one : contracts) {
            pins.put(
                    (String) one,
                    List.of(new Pin(
                            (String) one,
                            new VariantId("10", Region.NATIONAL, VariantVersion.parse("1.0.0")),
                            "terms-1",
                            LocalDate.of(2019, 4, 1),
                            Instant.EPOCH,
                            "jane",
                            pin)));
        }
        return pins;
    }

    private ContractProtocol protocol(String contract) {
        if (!schedule10Answers) {
            throw Problems.conflict("variant-not-deployed", "Not deployed", "The variant is not deployed.")
                    .withRule("SCH-4")
                    .toException();
        }
        return new ContractProtocol(
                new Calculation(
                        "K-" + contract,
                        "protocol",
                        contract,
                        new Period(today, today),
                        List.of(),
                        "i",
                        "r",
                        Instant.EPOCH,
                        "jane"),
                new Protocol(Party.HEE, List.of(), List.of(), Samples.ANSWER, List.of(), List.of()));
    }

    private static Document document(String id, String contract, LocalDate signedOn) {
        return new Document(
                id,
                new Subject("contract", contract),
                DocumentKind.OTHER,
                "Exit agreement",
                new DocumentVersion(1, "exit.pdf", "application/pdf", 1, "0".repeat(64), "jane", Instant.EPOCH),
                signedOn == null
                        ? null
                        : new Document.Signature(signedOn, "senior-contract-owner", "jane", Instant.EPOCH),
                Instant.EPOCH);
    }

    private static Problem refused(Runnable act) {
        return assertThrows(ProblemException.class, act::run).problem();
    }

    @FunctionalInterface
    private interface Called {
        Object with(Object[] arguments);
    }

    private <T> T fake(Class<T> type, Map<String, Called> methods) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    called.merge(method.getName(), 1, Integer::sum);
                    return methods.get(method.getName()).with(arguments);
                }));
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
