/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.leademployer.employment.Registration;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.StepAct;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.CaseStep;
import org.leademployer.fitness.cases.ConcernSource;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.internal.store.CaseStore;
import org.leademployer.fitness.internal.store.CaseStore.Marks;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Erased;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.subject.SubjectAttachment;
import org.leademployer.platform.subject.SubjectKey;
import org.leademployer.platform.subject.SubjectKey.Kind;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectSink;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.vault.internal.PlatformVault;
import org.leademployer.platform.vault.internal.store.PersonKeyStore;

/** Cases of three people on the real tables, sealed by the real vault. Whatever somebody typed or is named by is a marker. */
public class CaseSubjectRecordsTest {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 5);
    private static final LocalDate CLOSED = LocalDate.of(2018, 9, 3);
    private static final Registration LEFT = new Registration(Registration.Body.GMC, "7000001");
    private static final Registration STAYS = new Registration(Registration.Body.GMC, "7000002");
    private static final Registration COMES = new Registration(Registration.Body.GDC, "70003");

    private static EmbeddedDatabase database;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<SubjectAttachment> files = new ArrayList<>();
    private PlatformVault vault;
    private CaseRecords cases;
    private CaseSubjectRecords records;

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
        vault = new PlatformVault(
                database,
                new PersonKeyStore(database, () -> "vault"),
                Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/London")),
                folder.getRoot().toPath().resolve("vault.key"));
        cases = new CaseRecords(
                new CaseStore(database, () -> "fitness"),
                vault,
                new AuditLog() {
                    @Override
                    public void record(Change change) {
                        // Of no concern here.
                    }

                    @Override
                    public List<AuditEntry> find(AuditQuery query) {
                        return List.of();
                    }
                },
                event -> {});
        records = new CaseSubjectRecords(cases);
        add("case-left", "t1", LEFT, "left", CaseState.CLOSED);
        add("case-stays", "t2", STAYS, "stays", CaseState.CLOSED);
        add("case-comes", null, COMES, "comes", CaseState.CLOSED);
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
    public void ig8_theCaseIsHandedOver_andNobodyElseIsInIt() {
        String gathered = gathered(subject(Kind.TRAINEE, "t1"));

        for (String held : List.of(
                "registration=GMC 7000001",
                "concern=CONDUCT",
                "kind=WARNING",
                "closedOn=2018-09-03",
                "capacity=CASE_INVESTIGATOR",
                "regulator=GMC",
                "doneOn=2018-03-06",
                "until=2018-04-02",
                "narrative=" + CaseSubjectRecords.WITHHELD)) {
            assertTrue(held + " in " + gathered, gathered.contains(held));
        }
        for (String mark : List.of("stays", "comes", "7000002", "70003", "mark-", "typed")) {
            assertFalse(mark + " in " + gathered, gathered.contains(mark));
        }
    }

    @Test
    public void ig8_whatSomebodyTypedIsAFile_withheldUntilSomebodyHasLookedAtIt() {
        gathered(subject(Kind.GMC, " 700 0001"));

        files.forEach(file -> assertTrue(file.mayNameOthers()));
        Set<String> texts = files.stream().map(CaseSubjectRecordsTest::content).collect(Collectors.toSet());
        for (String typed : List.of(
                "reference",
                "narrative",
                "finding",
                "report",
                "decision",
                "discussion",
                "reason",
                "review",
                "strategy",
                "threshold",
                "referral",
                "transfer",
                "approach",
                "copy",
                "outcome",
                "note",
                "pause",
                "extended",
                "ended")) {
            assertTrue(typed, texts.remove("typed " + typed + " left"));
        }
        assertEquals("what another declared is theirs", Set.of(), texts);
    }

    @Test
    public void ig8_aUserIsToldForWhatTheyWereAppointedAndWhatTheyDeclared_andNothingOfTheCase() {
        DataSubject investigator = subject(Kind.USER, "mark-investigator");

        String gathered = gathered(investigator);

        assertTrue(gathered, gathered.contains("case-appointments case-left-appointment-1"));
        assertTrue(gathered, gathered.contains("case-interests case-stays-interest-1"));
        assertTrue(gathered, gathered.contains("user=mark-investigator"));
        for (String mark : List.of("700000", "70003", "CONDUCT", "mark-manager", "typed")) {
            assertFalse(mark + " in " + gathered, gathered.contains(mark));
        }
        assertEquals(
                List.of("case-appointments 3", "case-interests 3"),
                holdings(investigator).stream()
                        .map(held -> held.category() + " " + held.count())
                        .toList());
        assertEquals(List.of(), erase(investigator, "fitness-cases", "case-appointments", "case-interests"));
        assertEquals("", gathered(subject(Kind.USER, "mark-witness")));
    }

    @Test
    public void ig8_theDoctorIsFoundByRegistrationAndById_andWhereTheCaseLies() {
        Set<SubjectKey> keys = new HashSet<>(database.call(() -> records.alsoKnownAs(subject(Kind.GMC, "7000001"))));

        assertEquals(Set.of(new SubjectKey(Kind.TRAINEE, "t1"), new SubjectKey(Kind.GMC, "7000001")), keys);
        assertEquals(
                Set.of(new SubjectKey(Kind.GDC, "70003")),
                database.call(() -> records.alsoKnownAs(subject(Kind.GDC, "70003"))));
        assertEquals(
                Set.of(new Region("north-west")), database.call(() -> records.places(subject(Kind.TRAINEE, "t1"))));
        assertEquals(List.of(), holdings(subject(Kind.GMC, "not a number")));
        assertEquals(List.of(), holdings(subject(Kind.GDC, "7000001")));
    }

    @Test
    public void ig8_aCaseThatIsNotClosedIsNeeded_andRetentionCountsFromTheLastThatIs() {
        assertEquals(
                List.of(new Holding("fitness-cases", 1, CLOSED, List.of())), holdings(subject(Kind.TRAINEE, "t1")));

        for (CaseState state : CaseState.values()) {
            if (state != CaseState.CLOSED) {
                add("case-" + state, "t1", LEFT, "left", state);
            }
        }

        Holding held = holdings(subject(Kind.TRAINEE, "t1")).get(0);
        assertEquals(CaseState.values().length, held.count());
        assertEquals(CaseState.values().length - 1, held.needs().size());
        held.needs().forEach(need -> assertEquals("FTP-2", need.rule()));
    }

    @Test
    public void ig8_casesOfAPersonAreHeldBackAndLetGo_andNobodyElses() {
        assertTrue(restrict(subject(Kind.TRAINEE, "t1"), true));
        assertFalse("it is so already", restrict(subject(Kind.GMC, "7000001"), true));
        assertTrue(heldBack("case-left"));
        assertFalse(heldBack("case-stays"));
        assertFalse(heldBack("case-comes"));
        assertFalse(restrict(subject(Kind.TRAINEE, "t9"), true));
        assertTrue(restrict(subject(Kind.GMC, "7000001"), false));
        assertFalse(heldBack("case-left"));
    }

    private boolean restrict(DataSubject subject, boolean restricted) {
        return database.call(() -> records.restrict(subject, restricted));
    }

    private boolean heldBack(String id) {
        return database.call(() -> cases.find(id).orElseThrow().heldBack());
    }

    @Test
    public void ig8_erasedCasesAreGone_andOthersStay() {
        assertEquals(List.of(), erase(subject(Kind.TRAINEE, "t1"), "case-appointments"));

        assertEquals(
                List.of(new Erased("fitness-cases", 1, Erased.Manner.DELETED)),
                erase(subject(Kind.TRAINEE, "t1"), "fitness-cases"));

        assertEquals(List.of(), holdings(subject(Kind.TRAINEE, "t1")));
        assertEquals(List.of(), holdings(subject(Kind.GMC, "7000001")));
        assertEquals("", gathered(subject(Kind.GMC, "7000001")));
        for (String table : List.of("fitness_case where id", "case_host where case_id", "case_step where case_id")) {
            assertEquals(table, 0, database.number("select count(*) from fitness." + table + " = 'case-left'"));
        }
        assertEquals(2, database.number("select count(*) from fitness.fitness_case"));
        assertEquals(1, holdings(subject(Kind.TRAINEE, "t2")).size());
        assertEquals(List.of(), erase(subject(Kind.TRAINEE, "t1"), "fitness-cases"));
    }

    @Test
    public void ig8_theKeyOfSomebodyWhoWasNotEmployedGoesWithTheCase_andALaterConcernHasTheNext() {
        String before = database.call(() -> cases.person(null, COMES));

        assertEquals(
                List.of(new Erased("fitness-cases", 1, Erased.Manner.DELETED)),
                erase(subject(Kind.GDC, "70003"), "fitness-cases"));

        assertTrue(vault.isDestroyed(before));
        String after = database.call(() -> cases.person(null, COMES));
        assertNotEquals(before, after);
        add("case-again", null, COMES, "again", CaseState.ROUTED);
        assertEquals(1, holdings(subject(Kind.GDC, "70003")).size());
        assertEquals("t9", database.call(() -> cases.person("t9", COMES)));
    }

    @Test
    public void ig8_thePersonsOwnKeyIsDestroyedAfterTheDomains() {
        DataSubject own = new DataSubject("t1", new TreeSet<>(Set.of(new SubjectKey(Kind.TRAINEE, "t1"))));

        assertEquals(1, erase(own, "fitness-cases").size());

        assertFalse(vault.isDestroyed("t1"));
    }

    @Test
    public void ig8_aCaseThatNobodyCanOpenIsNotListed_andErasedAllTheSame() {
        vault.destroyKeyOf("t1");

        assertEquals(List.of(), holdings(subject(Kind.TRAINEE, "t1")));
        assertEquals("", gathered(subject(Kind.TRAINEE, "t1")));
        assertEquals(1, erase(subject(Kind.TRAINEE, "t1"), "fitness-cases").size());
    }

    private List<Holding> holdings(DataSubject subject) {
        return database.call(() -> records.holdings(subject));
    }

    private List<Erased> erase(DataSubject subject, String... categories) {
        return database.call(() -> records.erase(subject, Set.of(categories)));
    }

    /** As the archive shows it: files are put aside. */
    private String gathered(DataSubject subject) {
        StringBuilder text = new StringBuilder();
        database.run(() -> {
            try {
                records.gather(subject, new SubjectSink() {
                    @Override
                    public void record(SubjectRecord record) {
                        text.append(record).append('\n');
                        record.fields().stream()
                                .filter(field ->
                                        field.person() == null || subject.isKnownAs(field.person(), field.value()))
                                .forEach(field -> text.append(field.name())
                                        .append('=')
                                        .append(field.value())
                                        .append('\n'));
                    }

                    @Override
                    public void attachment(SubjectAttachment attachment) {
                        files.add(attachment);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return text.toString();
    }

    private static String content(SubjectAttachment file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.content().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static DataSubject subject(Kind kind, String value) {
        return new DataSubject("p", new TreeSet<>(Set.of(new SubjectKey(kind, value))));
    }

    private void add(String id, String trainee, Registration registration, String mark, CaseState state) {
        database.run(() -> assertTrue(cases.add(
                made(id, trainee, registration, mark, state),
                new Marks(
                        cases.person(trainee, registration),
                        trainee,
                        CaseRecords.digest(registration),
                        Sha256.of("case " + id)))));
    }

    private static FitnessCase made(
            String id, String trainee, Registration registration, String mark, CaseState state) {
        String manager = "mark-manager";
        FitnessCase.Agreement agreement = new FitnessCase.Agreement(
                "typed strategy " + mark, List.of(new FitnessCase.Consent(Side.LEAD_EMPLOYER, manager, DAY)));
        return new FitnessCase(
                id,
                1,
                state,
                Instant.parse("2018-03-05T09:00:00Z"),
                new FitnessCase.Subject(registration.toString(), trainee),
                new FitnessCase.Facts(
                        Concern.CONDUCT,
                        null,
                        Profession.values()[0],
                        Stage.values()[0],
                        true,
                        false,
                        ConcernSource.values()[0],
                        new Region("north-west"),
                        new OdsCode("RM3"),
                        new OdsCode("RM3"),
                        DAY,
                        manager,
                        "typed reference " + mark),
                "typed narrative " + mark,
                null,
                List.of(Side.LEAD_EMPLOYER),
                List.of(new OdsCode("RM3")),
                List.of(step("tell", CaseStep.State.DONE, mark), step("decide", CaseStep.State.RUNNING, mark)),
                List.of(
                        new FitnessCase.Appointment(
                                FitnessCase.Capacity.CASE_INVESTIGATOR,
                                "mark-investigator",
                                DAY,
                                manager,
                                CLOSED,
                                "typed ended " + mark),
                        new FitnessCase.Appointment(
                                FitnessCase.Capacity.CASE_MANAGER, manager, DAY, manager, null, null)),
                List.of(new FitnessCase.Interest("mark-investigator", "typed interest " + mark, DAY, manager)),
                List.of(new FitnessCase.Finding(1, DAY, manager, Side.LEAD_EMPLOYER, "typed finding " + mark, true)),
                new FitnessCase.Report(DAY, "mark-investigator", "typed report " + mark),
                List.of(new FitnessCase.Decision(
                        1,
                        FitnessCase.DecisionKind.WARNING,
                        Side.LEAD_EMPLOYER,
                        DAY,
                        manager,
                        "typed decision " + mark)),
                List.of(new FitnessCase.Discussion(
                        1, DAY, List.of(Party.MEDICAL_DIRECTOR), true, "typed discussion " + mark, manager)),
                List.of(new FitnessCase.Exclusion(
                        1,
                        FitnessCase.ExclusionKind.FORMAL,
                        DAY,
                        LocalDate.of(2018, 4, 2),
                        null,
                        "typed reason " + mark,
                        manager,
                        CLOSED,
                        "typed review " + mark)),
                agreement,
                new FitnessCase.Agreement("typed threshold " + mark, List.of()),
                new FitnessCase.Referral("GMC", DAY, manager, Side.POSTGRADUATE_DEAN, "typed referral " + mark),
                List.of(new FitnessCase.Transfer(
                        1,
                        FitnessCase.TransferKind.ROTATION,
                        new OdsCode("RTD"),
                        null,
                        DAY,
                        new FitnessCase.Agreement("typed approach " + mark, agreement.agreed()),
                        null,
                        DAY,
                        manager,
                        "typed transfer " + mark,
                        null)),
                List.of(new FitnessCase.RedactedCopy(
                        1, new OdsCode("RTD"), DAY, manager, "typed copy " + mark, List.of())),
                List.of(),
                state == CaseState.CLOSED ? new FitnessCase.Outcome(CLOSED, manager, "typed outcome " + mark) : null,
                List.of());
    }

    private static CaseStep step(String id, CaseStep.State state, String mark) {
        return new CaseStep(
                id,
                StepAct.TELL,
                Party.LEAD_EMPLOYER,
                "Do " + id,
                null,
                null,
                state,
                DAY,
                DAY,
                null,
                "typed pause " + mark,
                "typed extended " + mark,
                LocalDate.of(2018, 3, 6),
                "mark-manager",
                "typed note " + mark,
                0);
    }
}
