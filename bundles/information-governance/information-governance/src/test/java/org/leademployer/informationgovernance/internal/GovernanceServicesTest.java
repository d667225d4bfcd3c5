/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.assessments.Assessment;
import org.leademployer.assessments.AssessmentSheet;
import org.leademployer.assessments.Assessments;
import org.leademployer.assessments.Evaluation;
import org.leademployer.assessments.NewAnswer;
import org.leademployer.assessments.Subject;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.Vehicle;
import org.leademployer.contracts.spi.ContractGaps;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.informationgovernance.Assurance;
import org.leademployer.informationgovernance.BreachInput;
import org.leademployer.informationgovernance.BreachPlan;
import org.leademployer.informationgovernance.BreachRecord;
import org.leademployer.informationgovernance.DataProtection;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.DpiaImport;
import org.leademployer.informationgovernance.GovernanceQuery;
import org.leademployer.informationgovernance.GovernanceStanding;
import org.leademployer.informationgovernance.ProcessingActivity;
import org.leademployer.informationgovernance.Screening;
import org.leademployer.informationgovernance.Screening.AnswerInput;
import org.leademployer.informationgovernance.SharingAgreement;
import org.leademployer.informationgovernance.StatutoryDeadline;
import org.leademployer.informationgovernance.internal.rules.DpiaRuleTest;
import org.leademployer.informationgovernance.internal.store.GovernanceStore;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
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
import org.leademployer.platform.definition.DefinitionId;
import org.leademployer.platform.definitions.internal.DefinitionsService;
import org.leademployer.platform.definitions.internal.store.KeptDefinitions;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.web.Page;
import org.leademployer.schedules.spi.protection.Breach;
import org.leademployer.schedules.spi.protection.Party;
import org.leademployer.schedules.spi.protection.Recipient;
import org.leademployer.schedules.spi.protection.Step;
import org.osgi.framework.Version;

/** On the real table. */
public class GovernanceServicesTest {

    private static final Region NORTH_WEST = new Region("north-west");
    private static final Region WESSEX = new Region("wessex");
    private static final String RULES_ANSWER = "personal-data";

    private static EmbeddedDatabase database;

    private final List<Change> audited = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Deadline> due = new TreeMap<>();
    private final Map<String, Assessment> assessed = new HashMap<>();
    private String outcome = "FULL_DPIA";
    private boolean deployed = true;
    private String user = "officer";
    private Region contractAt = NORTH_WEST;

    /** A Monday. */
    private Instant now = Instant.parse("2026-03-16T09:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
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

    private Access access = (permission, node) -> true;
    private GovernanceDefinitions definitions;
    private ScreeningsService screenings;
    private ImpactAssessmentsService dpias;
    private SharingAgreementsService agreements;
    private AssurancesService assurances;
    private BreachRegisterService breaches;
    private ProcessingRegisterService processing;
    private DeadlinesOfGovernance deadlines;
    private RecordsOfChangedContract following;
    private GovernanceStandingsService standings;
    private SharingGaps sharing;

    @BeforeClass
    public static void create() throws Exception {
        database = new EmbeddedDatabase("informationgovernance", "db/informationgovernance-test.xml");
    }

    @AfterClass
    public static void drop() {
        database.close();
    }

    @Before
    public void start() {
        Schema schema = () -> "informationgovernance";
        definitions = new GovernanceDefinitions(new DefinitionsService(new KeptDefinitions(database, schema, clock)));
        GovernanceRecords records = new GovernanceRecords(
                definitions,
                new GovernanceStore(database, schema),
                answering(
                        Contracts.class,
                        (method, args) -> method.equals("require")
                                ? contract()
                                : List.of("c-1", "C1").contains(args[0]) ? Optional.of(contract()) : Optional.empty()),
                answering(Geography.class, this::geography),
                new KeptChanges(),
                event -> {
                    assertTrue(database.isOpen());
                    events.add(event);
                },
                (permission, node) -> access.may(permission, node),
                clock);
        Questionnaires questionnaires = new Questionnaires(answering(Assessments.class, this::assess));
        screenings = new ScreeningsService(
                records,
                questionnaires,
                day -> !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()),
                database);
        dpias = new ImpactAssessmentsService(records, database, () -> new Actor(user, Set.of()));
        agreements = new SharingAgreementsService(records, database);
        assurances = new AssurancesService(records, questionnaires, database);
        breaches = new BreachRegisterService(
                records, answering(DataProtection.class, (method, args) -> plan((BreachInput) args[1])), database);
        processing = new ProcessingRegisterService(records, database);
        standings = new GovernanceStandingsService(records, answering(Geography.class, this::geography), database);
        sharing = new SharingGaps(records, answering(Geography.class, this::geography), database);
        following = new RecordsOfChangedContract(database, records);
        deadlines = new DeadlinesOfGovernance(database, records, answering(Deadlines.class, (method, args) -> {
            if (method.equals("set")) {
                due.put(((Deadline) args[0]).key(), (Deadline) args[0]);
            } else {
                due.remove((String) args[1]);
            }
            return null;
        }));
    }

    @After
    public void stop() {
        definitions.close();
        database.execute("delete from informationgovernance.governance_record");
    }

    @Test
    public void ig1_theTeamAnswersWithinFiveWorkingDays_andTheClockIsKept() {
        Screening asked = ask("procurement", "P-1", "north-west");
        assertEquals(LocalDate.of(2026, 3, 23), asked.dueOn());
        assertEquals(Screening.Outcome.FULL_DPIA, asked.suggested());
        deliver();
        assertEquals(
                LocalDate.of(2026, 3, 23), due.get("screenings/" + asked.id()).day());
        assertFalse(screenings.require(asked.id()).late());
        now = Instant.parse("2026-03-24T00:00:00Z");
        assertTrue(screenings.require(asked.id()).late());

        Screening answered =
                screenings.step(asked.id(), new Screening.StepInput("ANSWER", null, "Begin early", null, "true"), 1);
        assertEquals(Screening.Outcome.FULL_DPIA, answered.outcome());
        assertTrue(answered.late());
        assertTrue(answered.sharingAgreement());
        deliver();
        assertEquals(Map.of(), due);
        assertEquals(
                List.of("dpia-screening.opened", "dpia-screening.answered"),
                audited.stream().map(Change::action).toList());
    }

    @Test
    public void ig1_otherwiseThanTheQuestionnaireNeedsAReason() {
        Screening asked = ask("contract", "C1", null);
        assertEquals("c-1", asked.subjectId());
        Problem problem = refused(
                () -> screenings.step(asked.id(), new Screening.StepInput("ANSWER", "NONE", null, null, null), 1));
        assertEquals("invalid-input", problem.code());
        assertEquals(
                Screening.Outcome.NONE,
                screenings
                        .step(
                                asked.id(),
                                new Screening.StepInput("ANSWER", "NONE", null, "covered by another", null),
                                1)
                        .outcome());
        assertEquals(
                "screening-asks-for-none",
                refused(() -> dpias.open(new Dpia.Input(asked.id(), null, null, null, "Payroll")))
                        .code());
        assertEquals(
                "act-not-possible",
                refused(() -> screenings.step(
                                asked.id(), new Screening.StepInput("WITHDRAW", null, null, "a mistake", null), 2))
                        .code());
    }

    @Test
    public void ig1_aCompletedAssessmentAboutTheSameWillDo() {
        Assessment done = assessment("a-done", "dpia-screening", new Subject("procurement", "P-1"), NORTH_WEST, true);
        Screening asked = screenings.ask(new Screening.Input("procurement", "P-1", "north-west", done.id(), null));
        assertEquals(done.id(), asked.assessmentId());
        for (Assessment other : List.of(
                assessment("a-1", "tiering", new Subject("procurement", "P-1"), NORTH_WEST, true),
                assessment("a-2", "dpia-screening", new Subject("procurement", "P-2"), NORTH_WEST, true),
                assessment("a-3", "dpia-screening", new Subject("procurement", "P-1"), WESSEX, true),
                assessment("a-4", "dpia-screening", new Subject("procurement", "P-1"), NORTH_WEST, false))) {
            assertEquals(
                    "invalid-input",
                    refused(() -> screenings.ask(
                                    new Screening.Input("procurement", "P-1", "north-west", other.id(), null)))
                            .code());
        }
    }

    @Test
    public void ig2_aScreeningHasOneAssessment_whichGoesToItsReview() {
        Screening asked = ask("procurement", "P-1", "north-west");
        screenings.step(asked.id(), new Screening.StepInput("ANSWER", null, null, null, null), 1);
        Dpia opened = dpias.open(new Dpia.Input(asked.id(), null, null, null, "Payroll"));
        assertEquals("P-1", opened.subjectId());
        assertEquals(
                "dpia-open",
                refused(() -> dpias.open(new Dpia.Input(asked.id(), null, null, null, "Payroll")))
                        .code());
        assertEquals("dpia-incomplete", refused(() -> go(opened, "SUBMIT")).code());

        Dpia written = dpias.change(opened.id(), DpiaRuleTest.complete("1", "2"), 1);
        assertEquals(
                "precondition-failed",
                refused(() -> dpias.change(opened.id(), DpiaRuleTest.complete("1", "2"), 1))
                        .code());
        Dpia submitted = go(written, "SUBMIT");
        Dpia advised = dpias.step(
                submitted.id(),
                new Dpia.StepInput("ADVISE", null, "true", "well", "DPO", null, null, null, null, null),
                submitted.version());
        assertEquals(
                "second-person-needed", refused(() -> go(advised, "APPROVE")).code());
        user = "controller";
        Dpia approved = go(advised, "APPROVE");
        assertEquals("officer", approved.advice().by());
        assertEquals("controller", approved.decision().by());
        deliver();
        assertEquals(LocalDate.of(2027, 3, 16), due.get("dpias/" + opened.id()).day());
        assertEquals(approved, dpias.require(opened.id()));
        assertEquals(
                "act-not-possible",
                refused(() -> dpias.change(opened.id(), DpiaRuleTest.complete("1", "2"), 5))
                        .code());
        assertTrue(audited.stream().allMatch(change -> !change.toString().contains("well")));
    }

    @Test
    public void ig7_anExportedAssessmentIsTakenOverAsADraftThatSaysTheSame() {
        Dpia opened = dpias.open(new Dpia.Input(null, "contract", "C1", null, "Payroll"));
        Dpia written = dpias.change(opened.id(), DpiaRuleTest.complete("1", "2"), 1);
        Dpia advised = dpias.step(
                written.id(),
                new Dpia.StepInput("ADVISE", null, "true", "well", "DPO", null, null, null, null, null),
                go(written, "SUBMIT").version());
        user = "controller";
        go(advised, "APPROVE");

        DpiaImport made = dpias.importPia(
                new Dpia.Input(null, "procurement", "P-2", "wessex", null),
                new ByteArrayInputStream(dpias.exportPia(opened.id())));

        assertEquals(written.content(), made.dpia().content());
        assertEquals(Dpia.State.DRAFT, made.dpia().state());
        assertEquals(written.risks(), made.dpia().risks());
        assertEquals(Integer.valueOf(2), made.dpia().imported().status());
        assertEquals("well", made.dpia().imported().opinion());
        assertEquals(
                List.of(
                        "pia.status: 2 in the file, DRAFT here",
                        made.takenAnew().get(1)),
                made.takenAnew());
        assertEquals(
                List.of("pia.id", "answers[].pia_id", "measures[].pia_id", "evaluations[].pia_id"), made.notHeld());
        assertEquals(made.dpia(), dpias.require(made.dpia().id()));
        assertEquals(
                "pia-file-broken",
                refused(() -> dpias.importPia(
                                new Dpia.Input(null, "procurement", "P-2", "wessex", null),
                                new ByteArrayInputStream("{".getBytes())))
                        .code());
    }

    @Test
    public void ig1_ig2_gatesReadHowFarItIs_atTheNodeAndAbove() {
        access = (permission, node) -> !permission.equals(Permission.READ_DATA_PROTECTION);
        assertEquals(GovernanceStanding.NONE, standing());
        access = (permission, node) -> true;
        Screening asked = ask("procurement", "P-1", "north-west");
        ask("procurement", "P-1", "wessex");
        ask("contract", "C1", null);
        access = (permission, node) -> false;
        GovernanceStanding.ScreeningStanding open = standing().screening().orElseThrow();
        assertEquals(asked.id(), open.id());
        assertEquals(asked.dueOn(), open.dueOn());
        assertEquals(null, open.answeredOn());
        access = (permission, node) -> true;
        screenings.step(asked.id(), new Screening.StepInput("ANSWER", null, "words", null, null), 1);
        assertTrue(standing().screening().orElseThrow().fullAssessment());
        assertFalse(standing().toString().contains("words"));

        Screening anew = ask("procurement", "p-id", "national");
        assertEquals(anew.id(), standing().screening().orElseThrow().id());
        screenings.step(anew.id(), new Screening.StepInput("WITHDRAW", null, null, "a mistake", null), 1);
        assertEquals(asked.id(), standing().screening().orElseThrow().id());

        assertEquals(Optional.empty(), standing().assessment());
        Dpia approved = approved(dpias.open(new Dpia.Input(asked.id(), null, null, null, "Payroll")), null);
        dpias.open(new Dpia.Input(null, "procurement", "P-1", "north-west", "Another"));
        GovernanceStanding.AssessmentStanding assessment =
                standing().assessment().orElseThrow();
        assertEquals(approved.id(), assessment.id());
        assertTrue(assessment.approved());
        assertEquals(LocalDate.of(2026, 3, 16), assessment.decidedOn());
    }

    private GovernanceStanding standing() {
        return standings.about("procurement", Set.of("P-1", "p-id"), NORTH_WEST);
    }

    /** @param sharing {@code true} where the officer advises a data sharing agreement */
    private Dpia approved(Dpia opened, String sharing) {
        Dpia submitted = go(dpias.change(opened.id(), DpiaRuleTest.complete("1", "2"), opened.version()), "SUBMIT");
        Dpia advised = dpias.step(
                submitted.id(),
                new Dpia.StepInput("ADVISE", null, "true", "well", "DPO", null, null, null, null, sharing),
                submitted.version());
        String officer = user;
        user = "controller";
        Dpia approved = go(advised, "APPROVE");
        user = officer;
        return approved;
    }

    @Test
    public void ig3_aContractIsRemindedOfWhatScreeningAndAssessmentAdvise() {
        assertEquals(List.of(), gaps());
        Screening asked = ask("contract", "C1", null);
        assertEquals(List.of(), gaps());
        screenings.step(asked.id(), new Screening.StepInput("ANSWER", null, null, null, "true"), 1);
        assertEquals(
                List.of("data sharing agreement that screening " + asked.id()
                        + " advises, signed: POST /api/v1/information-governance/sharing-agreements or privacy:agreement-open"
                        + " (IG-3)"),
                gaps());
        SharingAgreement wanted = agreements.open(
                new SharingAgreement.Input(asked.id(), null, null, null, "Payroll", List.of("Trust", "Bureau"), null));
        assertEquals(
                List.of("data sharing agreement " + wanted.id()
                        + ", signed: POST /api/v1/information-governance/sharing-agreements/" + wanted.id()
                        + "/steps or privacy:agreement-step (IG-3)"),
                gaps());
        agreements.step(wanted.id(), new SharingAgreement.StepInput("SIGN", null, "doc-1", null, null), 1);
        assertEquals(List.of(), gaps());
        agreements.step(wanted.id(), new SharingAgreement.StepInput("END", null, null, null, "replaced"), 2);
        assertEquals(1, gaps().size());

        // Of the procurement of which it was made, by its reference, at a node above; of no other.
        approved(dpias.open(new Dpia.Input(null, "procurement", "P-1", "national", "Payroll")), "true");
        approved(dpias.open(new Dpia.Input(null, "procurement", "P-1", "wessex", "Payroll")), "true");
        approved(dpias.open(new Dpia.Input(null, "procurement", "P-2", "north-west", "Payroll")), "true");
        assertEquals(gaps().toString(), 2, gaps().size());
        SharingAgreement dismissed = agreements.open(
                new SharingAgreement.Input(asked.id(), null, null, null, "Payroll", List.of("Trust", "Bureau"), null));
        agreements.step(
                dismissed.id(), new SharingAgreement.StepInput("DISMISS", null, null, null, "no data is shared"), 1);
        assertEquals("that one is not needed is said of its advice alone", 1, gaps().size());
        SharingAgreement ofAll = agreements.open(
                new SharingAgreement.Input(null, "contract", "C1", null, "Payroll", List.of("Trust", "Bureau"), null));
        agreements.step(ofAll.id(), new SharingAgreement.StepInput("SIGN", null, "doc-2", null, null), 1);
        assertEquals(List.of(), gaps());
    }

    private List<String> gaps() {
        return sharing
                .gapsOf(List.of(new ContractGaps.Asked(contract(), Set.of("p-id", "P-1"))))
                .getOrDefault("c-1", List.of())
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    public void ig3_anAgreementIsSignedAndReviewed() {
        SharingAgreement wanted = agreements.open(new SharingAgreement.Input(
                null, "contract", "c-1", null, "Payroll", List.of("Trust", "Payroll bureau"), "2026-04-01"));
        deliver();
        assertEquals(
                LocalDate.of(2026, 4, 1),
                due.get("sharing-agreements/" + wanted.id()).day());
        SharingAgreement signed = agreements.step(
                wanted.id(), new SharingAgreement.StepInput("SIGN", "2026-03-02", "doc-1", null, null), 1);
        assertEquals(LocalDate.of(2027, 3, 2), signed.reviewOn());
        deliver();
        assertEquals(Set.of("sharing-agreements/" + wanted.id()), due.keySet());
        SharingAgreement ended = agreements.step(
                wanted.id(), new SharingAgreement.StepInput("END", null, null, null, "the contract has ended"), 2);
        assertEquals(LocalDate.of(2026, 3, 16), ended.endedOn());
        deliver();
        assertEquals(Map.of(), due);
        assertEquals(
                List.of("purpose", "parties"),
                refused(() -> agreements.open(new SharingAgreement.Input(
                                null, "contract", "c-1", null, null, List.of("Trust", ""), null)))
                        .faults()
                        .stream()
                        .map(fault -> fault.field().replaceAll("\\[.*", ""))
                        .toList());
    }

    @Test
    public void ig4_anAcceptedFormHoldsUntilItsDay() {
        outcome = "ACCEPT";
        OdsCode provider = new OdsCode("RBN");
        Assurance taken = assurances.take(new Assurance.Input(
                "procurement", "P-1", "north-west", "RBN", List.of(new AnswerInput("dspt", "YES", "a certificate"))));
        assertEquals(Optional.empty(), assurances.holding(provider, LocalDate.of(2026, 3, 16)));
        Assurance accepted = assurances.step(taken.id(), new Assurance.StepInput("ACCEPT", "2026-09-30", null), 1);
        assertEquals(LocalDate.of(2026, 9, 30), accepted.validUntil());
        assertTrue(assurances.holding(provider, LocalDate.of(2026, 9, 30)).isPresent());
        assertEquals(Optional.empty(), assurances.holding(provider, LocalDate.of(2026, 10, 1)));
        assertEquals(Optional.empty(), assurances.holding(new OdsCode("RM3"), LocalDate.of(2026, 9, 30)));
        now = Instant.parse("2026-10-01T09:00:00Z");
        assertTrue(assurances.require(taken.id()).expired());
        assurances.step(taken.id(), new Assurance.StepInput("REVOKE", null, "a breach"), 2);
        assertEquals(Optional.empty(), assurances.holding(provider, LocalDate.of(2026, 9, 30)));
    }

    @Test
    public void ig4_toAcceptAgainstTheQuestionnaireNeedsAReason() {
        outcome = "REFUSE";
        Assurance taken = assurances.take(
                new Assurance.Input("contract", "C1", null, "RBN", List.of(new AnswerInput("dspt", "NO", null))));
        assertEquals(
                "invalid-input",
                refused(() -> assurances.step(taken.id(), new Assurance.StepInput("ACCEPT", null, null), 1))
                        .code());
        assertEquals(
                LocalDate.of(2027, 3, 16),
                assurances
                        .step(taken.id(), new Assurance.StepInput("ACCEPT", null, "certified next week"), 1)
                        .validUntil());
    }

    @Test
    public void ig6_theClocksRunUntilEverybodyIsTold() {
        BreachRecord breach = register("C1", null);
        assertEquals(2, breach.steps().size());
        deliver();
        assertEquals(
                List.of(Instant.parse("2026-03-17T08:00:00Z"), Instant.parse("2026-03-19T08:00:00Z")),
                due.values().stream().map(Deadline::at).toList());
        BreachRecord told = breaches.step(breach.id(), tell("1", null), 1);
        deliver();
        assertEquals(Set.of("breaches/" + breach.id() + "/2"), due.keySet());
        now = Instant.parse("2026-03-19T08:00:01Z");
        assertTrue(breaches.require(breach.id()).steps().get(1).late());
        assertEquals(
                "late-without-reason",
                refused(() -> breaches.step(breach.id(), tell("2", null), told.version()))
                        .code());
        BreachRecord late = breaches.step(breach.id(), tell("2", "the post was slow"), told.version());
        BreachRecord closed = breaches.step(
                breach.id(),
                new BreachRecord.StepInput("CLOSE", null, null, null, null, null, null, null, "no harm"),
                late.version());
        assertEquals(BreachRecord.State.CLOSED, closed.state());
        deliver();
        assertEquals(Map.of(), due);
    }

    @Test
    public void sch4_withoutTheVariantTheClockOfTheLawRuns_andThePlanIsAskedAgainLater() {
        deployed = false;
        BreachRecord breach = register("C1", null);
        assertEquals(
                List.of("LAW"),
                breach.steps().stream().map(BreachRecord.Step::source).toList());
        assertFalse(breach.planRefusal().isEmpty());
        deliver();
        assertEquals(1, due.size());
        deployed = true;
        BreachRecord planned = breaches.step(
                breach.id(), new BreachRecord.StepInput("PLAN", null, null, null, null, null, null, null, null), 1);
        assertEquals(2, planned.steps().size());
        assertEquals(List.of(), planned.planRefusal());
        deliver();
        assertEquals(2, due.size());
    }

    @Test
    public void ig6_aBreachOfNoContractIsOfItsRegion() {
        BreachRecord breach = register(null, "wessex");
        assertEquals("region", breach.subjectType());
        assertEquals(WESSEX, breach.region());
        assertEquals(Instant.parse("2026-03-19T08:00:00Z"), breach.authorityDue());
        BreachRecord higher = breaches.step(
                breach.id(),
                new BreachRecord.StepInput(
                        "REASSESS", null, null, null, null, List.of("PAY", "HEALTH"), "40", "HIGH", null),
                1);
        assertEquals(Integer.valueOf(40), higher.people());
        assertEquals("HIGH", higher.risk());
        assertEquals(
                "invalid-input",
                refused(() -> breaches.register(new BreachRecord.Input(
                                null, "wessex", "2026-03-16T08:00:00", null, null, null, null, "s")))
                        .code());
    }

    @Test
    public void ig7_theRegisterOfProcessingIsKeptAndPaged() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, processing.enter(entry("Payroll " + i, "2026-12-01")).id());
        }
        List<String> read = new ArrayList<>();
        String after = null;
        do {
            Page<ProcessingActivity> page =
                    processing.list(GovernanceQuery.read(null, "IN_USE", null, null, after, "2"));
            page.items().forEach(one -> read.add(one.id()));
            after = page.next();
        } while (after != null);
        assertEquals(ids, read);
        ProcessingActivity changed = processing.change(ids.get(0), entry("Pay", null), 1);
        assertEquals(2, changed.version());
        assertEquals("Pay", processing.require(ids.get(0)).name());
        deliver();
        assertEquals(4, due.size());
        assertEquals(
                List.of("name", "controller", "purpose", "lawfulBasis", "retention", "measures"),
                refused(() -> processing.enter(new ProcessingActivity.Input(
                                null,
                                null,
                                "wessex",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of("trainees"),
                                List.of("PAY"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)))
                        .faults()
                        .stream()
                        .map(Problem.Fault::field)
                        .toList());
    }

    @Test
    public void x3_anotherRegionsRecordIsAsIfItWereNotThere() {
        Screening there = ask("procurement", "P-1", "north-west");
        Screening here = ask("procurement", "P-2", "wessex");
        access = (permission, node) -> node.equals(WESSEX) || node.equals(Region.NATIONAL);
        assertEquals("not-found", refused(() -> screenings.require(there.id())).code());
        assertEquals(
                "not-found",
                refused(() -> screenings.step(there.id(), new Screening.StepInput("ANSWER", null, null, null, null), 1))
                        .code());
        assertEquals("not-found", refused(() -> ask("contract", "C1", null)).code());
        assertEquals(
                List.of(here.id()),
                screenings.list(GovernanceQuery.read(null, null, null, null, null, null)).items().stream()
                        .map(Screening::id)
                        .toList());
        access = (permission, node) -> permission != Permission.RUN_DATA_PROTECTION;
        assertEquals(
                "not-allowed",
                refused(() -> screenings.step(here.id(), new Screening.StepInput("ANSWER", null, null, null, null), 1))
                        .code());
        assertEquals("not-allowed", refused(() -> register("C1", null)).code());
    }

    @Test
    public void con9_recordsFollowTheirContractToAnotherNode() {
        Screening asked = ask("contract", "C1", null);
        BreachRecord breach = register("C1", null);
        Screening other = ask("procurement", "P-1", "north-west");
        contractAt = WESSEX;
        Event moved = new Event("contract.due-dates-changed", "contract", "c-1", "{}");
        for (int i = 0; i < 2; i++) {
            following.handle(new DeliveredEvent(1, moved, now, "jane", null));
        }
        assertEquals(WESSEX, screenings.require(asked.id()).region());
        assertEquals(2, screenings.require(asked.id()).version());
        assertEquals(breach.steps(), breaches.require(breach.id()).steps());
        assertEquals(NORTH_WEST, screenings.require(other.id()).region());
        deliver();
        assertEquals(WESSEX, due.get("screenings/" + asked.id()).node());
        access = (permission, node) -> !node.equals(WESSEX);
        assertEquals("not-found", refused(() -> screenings.require(asked.id())).code());
        assertEquals(
                List.of(other.id()),
                screenings.list(GovernanceQuery.read(null, null, null, null, null, null)).items().stream()
                        .map(Screening::id)
                        .toList());
    }

    @Test
    public void nothingStaysOfWhatBreaksOff() {
        database.beforeCommit = () -> {
            throw new IllegalStateException("the power went");
        };
        try {
            assertThrows(RuntimeException.class, () -> ask("procurement", "P-1", "north-west"));
        } finally {
            database.beforeCommit = () -> {};
        }
        assertEquals(0, database.number("select count(*) from informationgovernance.governance_record"));
    }

    @Test
    public void ig1_aBadAnswerIsToldWithThoseThatAreMissing_andABadPlaceWithTheRest() {
        Problem refused = refused(() -> screenings.ask(new Screening.Input(
                "procurement", "P-1", "north-west", null, List.of(new AnswerInput(RULES_ANSWER, "PERHAPS", null)))));
        assertEquals("answers-refused", refused.code());
        assertEquals(1, refused.faults().size());
        assertEquals(List.of("special-categories: an answer to it"), refused.missing());

        assertFaults(
                "IG-1",
                List.of("answers", "subjectType", "subjectId", "region"),
                () -> screenings.ask(new Screening.Input(null, null, null, null, null)));
    }

    @Test
    public void ig6_allThatIsWrongWithABreachIsTold_alsoItsContract() {
        assertFaults(
                "IG-6",
                List.of("summary", "discoveredAt", "kinds[0]", "people", "contract"),
                () -> breaches.register(new BreachRecord.Input(
                        "NOPE", null, "2026-03-16T08:00:00", null, List.of("FOO"), "-3", null, "")));
        assertEquals("not-found", refused(() -> register("NOPE", null)).code());
        assertFaults(
                "IG-6",
                List.of("summary", "discoveredAt", "region"),
                () -> breaches.register(new BreachRecord.Input(null, null, null, null, null, null, null, null)));
    }

    @Test
    public void ig3_allThatIsWrongWithAnAgreementIsTold() {
        assertFaults(
                "IG-3",
                List.of("purpose", "parties", "subjectType", "subjectId", "region"),
                () -> agreements.open(new SharingAgreement.Input(null, null, null, null, null, null, null)));
        assertFaults(
                "IG-3",
                List.of("purpose", "parties", "screening"),
                () -> agreements.open(new SharingAgreement.Input("nope", null, null, null, null, null, null)));
    }

    @Test
    public void ig4_allThatIsWrongWithAFormOfAssuranceIsTold() {
        assertFaults(
                "IG-4",
                List.of("provider", "answers", "subjectType", "subjectId", "region"),
                () -> assurances.take(new Assurance.Input(null, null, null, "no code", null)));
        assertFaults(
                "IG-4",
                List.of("answers", "subjectId"),
                () -> assurances.take(new Assurance.Input("contract", "NOPE", null, "RBN", null)));
    }

    @Test
    public void ig7_allThatIsWrongWithAnEntryIsTold() {
        assertFaults(
                "IG-7",
                List.of(
                        "name",
                        "controller",
                        "purpose",
                        "lawfulBasis",
                        "people",
                        "kinds",
                        "retention",
                        "measures",
                        "region"),
                () -> processing.enter(new ProcessingActivity.Input(
                        null, null, "nowhere", null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null)));
    }

    private static void assertFaults(String rule, List<String> fields, Runnable act) {
        Problem problem = refused(act);
        assertEquals("invalid-input", problem.code());
        assertEquals(rule, problem.rule());
        assertEquals(fields, problem.faults().stream().map(Problem.Fault::field).toList());
    }

    private Screening ask(String type, String id, String region) {
        return screenings.ask(
                new Screening.Input(type, id, region, null, List.of(new AnswerInput(RULES_ANSWER, "YES", null))));
    }

    private Dpia go(Dpia before, String act) {
        return dpias.step(
                before.id(),
                new Dpia.StepInput(act, null, null, null, null, null, null, null, null, null),
                before.version());
    }

    private BreachRecord register(String contract, String region) {
        return breaches.register(new BreachRecord.Input(
                contract,
                region,
                "2026-03-16T08:00:00Z",
                null,
                List.of("PAY"),
                "12",
                null,
                "a letter went to another"));
    }

    private static BreachRecord.StepInput tell(String step, String reason) {
        return new BreachRecord.StepInput("TELL", step, null, "notice", reason, null, null, null, null);
    }

    private static ProcessingActivity.Input entry(String name, String reviewOn) {
        return new ProcessingActivity.Input(
                null,
                null,
                "wessex",
                null,
                name,
                "Trust",
                List.of("Payroll bureau"),
                "Paying trainees",
                "UK GDPR Article 6(1)(b)",
                List.of("trainees"),
                List.of("PAY"),
                List.of("HMRC"),
                null,
                "six years",
                "encryption",
                null,
                List.of(new ProcessingActivity.FlowInput("Trust", "Payroll bureau", "PAY", "SFTP", null)),
                reviewOn);
    }

    private void deliver() {
        for (Event event : List.copyOf(events)) {
            deadlines.handle(new DeliveredEvent(1, event, now, "jane", null));
        }
        events.clear();
    }

    private static Problem refused(Runnable act) {
        return assertThrows(ProblemException.class, act::run).problem();
    }

    private BreachPlan plan(BreachInput input) {
        Instant discovered = Instant.parse(input.discoveredAt());
        Instant last = discovered.plus(Duration.ofHours(72));
        TreeSet<org.leademployer.schedules.spi.protection.DataKind> kinds = new TreeSet<>();
        input.kinds().forEach(kind -> kinds.add(org.leademployer.schedules.spi.protection.DataKind.valueOf(kind)));
        Breach breach = new Breach(
                discovered, Party.LEAD_EMPLOYER, kinds, Integer.valueOf(input.people()), Breach.Risk.RISK, last);
        return new BreachPlan(
                "c-1",
                breach,
                new StatutoryDeadline(last, 72, "UK GDPR Article 33(1)"),
                deployed
                        ? List.of(
                                new Step(
                                        Party.LEAD_EMPLOYER,
                                        Recipient.HEE,
                                        "tell",
                                        discovered.plus(Duration.ofHours(24))),
                                new Step(Party.LEAD_EMPLOYER, Recipient.SUPERVISORY_AUTHORITY, "tell", last))
                        : List.of(),
                Optional.empty(),
                deployed
                        ? Optional.empty()
                        : Optional.of(Problem.of("variant-not-deployed", 409, "Not deployed", "Put it back.")
                                .withRule("SCH-4")));
    }

    /** A questionnaire with two questions, the second of which is wanted with the first. */
    private static Evaluation evaluated(List<NewAnswer> answers) {
        List<Problem.Fault> faults = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).value().equals("PERHAPS")) {
                faults.add(new Problem.Fault(null, "answers[" + i + "].value", "is neither YES nor NO"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.of("answers-refused", 400, "Answers cannot be used", "Nothing was stored.")
                    .withRule("ASM-1")
                    .withFaults(faults)
                    .toException();
        }
        List<String> missing = Stream.of(RULES_ANSWER, "special-categories")
                .filter(question ->
                        answers.stream().noneMatch(one -> one.question().equals(question)))
                .map(question -> question + ": an answer to it")
                .toList();
        return new Evaluation(List.of(), List.of(), List.of(), missing, null, null);
    }

    @SuppressWarnings("unchecked")
    private Object assess(String method, Object[] args) {
        return switch (method) {
            case "evaluate" -> evaluated((List<NewAnswer>) args[2]);
            case "start" -> sheet(
                    assessment("a-" + assessed.size(), (String) args[0], (Subject) args[1], (Region) args[2], false));
            case "answer" -> {
                assertFalse(((List<?>) args[1]).isEmpty());
                assertEquals(NewAnswer.class, ((List<?>) args[1]).get(0).getClass());
                yield sheet(assessed.get((String) args[0]));
            }
            case "complete" -> {
                Assessment draft = assessed.get((String) args[0]);
                yield sheet(
                        assessment(draft.id(), draft.questionnaire().name(), draft.subject(), draft.region(), true));
            }
            default -> sheet(assessed.get((String) args[0]));
        };
    }

    private Assessment assessment(String id, String questionnaire, Subject subject, Region region, boolean completed) {
        Assessment made = new Assessment(
                id,
                new DefinitionId("questionnaire", questionnaire, Region.NATIONAL, new Version(1, 0, 0)),
                "0".repeat(64),
                subject,
                region,
                completed ? Assessment.State.COMPLETED : Assessment.State.DRAFT,
                "jane",
                now,
                completed ? "jane" : null,
                completed ? now : null,
                null,
                completed ? outcome : null);
        assessed.put(id, made);
        return made;
    }

    private static AssessmentSheet sheet(Assessment assessment) {
        return new AssessmentSheet(assessment, "a questionnaire", null);
    }

    private Object geography(String method, Object[] args) {
        return switch (method) {
            case "nodes" -> Stream.of(Region.NATIONAL, NORTH_WEST, WESSEX)
                    .map(GovernanceServicesTest::node)
                    .toList();
            case "isWithin" -> args[0].equals(args[1]) || args[1].equals(Region.NATIONAL);
            case "require" -> node((Region) args[0]);
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private static GeographyNode node(Region region) {
        return new GeographyNode(
                region, region.slug(), GeographyNode.Level.LOCAL_OFFICE, null, null, LocalDate.EPOCH, "a test");
    }

    private Contract contract() {
        return new Contract(
                "c-1",
                "C1",
                1,
                new Lot("North West", contractAt, Set.of()),
                new OdsCode("RBN"),
                Vehicle.values()[0],
                Money.ZERO,
                new Period(LocalDate.of(2025, 8, 1), LocalDate.of(2029, 7, 31)),
                0,
                Contract.State.RUNNING,
                null,
                null,
                MinimumRecord.EMPTY,
                List.of());
    }

    private interface Answers {
        Object to(String method, Object[] args);
    }

    private static <T> T answering(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> answers.to(method.getName(), args)));
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
