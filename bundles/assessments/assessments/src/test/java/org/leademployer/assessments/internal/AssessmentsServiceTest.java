/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.hasItem;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.CoreMatchers.nullValue;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.leademployer.assessments.Answer;
import org.leademployer.assessments.Assessment;
import org.leademployer.assessments.AssessmentFilter;
import org.leademployer.assessments.AssessmentSheet;
import org.leademployer.assessments.Comparison;
import org.leademployer.assessments.Evaluation;
import org.leademployer.assessments.NewAnswer;
import org.leademployer.assessments.Questionnaire;
import org.leademployer.assessments.Questionnaire.Question;
import org.leademployer.assessments.Subject;
import org.leademployer.assessments.internal.rules.Evaluating;
import org.leademployer.assessments.internal.rules.Files;
import org.leademployer.assessments.internal.store.AssessmentStore;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;

public class AssessmentsServiceTest {

    private static final Region NORTH_WEST = new Region("north-west");
    private static final Region WESSEX = new Region("wessex");
    private static final Subject CONTRACT = new Subject("contract", "NW-LE-2021");
    private static final PageRequest FIRST = new PageRequest(null, 100);
    private static final String SMALL =
            """
            sections:
              - id: one
                title: One
                questions:
                  - {id: big, text: 'Is it big?', kind: YES_NO}
                  - {id: cost, text: 'At what cost?', kind: MONEY, evidence: true, when: {question: big, is: YES}}
                  - {id: note, text: 'What else?', kind: TEXT, required: false}
            outcomes:
              - {id: DEAR, label: Dear, when: {question: cost, above: 100.00}, reason: Too dear., rule: ASM-1}
              - {id: FINE, label: Fine, reason: Fine., rule: ASM-1}
            """;

    private final Fakes.Deployed deployed = new Fakes.Deployed();
    private final Fakes.Audit audit = new Fakes.Audit();
    private Access access = (permission, node) -> true;
    private String user = "jane";
    private Instant now = Instant.parse("2022-01-10T09:00:00.123456Z");
    private EmbeddedDatabase database;
    private AssessmentsService assessments;

    @Before
    public void start() throws Exception {
        database = new EmbeddedDatabase("assessment", "db/assessment.xml");
        Schema schema = () -> "assessment";
        Access asked = (permission, node) -> access.may(permission, node);
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
        deployed.deployed.add(Files.read(Files.file(SMALL)));
        deployed.deployed.add(Files.shipped("tiering"));
        assessments = new AssessmentsService(
                database,
                new AssessmentStore(database, schema),
                new OpenQuestionnaires(deployed),
                new Fakes.Country(),
                audit,
                asked,
                () -> new Actor(user, Set.of()),
                clock);
    }

    @After
    public void end() {
        database.close();
    }

    @Test
    public void asm1_anAssessmentIsAnsweredAndCompleted() {
        String id = started();
        assertThat(assessments.sheet(id).evaluation().open(), is(List.of("big", "note")));

        answer(id, "big", "yes", null);
        now = now.plusSeconds(60);
        user = "joe";
        AssessmentSheet answered = answer(id, "cost", "100.01", "report 7");

        assertThat(answered.evaluation().outcome().id(), is("DEAR"));
        assertThat(answered.assessment().state(), is(Assessment.State.DRAFT));
        assertThat(answered.assessment().outcome(), nullValue());

        AssessmentSheet completed = assessments.complete(id);

        assertThat(completed.assessment().state(), is(Assessment.State.COMPLETED));
        assertThat(completed.assessment().outcome(), is("DEAR"));
        assertThat(completed.assessment().startedBy(), is("jane"));
        assertThat(completed.assessment().completedBy(), is("joe"));
        assertThat(completed.assessment().completedAt(), is(Instant.parse("2022-01-10T09:01:00.123Z")));
        assertThat(
                completed.evaluation().outcome().reasons(),
                is(List.of("Too dear.", "'At what cost?' is above 100.00 (100.01)")));
        assertThat(assessments.sheet(id), is(completed));
    }

    @Test
    public void asm1_authorAndTimeOfEveryAnswerAreKept() {
        String id = started();
        answer(id, "big", "YES", null);
        answer(id, "cost", "100.01", null);
        now = now.plusSeconds(3600);
        user = "joe";
        answer(id, "cost", "99.00", "report 8");
        answer(id, "cost", "99", "report 8");

        List<Answer> history = assessments.history(id);

        assertThat(
                history,
                is(List.of(
                        new Answer("big", "YES", null, "jane", Instant.parse("2022-01-10T09:00:00.123Z")),
                        new Answer("cost", "100.01", null, "jane", Instant.parse("2022-01-10T09:00:00.123Z")),
                        new Answer("cost", "99.00", "report 8", "joe", Instant.parse("2022-01-10T10:00:00.123Z")))));
        assertThat(assessments.sheet(id).evaluation().outcome().id(), is("FINE"));
    }

    @Test
    public void asm1_ofAnswersThatAreWrongNothingIsStored() {
        String id = started();

        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> assessments.answer(
                        id,
                        List.of(
                                new NewAnswer("big", "NO", null),
                                new NewAnswer("cost", "1.00", null),
                                new NewAnswer("size", "1", null))));

        assertThat(refused.problem().code(), is("answers-refused"));
        assertThat(refused.problem().rule(), is("ASM-1"));
        assertThat(refused.problem().faults().size(), is(2));
        assertThat(refused.problem().faults().toString(), containsString("only where 'Is it big?' is Yes"));
        assertThat(assessments.history(id), is(List.of()));
    }

    @Test
    public void asm1_answersOfAClosedBranchAreKeptAndDoNotCount() {
        String id = started();
        answer(id, "big", "YES", null);
        answer(id, "cost", "100.01", "report 7");
        Evaluation closed = answer(id, "big", "NO", null).evaluation();

        assertThat(closed.notCounted(), is(List.of("cost")));
        assertThat(closed.outcome().id(), is("FINE"));

        Evaluation open = answer(id, "big", "YES", null).evaluation();

        assertThat(open.outcome().id(), is("DEAR"));
        assertThat(assessments.history(id).size(), is(4));
    }

    @Test
    public void asm1_isNotCompletedWhileAnswersOrEvidenceAreMissing() {
        String id = started();
        assertThat(incomplete(id).problem().missing(), is(List.of("big: an answer to 'Is it big?'")));
        answer(id, "big", "YES", null);
        assertThat(incomplete(id).problem().missing(), is(List.of("cost: an answer to 'At what cost?'")));
        answer(id, "cost", "5.00", null);
        ProblemException refused = incomplete(id);
        assertThat(refused.problem().missing(), is(List.of("cost: evidence for 'At what cost?'")));
        assertThat(refused.problem().status(), is(409));
        assertThat(refused.problem().rule(), is("ASM-1"));

        answer(id, "cost", "5.00", "report 7");
        assertThat(assessments.complete(id).assessment().outcome(), is("FINE"));
    }

    @Test
    public void asm1_whatIsCompletedNeverChanges() {
        String id = completed(CONTRACT, NORTH_WEST, "NO");

        for (ProblemException refused : List.of(
                assertThrows(ProblemException.class, () -> answer(id, "big", "YES", null)),
                assertThrows(ProblemException.class, () -> assessments.complete(id)))) {
            assertThat(refused.problem().code(), is("assessment-completed"));
            assertThat(refused.problem().status(), is(409));
        }
        assertThat(assessments.history(id).size(), is(1));
    }

    @Test
    public void asm1_isAnsweredByTheVersionItWasStartedWith() {
        String old = started();
        deployed.deployed.clear();
        deployed.deployed.add(Files.read(Files.file(SMALL.replace("above: 100.00", "above: 10.00"))
                .replace("version: 1.0.0", "version: 1.1.0")));
        String young = started();

        for (String id : List.of(old, young)) {
            answer(id, "big", "YES", null);
            answer(id, "cost", "50.00", "report 7");
        }

        assertThat(assessments.complete(old).assessment().outcome(), is("FINE"));
        assertThat(assessments.complete(young).assessment().outcome(), is("DEAR"));
        Comparison comparison = assessments.compare(old, young);
        assertThat(comparison.one().questionnaire().version().toString(), is("1.0.0"));
        assertThat(comparison.lines().stream().allMatch(Comparison.Line::equal), is(true));
    }

    @Test
    public void sch1_aRegionMayReplaceAQuestionnaire() {
        deployed.deployed.add(Files.read(Files.file(SMALL).replace("region: national", "region: north-west")));

        assertThat(assessments.questionnaire("sample", NORTH_WEST).id().region(), is(NORTH_WEST));
        assertThat(assessments.questionnaire("sample", WESSEX).id().region(), is(Region.NATIONAL));
        assertThat(
                assessments.questionnaires(NORTH_WEST).stream()
                        .map(one -> one.id().name() + " " + one.id().region())
                        .toList(),
                is(List.of("sample north-west", "tiering national")));
        ProblemException unknown =
                assertThrows(ProblemException.class, () -> assessments.questionnaire("weather", WESSEX));
        assertThat(unknown.problem().status(), is(404));
        assertThat(unknown.problem().detail(), is("There is no questionnaire 'weather' in force at 'wessex'."));
    }

    @Test
    public void asm1_twoAreComparedQuestionByQuestion() {
        String one = completed(CONTRACT, NORTH_WEST, "NO");
        String other = started();
        answer(other, "big", "YES", null);

        Comparison comparison = assessments.compare(one, other);

        assertThat(
                comparison.lines(),
                is(List.of(
                        new Comparison.Line("big", "Is it big?", "NO", "YES", false),
                        new Comparison.Line("note", "What else?", null, null, true),
                        new Comparison.Line("cost", "At what cost?", null, null, true))));
        String tiering =
                assessments.start("tiering", CONTRACT, NORTH_WEST).assessment().id();
        ProblemException refused = assertThrows(ProblemException.class, () -> assessments.compare(one, tiering));
        assertThat(refused.problem().code(), is("questionnaires-differ"));
    }

    @Test
    public void asm1_evaluatingStoresNothing() {
        Evaluation evaluation = assessments.evaluate(
                "sample",
                NORTH_WEST,
                List.of(new NewAnswer("big", "true", null), new NewAnswer("cost", "100.01", null)));

        assertThat(evaluation.outcome().id(), is("DEAR"));
        assertThat(evaluation.asked().get(0).answer().author(), nullValue());
        assertThat(database.number("select count(*) from assessment.assessment"), is(0L));
        assertThat(audit.changes, is(List.of()));
        assertThrows(
                ProblemException.class,
                () -> assessments.evaluate("sample", NORTH_WEST, List.of(new NewAnswer("big", "?", null))));
    }

    @Test
    public void con13_theNewestCompletedOneCounts() {
        assertThat(assessments.completed("sample", "contract", "NW-LE-2021").isPresent(), is(false));
        completed(CONTRACT, NORTH_WEST, "NO");
        now = now.plusSeconds(60);
        String newer = completed(CONTRACT, NORTH_WEST, "NO");
        now = now.plusSeconds(60);
        started();
        completed(new Subject("contract", "OTHER"), NORTH_WEST, "NO");

        Assessment counting =
                assessments.completed("sample", "contract", "NW-LE-2021").orElseThrow();

        assertThat(counting.id(), is(newer));
        assertThat(counting.outcome(), is("FINE"));
        assertThat(assessments.completed("tiering", "contract", "NW-LE-2021").isPresent(), is(false));
        assertThat(assessments.completed("sample", "procurement", "NW-LE-2021").isPresent(), is(false));
    }

    @Test
    public void x3_anotherRegionsAssessmentsAreAsIfNotThere() {
        String here = started();
        String there = assessments
                .start("sample", new Subject("contract", "W-1"), WESSEX)
                .assessment()
                .id();
        access = (permission, node) -> node.equals(NORTH_WEST);

        assertThat(ids(assessments.list(AssessmentFilter.ALL, FIRST)), is(List.of(here)));
        for (ProblemException refused : List.of(
                assertThrows(ProblemException.class, () -> assessments.sheet(there)),
                assertThrows(ProblemException.class, () -> assessments.history(there)),
                assertThrows(ProblemException.class, () -> assessments.complete(there)),
                assertThrows(ProblemException.class, () -> assessments.compare(here, there)),
                assertThrows(ProblemException.class, () -> answer(there, "big", "NO", null)))) {
            assertThat(refused.problem().code(), is("not-found"));
        }
    }

    @Test
    public void x3_whoMayReadAloneChangesNothing() {
        String id = started();
        access = (permission, node) -> permission == Permission.READ_ASSESSMENTS;

        assertThat(assessments.sheet(id).assessment().id(), is(id));
        for (ProblemException refused : List.of(
                assertThrows(ProblemException.class, this::started),
                assertThrows(ProblemException.class, () -> answer(id, "big", "NO", null)),
                assertThrows(ProblemException.class, () -> assessments.complete(id)))) {
            assertThat(refused.problem().code(), is("not-allowed"));
            assertThat(refused.problem().status(), is(403));
        }
    }

    @Test
    public void x2_auditHoldsIdsQuestionsAndOutcomeAndNoWords() {
        String id = started();
        assessments.answer(
                id,
                List.of(
                        new NewAnswer("big", "NO", "as Jane Sampledoctor says"),
                        new NewAnswer("note", "Sampledoctor", null)));
        assessments.complete(id);

        assertThat(
                audit.changes.stream().map(change -> change.action()).toList(),
                is(List.of("assessment.started", "assessment.answered", "assessment.completed")));
        assertThat(audit.changes.get(1).after().get("questions"), is("big note"));
        assertThat(audit.changes.get(2).after().get("outcome"), is("FINE"));
        assertThat(audit.changes.toString(), not(containsString("Sampledoctor")));
    }

    @Test
    public void asm1_listsByPageNewestFirst() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(0, completed(new Subject("contract", "C-" + i % 2), i < 3 ? WESSEX : NORTH_WEST, "NO"));
        }
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            Page<Assessment> page = assessments.list(AssessmentFilter.ALL, new PageRequest(after, 3));
            paged.addAll(ids(page));
            after = page.next();
        } while (after != null);

        assertThat(paged, is(all));
        assertThat(ids(assessments.list(new AssessmentFilter(null, null, null, WESSEX), FIRST)), is(all.subList(4, 7)));
        assertThat(
                ids(assessments.list(new AssessmentFilter("sample", "contract", "C-1", null), FIRST)),
                is(List.of(all.get(1), all.get(3), all.get(5))));
        assertThat(ids(assessments.list(new AssessmentFilter("tiering", null, null, null), FIRST)), is(List.of()));
        ProblemException refused = assertThrows(
                ProblemException.class, () -> assessments.list(AssessmentFilter.ALL, new PageRequest("yesterday", 3)));
        assertThat(refused.problem().code(), is("invalid-input"));
    }

    /** Of several who complete at once, one does; of answers given at once, all are kept. */
    @Test
    public void asm1_thoseWhoChangeItAtOnceDoSoOneAfterTheOther() throws Exception {
        String id = started();
        answer(id, "big", "NO", null);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                results.add(people.submit(() -> {
                    go.await();
                    try {
                        return assessments.complete(id).assessment().outcome();
                    } catch (ProblemException e) {
                        return e.problem().code();
                    }
                }));
            }
            go.countDown();
            List<String> codes = new ArrayList<>();
            for (Future<String> result : results) {
                codes.add(result.get(30, TimeUnit.SECONDS));
            }
            codes.sort(null);
            assertThat(
                    codes, is(List.of("FINE", "assessment-completed", "assessment-completed", "assessment-completed")));
        } finally {
            people.shutdownNow();
        }
        assertThat(
                audit.changes.stream()
                        .filter(change -> change.action().equals("assessment.completed"))
                        .count(),
                is(1L));
    }

    /** What is stored comes to the same outcome, whenever it is evaluated, however often answers were replaced. */
    @Test
    public void con13_theOutcomeIsReproducedFromStoredAnswers() {
        Random random = new Random(13);
        Questionnaire tiering = Files.shipped("tiering").content();
        List<String> tiers = new ArrayList<>();
        for (int round = 0; round < 40; round++) {
            String id = assessments
                    .start("tiering", CONTRACT, NORTH_WEST)
                    .assessment()
                    .id();
            for (int times = 0; times < 2; times++) {
                List<NewAnswer> answers = new ArrayList<>();
                for (Question question : tiering.questions()) {
                    answers.add(new NewAnswer(question.id(), value(question, random), "report " + round));
                }
                assessments.answer(id, answers);
            }
            Assessment completed = assessments.complete(id).assessment();

            Evaluation again = Evaluating.evaluate(tiering, Evaluating.latest(assessments.history(id)));

            assertThat(again.outcome().id(), is(completed.outcome()));
            assertThat(again.score(), is(completed.score()));
            assertThat(assessments.sheet(id).evaluation(), is(again));
            assertThat(completed.score().compareTo(new BigDecimal(100)) <= 0, is(true));
            tiers.add(completed.outcome());
        }
        for (String tier : List.of("GOLD", "SILVER", "BRONZE")) {
            assertThat(tiers, hasItem(tier));
        }
    }

    private static String value(Question question, Random random) {
        return switch (question.kind()) {
            case MONEY -> random.nextInt(2_000_000) + ".99";
            case NUMBER -> "" + random.nextInt(2000);
            default -> question.options()
                    .get(random.nextInt(question.options().size()))
                    .id();
        };
    }

    @Test
    public void x6_theKindIsClosedWithTheDomain() {
        OpenQuestionnaires open = new OpenQuestionnaires(deployed);
        open.close();
        assertThat(deployed.closed, is(true));
        assertThat(OpenQuestionnaires.kind().shipped().size(), is(5));
    }

    private String started() {
        return assessments.start("sample", CONTRACT, NORTH_WEST).assessment().id();
    }

    private String completed(Subject subject, Region region, String big) {
        String id = assessments.start("sample", subject, region).assessment().id();
        answer(id, "big", big, null);
        return assessments.complete(id).assessment().id();
    }

    private AssessmentSheet answer(String id, String question, String value, String evidence) {
        return assessments.answer(id, List.of(new NewAnswer(question, value, evidence)));
    }

    private ProblemException incomplete(String id) {
        ProblemException refused = assertThrows(ProblemException.class, () -> assessments.complete(id));
        assertThat(refused.problem().code(), is("assessment-incomplete"));
        return refused;
    }

    private static List<String> ids(Page<Assessment> page) {
        return page.items().stream().map(Assessment::id).toList();
    }
}
