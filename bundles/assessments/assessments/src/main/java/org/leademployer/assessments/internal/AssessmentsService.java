/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.leademployer.assessments.Answer;
import org.leademployer.assessments.Assessment;
import org.leademployer.assessments.AssessmentFilter;
import org.leademployer.assessments.AssessmentSheet;
import org.leademployer.assessments.Assessments;
import org.leademployer.assessments.Comparison;
import org.leademployer.assessments.Evaluation;
import org.leademployer.assessments.NewAnswer;
import org.leademployer.assessments.Questionnaire;
import org.leademployer.assessments.Subject;
import org.leademployer.assessments.internal.rules.AnswerCheck;
import org.leademployer.assessments.internal.rules.AssessmentProblems;
import org.leademployer.assessments.internal.rules.Comparing;
import org.leademployer.assessments.internal.rules.Evaluating;
import org.leademployer.assessments.internal.store.AssessmentStore;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks by the questionnaire in force, keeps what was answered and by whom, and decides by the rules (ASM-1). */
@Component(service = Assessments.class)
public final class AssessmentsService implements Assessments {

    private static final String SUBJECT = "assessment";

    private final Transactions transactions;
    private final AssessmentStore store;
    private final OpenQuestionnaires questionnaires;
    private final Geography geography;
    private final AuditLog audit;
    private final Access access;
    private final CurrentActor actor;
    private final Clock clock;

    @Activate
    public AssessmentsService(
            @Reference Transactions transactions,
            @Reference AssessmentStore store,
            @Reference OpenQuestionnaires questionnaires,
            @Reference Geography geography,
            @Reference AuditLog audit,
            @Reference Access access,
            @Reference CurrentActor actor,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.questionnaires = questionnaires;
        this.geography = geography;
        this.audit = audit;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<Definition<Questionnaire>> questionnaires(Region region) {
        access.requireAnywhere(Permission.READ_ASSESSMENTS);
        geography.require(region);
        LocalDate today = LocalDate.now(clock);
        return questionnaires.set().all().stream()
                .map(definition -> definition.id().name())
                .distinct()
                .flatMap(name -> questionnaires.set().inForce(name, region, today).stream())
                .toList();
    }

    @Override
    public Definition<Questionnaire> questionnaire(String name, Region region) {
        access.requireAnywhere(Permission.READ_ASSESSMENTS);
        geography.require(region);
        return questionnaires
                .set()
                .inForce(name, region, LocalDate.now(clock))
                .orElseThrow(
                        () -> AssessmentProblems.noQuestionnaire(name, region).toException());
    }

    @Override
    public Evaluation evaluate(String questionnaire, Region region, List<NewAnswer> answers) {
        Questionnaire asked = questionnaire(questionnaire, region).content();
        AnswerCheck check = AnswerCheck.of(asked, Map.of(), answers, null, null);
        refuse(check);
        return Evaluating.evaluate(asked, Evaluating.latest(check.answers()));
    }

    @Override
    public AssessmentSheet start(String questionnaire, Subject subject, Region region) {
        Definition<Questionnaire> definition = questionnaire(questionnaire, region);
        access.require(Permission.ANSWER_ASSESSMENTS, region);
        return transactions.call(() -> {
            questionnaires.set().keep(definition);
            Assessment draft = new Assessment(
                    UUID.randomUUID().toString(),
                    definition.id(),
                    definition.sha256(),
                    subject,
                    region,
                    Assessment.State.DRAFT,
                    actor.get().name(),
                    now(),
                    null,
                    null,
                    null,
                    null);
            store.add(draft);
            audit.record(Change.created("assessment.started", SUBJECT, draft.id(), outline(draft)));
            return sheet(draft, definition);
        });
    }

    @Override
    public AssessmentSheet answer(String id, List<NewAnswer> answers) {
        return transactions.call(() -> {
            Assessment draft = requireDraft(id);
            Definition<Questionnaire> definition = questionnaires.set().kept(draft.sha256());
            Map<String, Answer> existing = Evaluating.latest(store.answers(id));
            AnswerCheck check = AnswerCheck.of(
                    definition.content(), existing, answers, actor.get().name(), now());
            refuse(check);
            List<Answer> changing = check.changing(existing);
            if (!changing.isEmpty()) {
                store.addAnswers(id, changing);
                // Which questions, and not what was answered: words and evidence may name people.
                audit.record(new Change(
                        "assessment.answered",
                        SUBJECT,
                        id,
                        Map.of(),
                        Map.of(
                                "questions",
                                changing.stream().map(Answer::question).collect(Collectors.joining(" ")))));
            }
            return sheet(draft, definition);
        });
    }

    @Override
    public AssessmentSheet complete(String id) {
        return transactions.call(() -> {
            Assessment draft = requireDraft(id);
            Definition<Questionnaire> definition = questionnaires.set().kept(draft.sha256());
            Evaluation evaluation = evaluation(draft, definition);
            if (!evaluation.missing().isEmpty()) {
                throw AssessmentProblems.incomplete(draft, evaluation.missing()).toException();
            }
            Assessment completed = completed(draft, evaluation);
            store.complete(completed, evaluation.outcome().reasons());
            audit.record(new Change(
                    "assessment.completed",
                    SUBJECT,
                    id,
                    Map.of("state", draft.state().name()),
                    outline(completed)));
            return sheet(completed, definition);
        });
    }

    @Override
    public AssessmentSheet sheet(String id) {
        return transactions.call(() -> {
            Assessment assessment = require(id);
            return sheet(assessment, questionnaires.set().kept(assessment.sha256()));
        });
    }

    @Override
    public List<Answer> history(String id) {
        return transactions.call(() -> store.answers(require(id).id()));
    }

    @Override
    public Page<Assessment> list(AssessmentFilter filter, PageRequest page) {
        Region within = filter.region() == null ? Region.NATIONAL : filter.region();
        geography.require(within);
        List<Region> nodes = geography.nodes().stream()
                .map(GeographyNode::region)
                .filter(node -> geography.isWithin(node, within))
                .filter(node -> access.may(Permission.READ_ASSESSMENTS, node))
                .toList();
        Long before = page.after() == null ? null : Problems.read("after", page.after(), AssessmentsService::key);
        return transactions.call(() -> page.page(
                store.list(filter, nodes, before, page.limit() + 1),
                AssessmentStore.Row::assessment,
                row -> Long.toString(row.startedAs())));
    }

    @Override
    public Comparison compare(String id, String otherId) {
        return transactions.call(() -> {
            Assessment one = require(id);
            Assessment other = require(otherId);
            if (!one.questionnaire().name().equals(other.questionnaire().name())) {
                throw AssessmentProblems.questionnairesDiffer(one, other).toException();
            }
            return new Comparison(
                    one,
                    other,
                    Comparing.lines(
                            evaluation(one, questionnaires.set().kept(one.sha256())),
                            evaluation(other, questionnaires.set().kept(other.sha256()))));
        });
    }

    @Override
    public Optional<Assessment> completed(String questionnaire, String subjectType, String subjectId) {
        return transactions.call(() -> store.completed(questionnaire, new Subject(subjectType, subjectId)));
    }

    /** What another region has is, to whoever may not read it, as if it were not there. */
    private Assessment require(String id) throws SQLException {
        return (id == null ? Optional.<Assessment>empty() : store.find(id))
                .filter(assessment -> access.may(Permission.READ_ASSESSMENTS, assessment.region()))
                .orElseThrow(() -> AssessmentProblems.notFound(id).toException());
    }

    /** Two who answer at once do so one after the other: what is asked hangs on the answers of both. */
    private Assessment requireDraft(String id) throws SQLException {
        Assessment found = require(id);
        access.require(Permission.ANSWER_ASSESSMENTS, found.region());
        store.lock(id);
        Assessment assessment = require(id);
        if (assessment.state() == Assessment.State.COMPLETED) {
            throw AssessmentProblems.completed(assessment).toException();
        }
        return assessment;
    }

    private AssessmentSheet sheet(Assessment assessment, Definition<Questionnaire> definition) throws SQLException {
        return new AssessmentSheet(assessment, definition.title(), evaluation(assessment, definition));
    }

    private Evaluation evaluation(Assessment assessment, Definition<Questionnaire> definition) throws SQLException {
        Evaluation now = Evaluating.evaluate(definition.content(), Evaluating.latest(store.answers(assessment.id())));
        return assessment.state() == Assessment.State.DRAFT
                ? now
                : Evaluating.decided(
                        definition.content(),
                        now,
                        assessment.score(),
                        assessment.outcome(),
                        store.reasons(assessment.id()));
    }

    private Assessment completed(Assessment draft, Evaluation evaluation) {
        return new Assessment(
                draft.id(),
                draft.questionnaire(),
                draft.sha256(),
                draft.subject(),
                draft.region(),
                Assessment.State.COMPLETED,
                draft.startedBy(),
                draft.startedAt(),
                actor.get().name(),
                now(),
                evaluation.score(),
                evaluation.outcome().id());
    }

    /** Databases keep a time to the microsecond at best: what is answered now reads the same later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void refuse(AnswerCheck check) {
        if (!check.faults().isEmpty()) {
            throw AssessmentProblems.answersRefused(check.faults()).toException();
        }
    }

    private static long key(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is not the 'next' of a page before", e);
        }
    }

    private static Map<String, String> outline(Assessment assessment) {
        Map<String, String> outline = new TreeMap<>();
        outline.put("questionnaire", assessment.questionnaire().name());
        outline.put("version", assessment.questionnaire().version().toString());
        outline.put("sha256", assessment.sha256());
        outline.put("subjectType", assessment.subject().type());
        outline.put("subjectId", assessment.subject().id());
        outline.put("region", assessment.region().slug());
        outline.put("state", assessment.state().name());
        if (assessment.outcome() != null) {
            outline.put("outcome", assessment.outcome());
        }
        if (assessment.score() != null) {
            outline.put("score", assessment.score().toPlainString());
        }
        return outline;
    }
}
