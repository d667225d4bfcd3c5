/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.rules.TemporaryFolder;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.employment.internal.TraineeRecords;
import org.leademployer.employment.internal.store.EmploymentStore;
import org.leademployer.employment.internal.store.SubjectStore;
import org.leademployer.fitness.internal.CasesOfPeople;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.audit.internal.AuditLogService;
import org.leademployer.platform.audit.internal.AuditRecords;
import org.leademployer.platform.audit.internal.AuditTables;
import org.leademployer.platform.definitions.testkit.ShippedDefinitions;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Erased;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.subject.SealedText;
import org.leademployer.platform.subject.SubjectKey;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectRecords;
import org.leademployer.platform.subject.SubjectSink;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.vault.internal.PlatformVault;
import org.leademployer.platform.vault.internal.store.PersonKeyStore;
import org.leademployer.subjectaccess.AskedDomain;
import org.leademployer.subjectaccess.ErasureProof;
import org.leademployer.subjectaccess.Judgement;
import org.leademployer.subjectaccess.SubjectRequest;
import org.leademployer.subjectaccess.SubjectRequest.State;
import org.leademployer.subjectaccess.SubjectRequestChange;
import org.leademployer.subjectaccess.SubjectRequestInput;
import org.leademployer.subjectaccess.SubjectRequestQuery;
import org.leademployer.subjectaccess.internal.store.ArchiveFolder;
import org.leademployer.subjectaccess.internal.store.RequestStore;

/** On the real tables, with two trainees by whose marks everything of theirs is found. */
public class SubjectRequestsServiceTest {

    private static final Region NORTH = new Region("north");
    private static final Region SOUTH = new Region("south");
    private static final String LEFT = "trainee-left";
    private static final String STAYS = "trainee-stays";

    /** Marks of the one who left, wherever they may stand. */
    private static final List<String> MARKS_LEFT = List.of("Marklefta", "7654321", "QQ123456A", "allegationleft");

    private static final List<String> MARKS_STAYS = List.of("Markstayb", "1234567", "QQ654321B", "allegationstay");

    /** Domains that the policy names and this test has not: they hold nothing. */
    private static final List<String> OTHERS =
            List.of("assessments", "boards", "documents", "procurement", "tribunals", "users", "web");

    private static EmbeddedDatabase database;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<Event> events = new ArrayList<>();
    private final SubjectDomains domains = new SubjectDomains();
    private PlatformVault vault;
    private AuditLogService audit;
    private SubjectPolicies policies;
    private ArchiveFolder archives;
    private RequestStore store;
    private CasesOfPeople cases;
    private SubjectRequestsService requests;
    private Access access = (permission, node) -> true;
    private String user = "officer-one";
    private Instant now = Instant.parse("2026-03-16T09:00:00Z");

    private final Clock clock = new Clock() {
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

    @BeforeClass
    public static void create() throws Exception {
        database = new EmbeddedDatabase("subjectaccess", "db/subjectaccess-test.xml");
    }

    @AfterClass
    public static void drop() {
        database.close();
    }

    @Before
    public void start() {
        Schema schema = () -> "subjectaccess";
        vault = new PlatformVault(
                database,
                new PersonKeyStore(database, schema),
                clock,
                folder.getRoot().toPath().resolve("vault.key"));
        AuditTables tables = new AuditTables(database, database, schema);
        audit = new AuditLogService(tables, () -> new Actor(user, Set.of()), (permission, node) -> true, clock);
        policies = new SubjectPolicies(new ShippedDefinitions());
        archives = new ArchiveFolder(folder.getRoot().toPath().resolve("archives"), vault);
        store = new RequestStore(database, schema);
        domains.addDomain(
                new TraineeRecords(new SubjectStore(schema, database), new EmploymentStore(schema, database), clock));
        domains.addDomain(new AuditRecords(tables, vault));
        domains.addDomain(new RequestRecords(store, vault));
        cases = new CasesOfPeople(database, vault, audit, events::add);
        domains.addDomain(cases.records());
        OTHERS.forEach(name -> domains.addDomain(new Nothing(name)));
        requests = new SubjectRequestsService(
                domains,
                policies,
                store,
                archives,
                vault,
                day -> true,
                (node, ancestor) ->
                        !node.slug().equals("nowhere") && (node.equals(ancestor) || ancestor.equals(Region.NATIONAL)),
                database,
                audit,
                events::add,
                (permission, node) -> access.may(permission, node),
                () -> new Actor(user, Set.of()),
                clock);
        trainee(LEFT, "Marklefta", "7654321", "QQ123456A", "north", "2012-08-01", "2013-08-06", "allegationleft");
        trainee(STAYS, "Markstayb", "1234567", "QQ654321B", "north", "2025-08-06", "2026-08-04", "allegationstay");
    }

    @After
    public void stop() {
        policies.close();
        for (String table : List.of(
                "subjectaccess.erasure_proof",
                "subjectaccess.subject_request",
                "subjectaccess.known_domain",
                "audit.audit_entry",
                "fitness.case_step",
                "fitness.case_host",
                "fitness.fitness_case",
                "employment.quarantined_placement",
                "employment.placement",
                "employment.trainee",
                "vault.person_key")) {
            database.execute("delete from " + table);
        }
    }

    @Test
    public void ig8_theArchiveOfOneHoldsAllOfTheirsAndNothingOfTheOthers() throws Exception {
        SubjectRequest request = verified("ACCESS", LEFT);

        SubjectRequest gathered = act(request, "GATHER");

        assertEquals(State.GATHERED, gathered.state());
        assertTrue(gathered.archive().isComplete());
        byte[] zip = read(request.id());
        assertEquals(zip.length, gathered.archive().size());
        assertEquals(sha256(zip), gathered.archive().sha256());
        Map<String, byte[]> files = unzip(zip);
        String all = text(files);
        MARKS_LEFT.forEach(mark -> assertTrue(mark, all.contains(mark)));
        MARKS_STAYS.forEach(mark -> assertFalse(mark, all.contains(mark)));
        assertTrue(all.contains("2013-08-06"));
        assertTrue(files.containsKey("index.html"));
        assertTrue(files.containsKey("index.csv"));
        assertTrue(files.containsKey("employment/records.json"));
        for (String line : new String(files.get("manifest-sha256.txt"), StandardCharsets.UTF_8).split("\n")) {
            assertEquals(line, line.substring(0, 64), sha256(files.get(line.substring(66))));
        }
        // Whoever submitted a row or wrote an entry is another person.
        assertFalse(all.contains("officer-one"));
        assertFalse(all.contains("clerk-nine"));
        assertTrue(all.contains("another person, left out"));
    }

    @Test
    public void ig8_onDiskAndInTheTablesNothingOfTheRequestCanBeRead() throws Exception {
        SubjectRequest request = verified("ACCESS", "GMC", "7654321");
        act(request, "GATHER");

        assertEquals(LEFT, request.person());
        assertFalse(onDisk().contains("Marklefta"));
        assertFalse(tables("subjectaccess").contains("7654321"));
        assertFalse(tables("audit").contains("7654321"));
        events.forEach(event -> assertFalse(event.toString().contains("7654321")));
    }

    @Test
    public void ig8_whereADomainIsNotRunningTheArchiveIsNotCompleteAndMustBeMadeAgain() throws Exception {
        SubjectRecords boards = domains.running().get("boards");
        domains.removeDomain(boards);
        SubjectRequest request = verified("ACCESS", LEFT);

        SubjectRequest part = act(request, "GATHER");

        assertEquals(State.VERIFIED, part.state());
        assertEquals(List.of("boards"), part.archive().missing());
        assertTrue(text(unzip(read(request.id()))).contains("This archive is not complete."));
        refused("wrong-state", () -> act(part, "HAND_OVER"));
        assertTrue(requests.domains().contains(new AskedDomain("boards", null, false)));

        domains.addDomain(boards);
        assertEquals(State.GATHERED, act(part, "GATHER").state());
        assertEquals(1, count(folder.getRoot().toPath().resolve("archives")));
        assertEquals(
                State.ANSWERED, act(requests.require(request.id()), "HAND_OVER").state());
    }

    @Test
    public void ig8_aDomainThatWasThereOnceIsExpected() throws Exception {
        SubjectRecords exits = new Nothing("exits");
        domains.addDomain(exits);
        act(verified("ACCESS", LEFT), "GATHER");
        domains.removeDomain(exits);

        assertEquals(
                List.of("exits"),
                act(verified("ACCESS", STAYS), "GATHER").archive().missing());
    }

    @Test
    public void ig8_afterErasureNoMarkIsFoundInAnyTableArchiveAuditOrEvent() throws Exception {
        SubjectRequest access = verified("ACCESS", LEFT);
        act(access, "GATHER");
        act(requests.require(access.id()), "HAND_OVER");
        SubjectRequest request = verified("ERASURE", LEFT);
        act(request, "EXTEND", null, null, "Marklefta wants it so");
        MARKS_LEFT.forEach(mark ->
                assertTrue(mark, mark.startsWith("allegation") || everything().contains(mark)));

        act(requests.require(request.id()), "PROPOSE");
        user = "officer-two";
        SubjectRequest done = act(requests.require(request.id()), "APPROVE");

        assertEquals(State.ANSWERED, done.state());
        String left = everything();
        MARKS_LEFT.forEach(mark -> assertFalse(mark, left.contains(mark)));
        MARKS_STAYS.stream()
                .filter(mark -> !mark.startsWith("allegation"))
                .forEach(mark -> assertTrue(mark, left.contains(mark)));
        assertEquals(0, count(folder.getRoot().toPath().resolve("archives")));
        assertTrue(vault.isDestroyed(LEFT));
        events.forEach(
                event -> MARKS_LEFT.forEach(mark -> assertFalse(event.toString().contains(mark))));
        // What charges rest on stays, and names nobody.
        assertEquals(1, database.number("select count(*) from employment.placement where trainee_id = '" + LEFT + "'"));
        assertEquals(
                0,
                database.number("select count(*) from employment.quarantined_placement where id = 'row-" + LEFT + "'"));
    }

    @Test
    public void ig8_theProofSaysWhatWasErasedAndWhatWasKeptAndWhy() {
        SubjectRequest request = verified("ERASURE", LEFT);
        act(request, "PROPOSE");
        user = "officer-two";
        act(requests.require(request.id()), "APPROVE");

        List<ErasureProof> proofs = requests.erasure(request.id());

        assertEquals("OVERWRITTEN", manner(proofs, "employment", "trainee-record"));
        assertEquals("DELETED", manner(proofs, "employment", "quarantined-placements"));
        assertEquals("KEPT", manner(proofs, "employment", "placements"));
        assertEquals("KEY_DESTROYED", manner(proofs, "audit", "sealed-audit-values"));
        assertEquals("KEPT", manner(proofs, "audit", "audit-entries"));
        proofs.forEach(proof -> assertEquals(64, proof.policySha256().length()));
        Change erased = audit.find(new AuditQuery("data-subject", LEFT, null, 10))
                .get(0)
                .change();
        assertEquals("data-subject.erased", erased.action());
        assertEquals("1", erased.after().get("employment.trainee-record"));
        refused("person-erased", () -> requests.holdings(request.id()));
        refused("person-erased", () -> open("ACCESS", "TRAINEE", LEFT));
        refused("subject-unknown", () -> open("ACCESS", "GMC", "7654321"));
    }

    @Test
    public void ig8_whatIsStillNeededIsNotErased_andAllReasonsAreTold() {
        open("ACCESS", "TRAINEE", STAYS);
        SubjectRequest request = verified("ERASURE", STAYS);

        Problem problem = refused("still-needed", () -> act(request, "PROPOSE"));

        assertEquals(problem.missing().toString(), 4, problem.missing().size());
        String missing = problem.missing().toString();
        assertTrue(missing, missing.contains("employment trainee-record: A placement runs"));
        assertTrue(missing, missing.contains("employment placements: A placement runs"));
        assertTrue(missing, missing.contains("employment trainee-record: kept until 2032-08-04"));
        assertTrue(missing, missing.contains("of the kind ACCESS is open"));
        assertTrue(requests.holdings(request.id()).stream().anyMatch(one -> one.outcome() == Judgement.Outcome.HELD));
        assertFalse(vault.isDestroyed(STAYS));
    }

    @Test
    public void ig8_nobodyIsErasedWhileADomainIsNotRunning() {
        domains.removeDomain(domains.running().get("web"));
        SubjectRequest request = verified("ERASURE", LEFT);

        Problem problem = refused("domains-missing", () -> act(request, "PROPOSE"));

        assertEquals(List.of("web"), problem.missing());
    }

    @Test
    public void ig8_twoPersonsErase() {
        SubjectRequest request = verified("ERASURE", LEFT);
        act(request, "PROPOSE");

        refused("second-person-needed", () -> act(requests.require(request.id()), "APPROVE"));
        refused("second-person-needed", () -> act(requests.require(request.id()), "REJECT"));
        user = "officer-two";
        SubjectRequest rejected = act(requests.require(request.id()), "REJECT");

        assertEquals(State.VERIFIED, rejected.state());
        assertNull(rejected.proposedBy());
        assertFalse(vault.isDestroyed(LEFT));
    }

    @Test
    public void ig8_whatIsRestrictedIsStoredAndNotUsed_untilReleased() {
        EmploymentStore employment = new EmploymentStore(() -> "employment", database);
        decided("RESTRICTION", STAYS);
        assertTrue(database.call(() -> employment.trainee(STAYS)).isEmpty());
        assertTrue(database.call(() -> employment.trainees(List.of("GMC 1234567")))
                .get("GMC 1234567")
                .restricted());

        decided("RELEASE", STAYS);
        assertTrue(database.call(() -> employment.trainee(STAYS)).isPresent());
        refused("nothing-to-restrict", () -> decided("RELEASE", STAYS));
    }

    @Test
    public void ig8_somebodyKnownOnlyThroughACaseIsOnePersonInEveryRequest_andTheCaseIsSealedWithTheirKey() {
        cases.open("9876543");
        String sealedFor = cases.person("9876543");

        SubjectRequest access = open("ACCESS", "GMC", "9876543");

        assertEquals(sealedFor, access.person());
        assertEquals(sealedFor, open("RESTRICTION", "GMC", " 987 6543").person());
        assertEquals(sealedFor, open("ERASURE", "GMC", "9876543").person());
        String held = requests.holdings(access.id()).toString();
        assertTrue(held, held.contains("fitness-cases"));
        assertTrue(held, held.contains("subject-requests"));
    }

    @Test
    public void ig8_somebodyKnownOnlyThroughACaseIsRestrictedAndReleased() {
        cases.open("9876543");

        decided("RESTRICTION", "GMC", "9876543");
        assertTrue(cases.isHeldBack("9876543"));
        decided("RELEASE", "GMC", "9876543");
        assertFalse(cases.isHeldBack("9876543"));
    }

    @Test
    public void ig8_whatCannotBeHeldBackIsRefusedWhenItIsProposed_andNothingIsTriedOutForGood() {
        cases.open("9876543");
        SubjectRequest release = verified("RELEASE", "GMC", "9876543");
        refused("nothing-to-restrict", () -> act(release, "PROPOSE"));
        refused("nothing-to-restrict", () -> database.run(() -> act(release, "PROPOSE")));
        assertEquals(State.VERIFIED, requests.require(release.id()).state());

        act(verified("RESTRICTION", "GMC", "9876543"), "PROPOSE");
        assertFalse(cases.isHeldBack("9876543"));
    }

    @Test
    public void ig8_erasureDestroysTheKeyOfSomebodyKnownOnlyThroughACase() {
        cases.closed("9876543");
        String sealedFor = cases.person("9876543");

        decided("ERASURE", "GMC", "9876543");

        assertTrue(vault.isDestroyed(sealedFor));
        assertFalse(cases.isThere("9876543"));
        refused("subject-unknown", () -> open("ACCESS", "GMC", "9876543"));
        assertFalse(database.call(() -> vault.isDestroyed(
                DataSubject.personOf(new SubjectKey(SubjectKey.Kind.GMC, "9876543"), vault::isDestroyed))));
    }

    @Test
    public void ig8_whoIsEmployedMeanwhileIsErasedUnderBothIds() {
        cases.closed("9876543");
        SubjectRequest before = verified("ERASURE", "GMC", "9876543");
        trainee("trainee-came", "Markcamec", "9876543", "QQ222222A", "north", "2012-08-01", "2013-08-06", "allegation");

        act(before, "PROPOSE");
        user = "officer-two";
        act(requests.require(before.id()), "APPROVE");

        assertTrue(vault.isDestroyed(before.person()));
        assertTrue(vault.isDestroyed("trainee-came"));
    }

    @Test
    public void ig8_anArchiveExpires() throws Exception {
        SubjectRequest request = act(verified("ACCESS", LEFT), "GATHER");
        assertEquals(LocalDate.of(2026, 4, 15), request.archive().expiresOn());

        now = Instant.parse("2026-04-15T20:00:00Z");
        assertTrue(read(request.id()).length > 0);
        assertEquals(0, requests.sweep());
        now = Instant.parse("2026-04-15T23:30:00Z");
        refused("archive-expired", () -> requests.archive(request.id()));
        assertEquals(1, requests.sweep());
        assertEquals(0, count(folder.getRoot().toPath().resolve("archives")));
        refused("archive-expired", () -> requests.archive(request.id()));
    }

    @Test
    public void ig8_theTimeIsExtendedOnce_andBeforeItIsOver() {
        SubjectRequest request = open("ACCESS", "TRAINEE", LEFT);
        assertEquals(LocalDate.of(2026, 4, 16), request.dueOn());

        SubjectRequest extended = act(request, "EXTEND", null, null, "Many records");
        assertEquals(LocalDate.of(2026, 6, 16), extended.dueOn());
        refused("extended-already", () -> act(extended, "EXTEND", null, null, "More"));

        SubjectRequest other = open("ACCESS", "TRAINEE", STAYS);
        now = Instant.parse("2026-04-17T09:00:00Z");
        refused("too-late-to-extend", () -> act(other, "EXTEND", null, null, "Late"));
    }

    @Test
    public void ig8_whoDoesNotServeTheNodeSeesNothing() {
        SubjectRequest request = open("ACCESS", "TRAINEE", LEFT);
        access = (permission, node) -> permission == Permission.SERVE_DATA_SUBJECTS && node.equals(SOUTH);
        Access all = access;
        access = (permission, node) -> all.may(permission, node) || node.equals(Region.NATIONAL);

        refused("not-found", () -> requests.require(request.id()));
        assertTrue(requests.list(new SubjectRequestQuery(null, null, null, 10)).isEmpty());
        refused("not-allowed", () -> open("ACCESS", "TRAINEE", LEFT));
        // Known, but elsewhere: as if unknown.
        refused(
                "subject-unknown",
                () -> requests.open(new SubjectRequestInput("ACCESS", null, "south", "TRAINEE", LEFT, null)));
    }

    @Test
    public void ig8_whoAsksIsChecked_andWhatCannotBeANumberOfARegisterIsNone() {
        SubjectRequest request = open("ACCESS", "TRAINEE", LEFT);
        Problem unchecked = refused("invalid-input", () -> act(request, "VERIFY", "NOT_NEEDED", null, null));
        assertEquals("means", unchecked.faults().get(0).field());
        assertEquals(State.RECEIVED, requests.require(request.id()).state());
        SubjectRequest ofRule =
                requests.open(new SubjectRequestInput("ERASURE", "RETENTION_ENDED", "north", "TRAINEE", LEFT, null));
        assertEquals(
                State.VERIFIED, act(ofRule, "VERIFY", "NOT_NEEDED", null, null).state());
        Problem ground = refused(
                "invalid-input",
                () -> requests.open(new SubjectRequestInput("ACCESS", "RETENTION_ENDED", "north", "GMC", "13", null)));
        assertEquals(
                List.of("value", "ground"),
                ground.faults().stream().map(Problem.Fault::field).toList());
        assertFalse(ground.toString().contains("13"));
    }

    @Test
    public void ig8_aUserIsToldWhatTheyDid_andNotToWhom_andIsServedNationally() throws Exception {
        refused("subject-unknown", () -> open("ACCESS", "USER", "officer-one"));
        SubjectRequest request =
                requests.open(new SubjectRequestInput("ACCESS", null, "national", "USER", "officer-one", null));
        act(request, "VERIFY", "IN_PERSON", null, null);
        act(requests.require(request.id()), "GATHER");

        String all = text(unzip(read(request.id())));
        assertTrue(all.contains("case.opened"));
        assertTrue(all.contains("officer-one"));
        Stream.concat(MARKS_LEFT.stream(), MARKS_STAYS.stream()).forEach(mark -> assertFalse(mark, all.contains(mark)));
        assertFalse(all.contains(LEFT));
    }

    @Test
    public void ig8_everythingWrongIsNamed_andNotWhatIsPersonal() {
        Problem problem = refused(
                "invalid-input",
                () -> requests.open(new SubjectRequestInput("TELL", "BECAUSE", null, "NI", "QQ123456A", "2027-01-01")));
        assertEquals(5, problem.faults().size());
        assertFalse(problem.toString().contains("QQ123456A"));
        Problem unread = refused(
                "invalid-input", () -> requests.open(new SubjectRequestInput("FOO", null, "nowhere", "XX", "", null)));
        assertEquals("IG-8", unread.rule());
        assertEquals(
                List.of("kind", "region", "knownBy", "value"),
                unread.faults().stream().map(Problem.Fault::field).toList());
        assertFalse(unread.toString().contains("NI,"));
        refused("invalid-input", () -> act(open("ACCESS", "TRAINEE", LEFT), "REFUSE"));
        refused("not-for-this-kind", () -> act(open("ERASURE", "TRAINEE", LEFT), "GATHER"));
        SubjectRequest stale = open("ACCESS", "TRAINEE", STAYS);
        act(stale, "VERIFY", "DOCUMENT", null, null);
        refused("precondition-failed", () -> act(stale, "WITHDRAW"));
    }

    @Test
    public void ig8_aRefusalHasAReason_andItsNoteIsSealed() throws Exception {
        SubjectRequest request = open("ACCESS", "TRAINEE", LEFT);
        SubjectRequest refused = act(request, "REFUSE", null, "EXCESSIVE", "The fourth of Marklefta this week");
        assertEquals(State.REFUSED, refused.state());
        assertEquals(SubjectRequest.Refusal.EXCESSIVE, refused.refusal());
        assertFalse(tables("subjectaccess").contains("Marklefta"));
        assertFalse(tables("audit").contains("Marklefta"));
    }

    @Test
    public void x4_anOpenRequestIsDue_andNoMoreOnceItIsClosed() {
        List<String> told = new ArrayList<>();
        Deadlines deadlines = (Deadlines) Proxy.newProxyInstance(
                Deadlines.class.getClassLoader(), new Class<?>[] {Deadlines.class}, (proxy, method, args) -> {
                    told.add(
                            args[0] instanceof Deadline due
                                    ? due.day() + " " + due.permission() + " " + due.node()
                                    : method.getName());
                    return null;
                });
        RequestDeadlines handler = new RequestDeadlines(database, store, deadlines);
        SubjectRequest request = open("ACCESS", "TRAINEE", LEFT);
        handler.handle(delivered());
        act(request, "EXTEND", null, null, "Many records");
        handler.handle(delivered());
        act(requests.require(request.id()), "WITHDRAW");
        handler.handle(delivered());

        assertEquals(
                List.of("2026-04-16 SERVE_DATA_SUBJECTS north", "2026-06-16 SERVE_DATA_SUBJECTS north", "clear"), told);
    }

    private DeliveredEvent delivered() {
        return new DeliveredEvent(1, events.get(events.size() - 1), now, user, null);
    }

    @Test
    public void ig8_whoseTimeIsOverIsListedByRule() {
        assertEquals(List.of(LEFT), requests.lapsed(NORTH, null, 10));
        assertEquals(List.of(LEFT), requests.lapsed(Region.NATIONAL, null, 1));
        assertEquals(List.of(), requests.lapsed(SOUTH, null, 10));
        assertEquals(List.of(), requests.lapsed(NORTH, LEFT, 10));
        now = Instant.parse("2019-08-06T09:00:00Z");
        assertEquals(List.of(), requests.lapsed(NORTH, null, 10));
        now = Instant.parse("2019-08-07T09:00:00Z");
        assertEquals(List.of(LEFT), requests.lapsed(NORTH, null, 10));
    }

    @Test
    public void ig8_listsGoOnAfterAKey() {
        for (int i = 0; i < 5; i++) {
            open("ACCESS", "TRAINEE", LEFT);
        }
        List<SubjectRequest> first = requests.list(new SubjectRequestQuery(State.RECEIVED, null, null, 3));
        List<SubjectRequest> rest = requests.list(
                new SubjectRequestQuery(State.RECEIVED, null, first.get(2).id(), 3));
        assertEquals(3, first.size());
        assertEquals(2, rest.size());
        assertTrue(rest.get(0).id().compareTo(first.get(2).id()) > 0);
        assertTrue(requests.list(new SubjectRequestQuery(null, SubjectRequest.Kind.ERASURE, null, 3))
                .isEmpty());
    }

    private void decided(String kind, String trainee) {
        decided(kind, "TRAINEE", trainee);
    }

    private void decided(String kind, String by, String value) {
        user = "officer-one";
        SubjectRequest request = verified(kind, by, value);
        act(request, "PROPOSE");
        user = "officer-two";
        act(requests.require(request.id()), "APPROVE");
    }

    private SubjectRequest open(String kind, String by, String value) {
        return requests.open(new SubjectRequestInput(kind, null, "north", by, value, null));
    }

    private SubjectRequest verified(String kind, String trainee) {
        return verified(kind, "TRAINEE", trainee);
    }

    private SubjectRequest verified(String kind, String by, String value) {
        return act(open(kind, by, value), "VERIFY", "DOCUMENT", null, null);
    }

    private SubjectRequest act(SubjectRequest request, String act) {
        return act(request, act, null, null, null);
    }

    private SubjectRequest act(SubjectRequest request, String act, String means, String reason, String note) {
        return requests.change(
                request.id(), new SubjectRequestChange(act, null, means, reason, note), request.version());
    }

    private static Problem refused(String code, ThrowingRunnable work) {
        Problem problem = assertThrows(ProblemException.class, work).problem();
        assertEquals(problem.toString(), code, problem.code());
        return problem;
    }

    private static String manner(List<ErasureProof> proofs, String domain, String category) {
        return proofs.stream()
                .filter(proof ->
                        proof.domain().equals(domain) && proof.category().equals(category))
                .findFirst()
                .orElseThrow()
                .manner();
    }

    private byte[] read(String id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        requests.archive(id).writeTo(out);
        return out.toByteArray();
    }

    /** A trainee with a placement, a row in quarantine, and a sealed value in the audit log. */
    private void trainee(
            String id,
            String surname,
            String gmc,
            String ni,
            String region,
            String from,
            String to,
            String allegation) {
        database.execute(
                "insert into employment.trainee (id, identity_key, surname, registration_body, registration_number,"
                        + " ni_number) values ('" + id + "', 'GMC " + gmc + "', '" + surname + "', 'GMC', '" + gmc
                        + "', '" + ni + "')",
                "insert into employment.placement (id, trainee_id, post_number, specialty, region, host, site, grade, type,"
                        + " approved, first_day, last_day, wte_hundredths, funding_kind) values ('placement-" + id
                        + "', '" + id + "', 'NTH/RTD01/007/STR/001', '007', '" + region
                        + "', 'RTD', 'RTD01', 'STR', 'IN_POST_STANDARD', 1, '" + from + "', '" + to
                        + "', 100, '" + FundingKind.values()[0].name() + "')",
                "insert into employment.quarantined_placement (id, import_id, line, digest, state, content, faults, mended,"
                        + " quarantined_at, quarantined_by) values ('row-" + id + "', 'import', 2, 'digest-" + id
                        + "', 'OPEN', '{\"Surname\":\"" + surname + "\",\"GMC Number\":\"" + gmc
                        + "\",\"WTE\":\"7\"}', '[\"WTE\",\"is too much\"]', 0, '2021-07-01 09:00:00', 'clerk-nine')");
        database.run(() -> audit.record(Change.created(
                "case.opened",
                "trainee",
                id,
                Map.of("allegation", SealedText.seal(vault, id, "case/" + id, allegation)))));
    }

    private String everything() {
        try {
            return tables("subjectaccess") + tables("audit") + tables("employment") + tables("vault") + onDisk();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String onDisk() throws IOException {
        StringBuilder text = new StringBuilder();
        Path archived = folder.getRoot().toPath().resolve("archives");
        if (Files.exists(archived)) {
            try (Stream<Path> files = Files.list(archived)) {
                for (Path file : files.toList()) {
                    text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return text.toString();
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    /** Every value of every column of every table, bytes as letters. */
    private String tables(String schema) {
        return database.call(() -> {
            StringBuilder text = new StringBuilder();
            List<String> names = new ArrayList<>();
            DatabaseMetaData metaData = database.connection().getMetaData();
            String stored = metaData.storesUpperCaseIdentifiers() ? schema.toUpperCase(Locale.ROOT) : schema;
            try (ResultSet tables = metaData.getTables(null, stored, "%", new String[] {"TABLE"})) {
                while (tables.next()) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
            assertFalse(names.isEmpty());
            for (String name : names) {
                try (Statement statement = database.connection().createStatement();
                        ResultSet row = statement.executeQuery("select * from " + schema + "." + name)) {
                    while (row.next()) {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            text.append(letters(row.getObject(i))).append('|');
                        }
                    }
                }
            }
            return text.toString();
        });
    }

    private static String letters(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (value instanceof Blob blob) {
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.ISO_8859_1);
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        return String.valueOf(value);
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (InputStream in = new ByteArrayInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files) {
        StringBuilder text = new StringBuilder();
        files.values().forEach(file -> text.append(new String(file, StandardCharsets.UTF_8)));
        return text.toString();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** A domain that holds nothing. */
    private record Nothing(String domain) implements SubjectRecords {

        @Override
        public String holds() {
            return "nothing";
        }

        @Override
        public List<Holding> holdings(DataSubject subject) {
            return List.of();
        }

        @Override
        public void gather(DataSubject subject, SubjectSink sink) throws IOException {
            if (subject.isKnownAs(SubjectKey.Kind.USER, "nobody")) {
                sink.record(SubjectRecord.of("nothing", "1"));
            }
        }

        @Override
        public boolean restrict(DataSubject subject, boolean restricted) {
            return false;
        }

        @Override
        public List<Erased> erase(DataSubject subject, Set<String> categories) {
            return List.of();
        }
    }
}
