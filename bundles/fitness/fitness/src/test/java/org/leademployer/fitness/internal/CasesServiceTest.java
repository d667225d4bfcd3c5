/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.rules.TemporaryFolder;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.employment.Placement;
import org.leademployer.employment.PlacementType;
import org.leademployer.employment.Registration;
import org.leademployer.employment.Trainee;
import org.leademployer.employment.TraineeRegister;
import org.leademployer.fitness.FitnessRouting;
import org.leademployer.fitness.RouteQuestion;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.fitness.cases.CaseField;
import org.leademployer.fitness.cases.CaseQuery;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.CaseSummary;
import org.leademployer.fitness.cases.ConcernInput;
import org.leademployer.fitness.cases.ConcernReceipt;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.cases.ReadReason;
import org.leademployer.fitness.internal.rules.CaseAct;
import org.leademployer.fitness.internal.store.CaseStore;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.organisations.Host;
import org.leademployer.organisations.HostNode;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Grant;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Role;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionId;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.vault.internal.PlatformVault;
import org.leademployer.platform.vault.internal.store.PersonKeyStore;
import org.osgi.framework.Version;

/** Cases on the real tables, sealed by the real vault; with the real roles, at real nodes. */
public class CasesServiceTest {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final Region NORTH_WEST = new Region("north-west");
    private static final Region WESSEX = new Region("wessex");
    private static final String NARRATIVE = "They shouted at a nurse";
    private static final String WHY = "CASE_MANAGEMENT";

    private static EmbeddedDatabase database;

    private final List<Change> audited = new ArrayList<>();
    private final List<Event> published = new ArrayList<>();
    private final Map<String, Deadline> due = new HashMap<>();
    private final List<Placement> placements = new ArrayList<>();
    private final Map<String, Set<Grant>> grants = Map.of(
            "md", Set.of(new Grant(Role.LEAD_EMPLOYER_MEDICAL_DIRECTOR, NORTH_WEST)),
            "hr", Set.of(new Grant(Role.LEAD_EMPLOYER_CASE_MANAGER, NORTH_WEST)),
            "inv", Set.of(new Grant(Role.LEAD_EMPLOYER_CASE_MANAGER, NORTH_WEST)),
            "dean", Set.of(new Grant(Role.REVALIDATION_TEAM, NORTH_WEST)),
            "elsewhere", Set.of(new Grant(Role.LEAD_EMPLOYER_CASE_MANAGER, WESSEX)),
            "host", Set.of(new Grant(Role.HOST_CASE_OFFICER, HostNode.of(new OdsCode("RM3")))),
            "other-host", Set.of(new Grant(Role.HOST_CASE_OFFICER, HostNode.of(new OdsCode("RTD")))),
            "admin", Set.of(new Grant(Role.ADMINISTRATOR, Region.NATIONAL)),
            "finance", Set.of(new Grant(Role.FINANCE, Region.NATIONAL)));

    private String user = "hr";
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private boolean known = true;
    private PlatformVault vault;
    private CaseRecords records;
    private CasesService cases;

    @BeforeClass
    public static void create() throws Exception {
        database = new EmbeddedDatabase("fitness", "db/fitness-cases-test.xml");
    }

    @AfterClass
    public static void drop() {
        database.close();
    }

    @Before
    public void start() {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Europe/London");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now, zone);
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        vault = new PlatformVault(
                database,
                new PersonKeyStore(database, () -> "vault"),
                clock,
                FOLDER.getRoot().toPath().resolve("vault.key"));
        CaseStore store = new CaseStore(database, () -> "fitness");
        records = new CaseRecords(store, vault, new Written(), published::add);
        cases = new CasesService(
                database,
                records,
                store,
                routing(),
                new Register(),
                answering(Organisations.class, (proxy, method, args) -> Optional.of((OdsCode) args[0])
                        .filter(code -> Set.of("RM3", "RTD").contains(code.value()))
                        .map(code -> new Host(code, "a host", Host.Kind.TRUST, NORTH_WEST, "a test"))),
                geography(),
                Cases.WEEKDAYS,
                new Granted(),
                () -> user.equals("platform") ? Actor.PLATFORM : new Actor(user, Set.of()),
                clock);
    }

    @After
    public void stop() {
        database.execute(
                "delete from fitness.case_step",
                "delete from fitness.case_host",
                "delete from fitness.fitness_case",
                "delete from vault.person_key");
    }

    @Test
    public void ftp2_aConcernIsRoutedWithItsPolicy_andTheSameMessageOpensOneCase() {
        ConcernReceipt first = cases.open(concern("CONDUCT", "HR-1"));
        ConcernReceipt again = cases.open(concern("CONDUCT", "HR-1"));

        assertTrue(first.created());
        assertFalse(again.created());
        assertEquals(first.caseId(), again.caseId());
        assertEquals(CaseState.ROUTED, first.state());
        user = "md";
        assertNotEquals(
                "another sender's reference is another",
                first.caseId(),
                cases.open(concern("CONDUCT", "HR-1")).caseId());
        FitnessCase found = cases.require(first.caseId(), WHY);
        assertEquals(
                "fitness-routing test-routing national 1.2.0", found.route().policy());
        assertEquals("GMC 7000001", found.subject().registration());
        assertEquals(NORTH_WEST, found.facts().region());
        assertEquals(2, database.number("select count(*) from fitness.fitness_case"));
    }

    @Test
    public void ftp7_nothingOfItLiesOpenInTheDatabase_andNothingStandsInAuditOrEvents() {
        ConcernReceipt receipt = cases.open(concern("CONDUCT", "HR-1"));
        user = "md";
        cases.change(receipt.caseId(), new CaseChange.Exclude("IMMEDIATE", null, "2026-03-09", null, NARRATIVE), 1);

        database.run(() -> {
            try (var row = database.connection()
                    .createStatement()
                    .executeQuery("select content, person, registration_sha256, message_sha256 from"
                            + " fitness.fitness_case")) {
                row.next();
                String sealed = new String(row.getBytes(1), StandardCharsets.ISO_8859_1);
                assertFalse(sealed.contains("nurse"));
                for (String column : List.of(row.getString(2), row.getString(3), row.getString(4), sealed)) {
                    assertFalse(column.contains("7000001"));
                }
            }
        });
        String told = audited + " " + published;
        assertFalse(told, told.contains("nurse") || told.contains("7000001"));
        assertTrue(vault.destroyKeyOf("t1"));
        assertEquals(
                "not-found", refused(() -> cases.require(receipt.caseId(), WHY)).code());
        assertEquals(
                "person-erased",
                refused(() -> {
                            user = "hr";
                            cases.open(concern("CONDUCT", "HR-1"));
                        })
                        .code());
    }

    @Test
    public void ftp7_onlyPartiesOnTheRouteSeeACase_toAllOthersItIsAsTheUnknown() {
        String id = cases.open(concern("HEALTH", null)).caseId();
        Problem unknown = refused(() -> cases.require("00000000-0000-0000-0000-000000000000", WHY));
        for (String other : List.of("dean", "elsewhere", "host", "other-host", "admin", "finance", "platform")) {
            user = other;
            Problem told = refused(() -> cases.require(id, WHY));
            assertEquals(
                    other,
                    unknown.detail().replaceAll("'.*'", ""),
                    told.detail().replaceAll("'.*'", ""));
            assertEquals(other, 404, told.status());
            assertEquals(
                    404,
                    refused(() -> cases.change(id, new CaseChange.DoStep("tell", null), 1))
                            .status());
            if (!other.equals("finance") && !other.equals("platform")) {
                assertEquals(other, List.of(), list());
            }
        }
        user = "finance";
        assertEquals("not-allowed", refused(this::list).code());
        user = "md";
        assertEquals(1, list().size());
        user = "hr";
        String conduct = cases.open(concern("CONDUCT", null)).caseId();
        user = "dean";
        assertEquals(List.of(conduct), list().stream().map(CaseSummary::id).toList());
        assertEquals(NARRATIVE, cases.require(conduct, WHY).narrative());
    }

    @Test
    public void ftp7_everyReadIsAuditedWithItsReason_andWithoutOneRefused() {
        String id = cases.open(concern("CONDUCT", null)).caseId();
        audited.clear();
        for (String reason : new String[] {null, " ", "curiosity"}) {
            assertEquals("FTP-7", refused(() -> cases.require(id, reason)).rule());
            assertEquals(
                    "FTP-7",
                    refused(() -> cases.list(new CaseQuery(null, null, null, null, 10), reason))
                            .rule());
        }
        assertEquals(List.of(), audited);
        cases.require(id, "REGULATOR");
        list();
        assertEquals(
                List.of("case.read", "cases.listed"),
                audited.stream().map(Change::action).toList());
        assertEquals("REGULATOR", audited.get(0).after().get("reason"));
        assertEquals(id, audited.get(0).subjectId());
    }

    @Test
    public void ftp7_aHostSeesWhatItWasSent_andNothingElse() {
        placements.add(placement("RTD", "2026-01-01", "2026-02-28"));
        String id = cases.open(concern("CONDUCT", null)).caseId();
        user = "md";
        cases.change(
                id,
                new CaseChange.SendCopy(
                        "RTD", List.of("NARRATIVE"), List.of(new CaseChange.Redaction("nurse", "THIRD_PARTY"))),
                1);
        user = "host";
        assertEquals(404, refused(() -> cases.require(id, WHY)).status());
        user = "other-host";
        FitnessCase seen = cases.require(id, WHY);
        assertEquals(1, list().size());
        assertEquals(
                "NARRATIVE\nThey shouted at a [redacted: THIRD_PARTY]",
                seen.copies().get(0).text());
        assertNull(seen.narrative());
        assertNull(seen.facts().concern());
        assertNull(seen.facts().stage());
        assertNull(seen.facts().knownOn());
        assertEquals(NORTH_WEST, seen.facts().region());
        assertTrue(seen.withheld().contains(CaseField.FACTS));
        CaseSummary line = list().get(0);
        assertTrue(line.withheld());
        assertNull(line.concern());
        assertNull(line.leads());
        assertNull(line.nextDueOn());
        assertEquals(
                "nor is it found out by asking",
                List.of(),
                cases.list(new CaseQuery(null, null, org.leademployer.fitness.Concern.CONDUCT, null, 10), WHY));
        assertNull(seen.route());
        assertEquals(List.of(), seen.steps());
        assertTrue(seen.withheld().containsAll(List.of(CaseField.NARRATIVE, CaseField.DECISIONS, CaseField.REPORT)));
        assertEquals(
                "not-allowed",
                refused(() -> cases.change(id, new CaseChange.Close("x"), 2)).code());
    }

    @Test
    public void ftp2_aLowLevelComplaintIsTheHostsOwn_whichDoesItsStep() {
        placements.add(placement("RTD", "2026-01-01", "2026-02-28"));
        String id = cases.open(concern("COMPLAINT_LOW", null)).caseId();
        cases.change(id, new CaseChange.DoStep("tell", null), 1);
        user = "host";
        FitnessCase seen = cases.require(id, WHY);
        assertEquals(
                List.of("resolve"), seen.steps().stream().map(step -> step.id()).toList());
        FitnessCase after = cases.change(id, new CaseChange.DoStep("resolve", "spoken to"), 2);
        assertEquals("host", after.steps().get(0).doneBy());
        user = "hr";
        cases.change(id, new CaseChange.SendCopy("RTD", List.of("NARRATIVE"), List.of()), 3);
        user = "other-host";
        assertEquals(
                "the step of another host is not shown",
                List.of(),
                cases.require(id, WHY).steps());
        user = "host";
        assertEquals(
                "not-allowed",
                refused(() -> cases.change(id, new CaseChange.DoStep("tell", null), 4))
                        .code());
    }

    @Test
    public void ftp7_aHostsStepIsDueAtItsOwnNode_andWhatIsEscalatedWithTheSideThatRunsTheCase() {
        placements.add(placement("RTD", "2026-01-01", "2026-02-28"));
        String id = cases.open(concern("COMPLAINT_LOW", null)).caseId();
        deliver();
        assertEquals(Set.of(), dueAtHosts());
        cases.change(id, new CaseChange.DoStep("tell", null), 1);
        deliver();
        Deadline resolve = due.get(id + "/step/resolve/RM3");
        assertEquals(HostNode.of(new OdsCode("RM3")), resolve.node());
        assertEquals(Permission.ACT_FOR_HOST, resolve.permission());
        assertEquals("local-education-provider", resolve.owner());
        assertFalse(due.containsKey(id + "/step/resolve"));
        cases.change(id, new CaseChange.SendCopy("RTD", List.of("NARRATIVE"), List.of()), 2);
        deliver();
        assertEquals("the other host was sent a copy, and has no step", Set.of(id + "/step/resolve/RM3"), dueAtHosts());

        now = Instant.parse("2026-12-01T09:00:00Z");
        user = "platform";
        assertTrue(cases.escalate() > 0);
        deliver();
        assertEquals(NORTH_WEST, due.get(id + "/escalation/resolve").node());
        user = "host";
        cases.change(id, new CaseChange.DoStep("resolve", null), version());
        deliver();
        assertFalse(due.containsKey(id + "/step/resolve/RM3"));
    }

    private Set<String> dueAtHosts() {
        return due.entrySet().stream()
                .filter(one -> HostNode.hostOf(one.getValue().node()).isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    public void ftp7_theOtherSideSeesFindingsThatAreShared() {
        String id = investigated();
        user = "inv";
        cases.change(id, new CaseChange.RecordFinding("kept", false), version());
        cases.change(id, new CaseChange.RecordFinding("told", true), version());
        user = "dean";
        assertEquals(
                List.of("told"),
                cases.require(id, WHY).findings().stream()
                        .map(FitnessCase.Finding::text)
                        .toList());
        user = "hr";
        assertEquals(2, cases.require(id, WHY).findings().size());
    }

    @Test
    public void ftp4_onlyWhoIsAppointedReports_andTheManagerBegins() {
        String id = investigated();
        user = "hr";
        assertEquals(
                "not-allowed",
                refused(() -> cases.change(id, new CaseChange.RecordReport("x"), version()))
                        .code());
        user = "inv";
        assertEquals(
                CaseState.DECISION,
                cases.change(id, new CaseChange.RecordReport("what happened"), version())
                        .state());
    }

    @Test
    public void ftp8_theGateNamesEverythingThatIsMissing_overTheRealRecord() {
        String id = cases.open(concern("CONDUCT", null)).caseId();
        user = "dean";
        Problem refused = refused(() -> cases.change(id, new CaseChange.Refer("because"), 1));
        assertEquals(409, refused.status());
        assertEquals("referral-refused", refused.code());
        assertEquals(1, refused.missing().size());
        cases.change(
                id,
                new CaseChange.Discuss(null, List.of("REVALIDATION_TEAM", "MEDICAL_DIRECTOR"), true, "we agree"),
                1);
        user = "md";
        cases.change(id, new CaseChange.AgreeDiscussion("1"), 2);
        user = "dean";
        assertEquals(
                "GMC",
                cases.change(id, new CaseChange.Refer("because"), 3).referral().regulator());
        assertEquals(
                412,
                refused(() -> cases.change(id, new CaseChange.ProposeStrategy("x"), 1))
                        .status());
    }

    @Test
    public void ftp2_whoIsNotTheMedicalDirectorDecidesNothingForTheEmployer() {
        String id = cases.open(concern("CONDUCT", null)).caseId();
        for (CaseChange change : List.of(
                new CaseChange.Decide("WARNING", "a warning"),
                new CaseChange.Exclude("IMMEDIATE", null, "2026-03-09", null, NARRATIVE))) {
            Problem problem = refused(() -> cases.change(id, change, 1));
            assertEquals("not-allowed", problem.code());
            assertEquals("FTP-7", problem.rule());
        }
        user = "md";
        assertEquals(
                "the director may, once what comes before is done",
                "decision-not-ready",
                refused(() -> cases.change(id, new CaseChange.Decide("WARNING", "a warning"), 1))
                        .code());
    }

    @Test
    public void ftp5_aMixedConcernBecomesLinkedCasesWithOneStrategy() {
        String id = cases.open(concern("CONDUCT", null)).caseId();
        FitnessCase split = cases.change(id, new CaseChange.Split("TRAINING", null, "learn and repair"), 1);
        String other = split.linked().get(0);
        assertEquals(2, split.version());
        user = "dean";
        cases.change(id, new CaseChange.AgreeStrategy(), 2);
        FitnessCase training = cases.require(other, WHY);
        assertEquals(List.of(id), training.linked());
        assertTrue(training.strategy().agreedByBoth());
        assertEquals("GMC 7000001", training.subject().registration());
        assertEquals(
                "FTP-1",
                refused(() -> cases.change(other, new CaseChange.Refer("because"), training.version()))
                        .rule());
    }

    @Test
    public void ftp2_aMoveStartsATransferByItself_onceHoweverOftenItIsTold() {
        placements.add(placement("RM3", "2026-01-01", "2026-07-31"));
        String id = cases.open(concern("CONDUCT", null)).caseId();
        user = "platform";
        cases.moved(List.of("t1", "t2"));
        assertEquals(1, published.size());
        placements.add(placement("RTD", "2026-08-01", "2026-12-31"));
        cases.moved(List.of("t1"));
        cases.moved(List.of("t1"));
        user = "dean";
        FitnessCase found = cases.require(id, WHY);
        assertEquals(1, found.transfers().size());
        assertEquals(new OdsCode("RTD"), found.transfers().get(0).host());
        assertEquals(LocalDate.of(2026, 8, 1), found.transfers().get(0).movesOn());
        assertEquals(2, found.version());

        user = "other-host";
        assertEquals(404, refused(() -> cases.require(id, WHY)).status());
        user = "md";
        cases.change(id, new CaseChange.AgreeTransfer("1"), 2);
        user = "dean";
        cases.change(id, new CaseChange.AgreeTransfer("1"), 3);
        cases.change(id, new CaseChange.SendTransfer("1", "a concern about conduct"), 4);
        user = "other-host";
        assertEquals(
                "a concern about conduct",
                cases.require(id, WHY).transfers().get(0).text());
    }

    @Test
    public void ftp2_aReturnToAnEarlierHostIsAMove_andStayingAtAHostIsNone() {
        placements.add(placement("RTD", "2026-01-01", "2026-03-31"));
        String id = cases.open(concern("CONDUCT", null)).caseId();
        placements.add(placement("RTD", "2026-04-01", "2026-04-30"));
        user = "platform";
        cases.moved(List.of("t1"));
        user = "dean";
        assertEquals(List.of(), cases.require(id, WHY).transfers());

        placements.add(placement("RM3", "2026-05-01", "2026-07-31"));
        placements.add(placement("RTD", "2026-08-01", "2026-12-31"));
        user = "platform";
        cases.moved(List.of("t1"));
        user = "dean";
        FitnessCase.Transfer back = cases.require(id, WHY).transfers().get(0);
        assertEquals(new OdsCode("RTD"), back.host());
        assertEquals(LocalDate.of(2026, 8, 1), back.movesOn());
    }

    @Test
    public void emp3_whoBecomesKnownToEmploymentLaterIsFoundByTheRegistration() {
        known = false;
        String id = cases.open(new ConcernInput(
                        "GMC",
                        "7000001",
                        null,
                        null,
                        "CONDUCT",
                        "PRE_EMPLOYMENT",
                        null,
                        null,
                        "OTHER",
                        "north-west",
                        null,
                        null,
                        null,
                        NARRATIVE,
                        null))
                .caseId();
        known = true;
        placements.add(placement("RTD", "2026-08-01", "2026-12-31"));
        user = "platform";
        cases.moved(List.of("t1"));
        user = "hr";
        FitnessCase found = cases.require(id, WHY);
        assertEquals("t1", found.subject().traineeId());
        assertEquals(1, found.transfers().size());
    }

    @Test
    public void ftp0_anIncidentIsClassifiedByItsReceiver() {
        ConcernInput incident = new ConcernInput(
                "GMC",
                "7000001",
                null,
                "NEVER_EVENT",
                null,
                null,
                null,
                null,
                "OTHER",
                "north-west",
                null,
                null,
                null,
                NARRATIVE,
                null);
        ConcernReceipt receipt = cases.open(incident);
        assertEquals(CaseState.RECEIVED, receipt.state());
        assertEquals(
                "wrong-state",
                refused(() -> cases.change(receipt.caseId(), new CaseChange.Decide("OTHER", "x"), 1))
                        .code());
        FitnessCase classified = cases.change(receipt.caseId(), new CaseChange.Classify("CONDUCT", true, null), 1);
        assertEquals(CaseState.ROUTED, classified.state());
        assertTrue(classified.facts().seriousUntowardIncident());
    }

    @Test
    public void everythingThatIsWrongWithAConcernIsToldAtOnce() {
        Problem refused = refused(() -> cases.open(new ConcernInput(
                "GMC",
                "12",
                null,
                "GOSSIP",
                null,
                "LATER",
                null,
                null,
                "LEAD_EMPLOYER",
                "atlantis",
                null,
                "???",
                "2026-13-01",
                "",
                null)));
        assertEquals(400, refused.status());
        assertEquals(
                List.of(
                        "registrationNumber",
                        "type",
                        "stage",
                        "happenedAt",
                        "employer",
                        "knownOn",
                        "narrative",
                        "region"),
                refused.faults().stream().map(Problem.Fault::field).toList());
        InputFields door = new InputFields();
        door.fault("severe", "'x' is neither true nor false");
        assertEquals(
                "what the door could not read is told with it",
                List.of("severe", "source", "narrative"),
                refused(() -> cases.open(
                                new ConcernInput(
                                        null,
                                        null,
                                        "t1",
                                        null,
                                        "CONDUCT",
                                        null,
                                        null,
                                        null,
                                        null,
                                        "north-west",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                door))
                        .faults()
                        .stream()
                        .map(Problem.Fault::field)
                        .toList());
        user = "elsewhere";
        assertEquals("X-3", refused(() -> cases.open(concern("CONDUCT", null))).rule());
        user = "host";
        assertTrue(cases.open(concern("CONDUCT", null)).created());
    }

    @Test
    public void x4_stepsStandInTheDeadlinesOfThoseWhoseTurnItIs_andOverdueOnesEscalate() {
        String id = cases.open(concern("CONDUCT", null)).caseId();
        deliver();
        Deadline tell = due.get(id + "/step/tell");
        assertEquals(LocalDate.of(2026, 3, 2), tell.day());
        assertEquals(Permission.ACT_FOR_LEAD_EMPLOYER, tell.permission());
        assertFalse(tell.what(), tell.what().contains("7000001"));

        now = Instant.parse("2026-03-04T09:00:00Z");
        user = "elsewhere";
        assertEquals(0, cases.escalate());
        user = "platform";
        assertEquals(1, cases.escalate());
        assertEquals(0, cases.escalate());
        deliver();
        assertEquals("medical-director", due.get(id + "/escalation/tell").owner());
        user = "hr";
        cases.change(id, new CaseChange.DoStep("tell", null), 2);
        deliver();
        assertFalse(due.containsKey(id + "/step/tell"));
        assertFalse(due.containsKey(id + "/escalation/tell"));
        assertTrue(due.containsKey(id + "/step/manager"));
    }

    @Test
    public void x3_pagesGoOnWhereTheLastEnded() {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            now = now.plus(Duration.ofSeconds(i % 2));
            opened.add(0, cases.open(concern("CONDUCT", null)).caseId());
        }
        List<String> read = new ArrayList<>();
        String after = null;
        do {
            List<CaseSummary> page = cases.list(new CaseQuery(NORTH_WEST, null, null, after, 2), WHY);
            page.forEach(one -> read.add(one.id()));
            after = page.isEmpty() ? null : page.get(page.size() - 1).key();
        } while (after != null);
        assertEquals(Set.copyOf(opened), Set.copyOf(read));
        assertEquals(5, read.size());
        assertEquals(
                "invalid-input",
                refused(() -> cases.list(new CaseQuery(null, null, null, "x' or 1=1", 2), WHY))
                        .code());
    }

    @Test
    public void ftp2_aHostHandsInWhatNamesIt_andSeesItsPartAlone() {
        user = "host";
        String id = cases.open(concern("COMPLAINT_LOW", null)).caseId();
        assertEquals(List.of(), cases.require(id, WHY).decisions());
        assertNull(cases.require(id, WHY).narrative());
        user = "other-host";
        Problem refused = refused(() -> cases.open(concern("COMPLAINT_LOW", null)));
        assertEquals("not-allowed", refused.code());
        assertTrue(refused.next(), refused.next().contains("happenedAt"));
    }

    @Test
    public void ftp2_theSameReferenceWithOtherContentIsRefused_namingTheFields() {
        String id = cases.open(concern("CONDUCT", "HR-9")).caseId();
        Problem refused = refused(() -> cases.open(new ConcernInput(
                "GMC",
                "7000002",
                null,
                null,
                "HEALTH",
                null,
                true,
                null,
                "LEAD_EMPLOYER",
                "north-west",
                "rm3",
                "RTD",
                null,
                "something else",
                "HR-9")));
        assertEquals("case-registered", refused.code());
        assertEquals(409, refused.status());
        assertEquals("FTP-2", refused.rule());
        assertEquals(List.of("registrationNumber", "concern", "severe", "employer", "narrative"), refused.missing());
        cases.change(id, new CaseChange.Reassess(true, null, "worse"), 1);
        assertFalse(
                "what was done since does not count",
                cases.open(concern("CONDUCT", "HR-9")).created());
    }

    @Test
    public void ftp7_theAuditSaysNothingOfWhatACaseIsAbout() {
        String id = cases.open(concern("CONDUCT", null)).caseId();
        cases.change(id, new CaseChange.Reassess(true, null, "worse"), 1);
        for (Change change : audited) {
            assertTrue(
                    change.toString(),
                    Set.of("state", "version", "region", "for")
                            .containsAll(change.after().keySet()));
        }
    }

    @Test
    public void ftp4_onlyWhoMayWorkOnTheCaseIsAppointed() {
        String id = cases.open(concern("CONDUCT", null)).caseId();
        for (String other : List.of("ghost", "elsewhere", "admin", "finance", "host")) {
            Problem refused =
                    refused(() -> cases.change(id, new CaseChange.Appoint("CASE_MANAGER", other, null, "NONE"), 1));
            assertEquals(other, "appointment-refused", refused.code());
            assertEquals("FTP-4", refused.rule());
            assertTrue(
                    refused.missing().toString(),
                    refused.missing()
                            .contains("a user who holds lead-employer-case-manager or lead-employer-medical-director or"
                                    + " revalidation-team at 'north-west'"));
        }
        user = "md";
        Problem none = refused(() -> cases.change(id, new CaseChange.BeginInvestigation(), 1));
        assertEquals("investigation-not-ready", none.code());
        assertEquals(409, none.status());
        assertEquals(List.of("an appointed CASE_MANAGER", "an appointed CASE_INVESTIGATOR"), none.missing());
    }

    private String investigated() {
        String id = cases.open(concern("CONDUCT", null)).caseId();
        cases.change(id, new CaseChange.Appoint("CASE_MANAGER", "md", null, "NONE"), 1);
        cases.change(id, new CaseChange.Appoint("CASE_INVESTIGATOR", "inv", null, "NONE"), 2);
        assertEquals(
                "not-allowed",
                refused(() -> cases.change(id, new CaseChange.BeginInvestigation(), 3))
                        .code());
        user = "md";
        cases.change(id, new CaseChange.BeginInvestigation(), 3);
        return id;
    }

    private long version() {
        return database.number("select max(changes) from fitness.fitness_case");
    }

    private List<CaseSummary> list() {
        return cases.list(new CaseQuery(null, null, null, null, 100), WHY);
    }

    private void deliver() {
        CaseDeadlines handler = new CaseDeadlines(
                database, records, Cases.WEEKDAYS, answering(Deadlines.class, (proxy, method, args) -> {
                    if (method.getName().equals("set")) {
                        due.put(((Deadline) args[0]).key(), (Deadline) args[0]);
                    } else {
                        due.remove((String) args[1]);
                    }
                    return null;
                }));
        published.forEach(event -> handler.handle(new DeliveredEvent(1, event, now, "hr", null)));
    }

    private static ConcernInput concern(String concern, String reference) {
        return new ConcernInput(
                null,
                null,
                "t1",
                null,
                concern,
                null,
                null,
                null,
                "LEAD_EMPLOYER",
                "north-west",
                "rm3",
                "RM3",
                null,
                NARRATIVE,
                reference);
    }

    private static Placement placement(String host, String from, String to) {
        return new Placement(
                host + from,
                "t1",
                new OdsCode(host),
                new OdsCode(host),
                NORTH_WEST,
                "007",
                "NWE/" + host + "/007/STR/001",
                "STR",
                PlacementType.IN_POST_STANDARD,
                new Period(LocalDate.parse(from), LocalDate.parse(to)),
                BigDecimal.ONE,
                FundingKind.SECONDARY_CARE);
    }

    @Test
    public void ig8_whileAPersonIsHeldBackWhatTheLawLeavesGoesOn_andNothingElse() {
        String id = cases.open(concern("CONDUCT", null)).caseId();
        user = "md";
        database.execute("update fitness.fitness_case set held_back = 1");

        for (CaseChange change : List.of(
                new CaseChange.ProposeStrategy("learn"),
                new CaseChange.Appoint("CASE_MANAGER", "md", null, "NONE"),
                new CaseChange.Close("x"))) {
            // Also where another version was read: what is to be done is said first.
            Problem problem = refused(() -> cases.change(id, change, 7));
            assertEquals("person-restricted", problem.code());
            assertEquals("IG-8", problem.rule());
            assertEquals(409, problem.status());
            assertTrue(problem.next(), problem.next().contains("released"));
        }
        assertTrue("how severe it is decides on a referral (FTP-1)", CaseAct.REASSESS.isLeftByTheLaw());
        audited.clear();
        cases.change(id, new CaseChange.Exclude("IMMEDIATE", null, "2026-03-09", null, NARRATIVE), 1);
        assertEquals("true", audited.get(0).after().get("heldBack"));
        cases.require(id, WHY);
        assertEquals("true", audited.get(1).after().get("heldBack"));
        user = "hr";
        assertTrue(
                "a new concern protects others",
                cases.open(concern("CONDUCT", null)).created());

        user = "md";
        database.execute("update fitness.fitness_case set held_back = 0");
        assertEquals(
                3,
                cases.change(id, new CaseChange.Reassess(true, false, "worse"), 2)
                        .version());
    }

    @Test
    public void ig8_aClosedCaseThatIsHeldBackIsReadForWhatTheLawLeavesAlone() {
        String id = cases.open(concern("CONDUCT", null)).caseId();
        user = "md";
        cases.change(
                id,
                new CaseChange.WaiveSteps(
                        List.of("tell", "manager", "investigator", "report", "comment"), "it was a mistake"),
                1);
        cases.change(id, new CaseChange.Decide("NO_FURTHER_ACTION", "nothing"), 2);
        cases.change(id, new CaseChange.Close("nothing came of it"), 3);
        database.execute("update fitness.fitness_case set held_back = 1");
        for (ReadReason reason : ReadReason.values()) {
            if (CaseAct.leaves(reason)) {
                assertEquals(id, cases.require(id, reason.name()).id());
            } else {
                assertEquals(
                        "person-restricted",
                        refused(() -> cases.require(id, reason.name())).code());
            }
        }
    }

    private static Problem refused(ThrowingRunnable action) {
        return assertThrows(ProblemException.class, action).problem();
    }

    private static FitnessRouting routing() {
        return answering(
                FitnessRouting.class,
                (proxy, method, args) -> method.getName().equals("route")
                        ? Cases.routed((RouteQuestion) args[0]).route()
                        : new Definition<>(
                                new DefinitionId(TimeLimits.KIND, "test", Region.NATIONAL, new Version(1, 0, 0)),
                                LocalDate.EPOCH,
                                null,
                                "test",
                                "test",
                                "",
                                "",
                                new TimeLimits(Cases.limits())));
    }

    private static Geography geography() {
        List<GeographyNode> nodes = List.of(
                new GeographyNode(
                        Region.NATIONAL,
                        "England",
                        GeographyNode.Level.NATIONAL,
                        null,
                        null,
                        LocalDate.EPOCH,
                        "a test"),
                node(NORTH_WEST),
                node(WESSEX));
        return answering(Geography.class, (proxy, method, args) -> switch (method.getName()) {
            case "nodes" -> nodes;
            case "node" -> nodes.stream()
                    .filter(node -> node.region().equals(args[0]))
                    .findFirst();
            case "require" -> nodes.stream()
                    .filter(node -> node.region().equals(args[0]))
                    .findFirst()
                    .orElseThrow();
            case "isWithin" -> args[0].equals(args[1]) || args[1].equals(Region.NATIONAL);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static GeographyNode node(Region region) {
        return new GeographyNode(
                region,
                region.slug(),
                GeographyNode.Level.LOCAL_OFFICE,
                Region.NATIONAL,
                null,
                LocalDate.EPOCH,
                "a test");
    }

    @SuppressWarnings("unchecked")
    private static <T> T answering(Class<T> type, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    /** By the real roles, at the nodes of the grants; hosts lie below north-west. */
    private final class Granted implements Access {
        @Override
        public boolean may(Permission permission, Region node) {
            return holds(permission, node, false);
        }

        @Override
        public boolean mayAnywhere(Permission permission) {
            return holds(permission, Region.NATIONAL, true);
        }

        @Override
        public boolean may(String name, Permission permission, Region node) {
            return holds(name, permission, node, false);
        }

        private boolean holds(Permission permission, Region node, boolean anywhere) {
            return user.equals("platform") || holds(user, permission, node, anywhere);
        }

        private boolean holds(String name, Permission permission, Region node, boolean anywhere) {
            return grants.getOrDefault(name, Set.of()).stream()
                    .anyMatch(grant -> grant.role().permissions().contains(permission)
                            && (anywhere
                                    || grant.node().equals(node)
                                    || grant.node().equals(Region.NATIONAL)
                                    || grant.node().equals(NORTH_WEST)
                                            && HostNode.hostOf(node).isPresent()));
        }
    }

    private final class Register implements TraineeRegister {

        private final Trainee trainee =
                new Trainee("t1", "Testdoctor", new Registration(Registration.Body.GMC, "7000001"), null);

        @Override
        public Optional<Trainee> find(String id) {
            return known && id.equals("t1") ? Optional.of(trainee) : Optional.empty();
        }

        @Override
        public List<Trainee> find(java.util.Collection<String> ids) {
            return known && ids.contains("t1") ? List.of(trainee) : List.of();
        }

        @Override
        public Optional<String> idOf(Registration registration) {
            return known && registration.equals(trainee.registration()) ? Optional.of("t1") : Optional.empty();
        }

        @Override
        public List<Placement> placementsOf(String traineeId) {
            return List.copyOf(placements);
        }
    }

    private final class Written implements AuditLog {
        @Override
        public void record(Change change) {
            audited.add(change);
        }

        @Override
        public List<AuditEntry> find(AuditQuery query) {
            return List.of();
        }
    }
}
