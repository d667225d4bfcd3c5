/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.Dpia.Advice;
import org.leademployer.informationgovernance.Dpia.Commissioner;
import org.leademployer.informationgovernance.Dpia.ContentInput;
import org.leademployer.informationgovernance.Dpia.Decision;
import org.leademployer.informationgovernance.Dpia.RiskLevel;
import org.leademployer.informationgovernance.Dpia.State;
import org.leademployer.informationgovernance.DpiaContent;
import org.leademployer.informationgovernance.DpiaContent.Answer;
import org.leademployer.informationgovernance.DpiaContent.Consultation;
import org.leademployer.informationgovernance.DpiaContent.Evaluation;
import org.leademployer.informationgovernance.DpiaContent.Measure;
import org.leademployer.informationgovernance.DpiaContent.Party;
import org.leademployer.informationgovernance.DpiaContent.Role;
import org.leademployer.informationgovernance.DpiaQuestion;
import org.leademployer.informationgovernance.DpiaRisk;
import org.leademployer.informationgovernance.GovernancePolicy;
import org.leademployer.platform.problem.InputFields;

/** What a full assessment says, lacks, and goes through (IG-2). */
public final class DpiaRule {

    static final int LONGEST_TEXT = 100_000;
    static final int LONGEST_ITEM = 4_000;
    static final int MOST_ITEMS = 200;
    static final int MOST_PARTIES = 50;
    static final int MOST_MEASURES = 500;
    private static final int LONGEST_NAME = 200;

    private DpiaRule() {}

    /** A draft with what was given put into it. */
    public static DpiaContent merge(DpiaContent before, ContentInput input) {
        InputFields fields = new InputFields();
        String name = fields.optional("name", input.name(), Reading.line(LONGEST_NAME));
        String category = fields.optional("category", input.category(), Reading.line(LONGEST_NAME));
        String author = fields.optional("author", input.author(), Reading.line(LONGEST_NAME));
        String assessor = fields.optional("assessor", input.assessor(), Reading.line(LONGEST_NAME));
        String validator = fields.optional("validator", input.validator(), Reading.line(LONGEST_NAME));
        List<Party> parties = items(
                fields,
                "parties",
                input.parties(),
                MOST_PARTIES,
                (field, party) -> new Party(
                        fields.required(field + ".role", party.role(), InputFields.oneOf(Role.class)),
                        fields.required(field + ".name", party.name(), Reading.line(LONGEST_NAME))));
        List<Answer> answers = items(
                fields,
                "answers",
                input.answers(),
                DpiaQuestion.values().length,
                (field, one) -> answer(fields, field, one));
        long first = before.measures().stream().mapToLong(Measure::id).max().orElse(100) + 1;
        long[] next = {first};
        List<Measure> measures = items(
                fields,
                "measures",
                input.measures(),
                MOST_MEASURES,
                (field, one) -> new Measure(
                        next[0]++,
                        fields.required(field + ".title", one.title(), Reading.line(LONGEST_NAME)),
                        fields.optional(field + ".content", one.content(), Reading.text(LONGEST_TEXT)),
                        null));
        List<Evaluation> residuals = items(
                fields,
                "residualRisks",
                input.residualRisks(),
                DpiaRisk.values().length,
                (field, one) -> residual(fields, field, one));
        Consultation consultation = input.consultation() == null ? null : consultation(fields, input.consultation());
        fields.refuse(GovernanceProblems.NOTHING, "IG-2");
        return PiaForm.normal(new DpiaContent(
                or(name, before.name()),
                or(category, before.category()),
                or(author, before.author()),
                or(assessor, before.assessor()),
                or(validator, before.validator()),
                or(parties, before.parties()),
                answers == null ? before.answers() : merged(before.answers(), answers),
                or(measures, before.measures()),
                residuals == null ? before.evaluations() : mergedEvaluations(before.evaluations(), residuals),
                before.comments(),
                or(consultation, before.consultation())));
    }

    private static Answer answer(InputFields fields, String field, Dpia.AnswerInput one) {
        DpiaQuestion question = fields.required(field + ".question", one.question(), text -> DpiaQuestion.of(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("is no question of an assessment, such as DATA_SHARED or 121")));
        String text = fields.optional(field + ".text", one.text(), Reading.text(LONGEST_TEXT));
        Integer gauge = fields.optional(field + ".gauge", one.gauge(), Reading.number(1, 4));
        List<String> list = Reading.lines(fields, field + ".list", one.list(), MOST_ITEMS, LONGEST_ITEM);
        if (question == null) {
            return null;
        }
        if (gauge != null && question.kind() != DpiaQuestion.Kind.GAUGE) {
            fields.fault(field + ".gauge", "belongs to a severity or a likelihood, not to " + question);
        }
        if (!list.isEmpty() && question.kind() != DpiaQuestion.Kind.LIST) {
            fields.fault(field + ".list", "belongs to impacts, threats, sources and measures, not to " + question);
        }
        return new Answer(question, text, gauge, list);
    }

    private static Evaluation residual(InputFields fields, String field, Dpia.ResidualInput one) {
        DpiaRisk risk = fields.required(field + ".risk", one.risk(), InputFields.oneOf(DpiaRisk.class));
        Integer severity = fields.required(field + ".severity", one.severity(), Reading.number(1, 4));
        Integer likelihood = fields.required(field + ".likelihood", one.likelihood(), Reading.number(1, 4));
        String comment = fields.optional(field + ".comment", one.comment(), Reading.text(LONGEST_TEXT));
        return risk == null
                ? null
                : new Evaluation(risk.evaluation(), 3, 2, null, comment, severity, likelihood, null, null);
    }

    private static Consultation consultation(InputFields fields, Dpia.ConsultationInput one) {
        Boolean asked = fields.required("consultation.asked", one.asked(), Reading::yesOrNo);
        String reason = Boolean.FALSE.equals(asked)
                ? fields.required("consultation.reason", one.reason(), Reading.text(LONGEST_TEXT))
                : fields.optional("consultation.reason", one.reason(), Reading.text(LONGEST_TEXT));
        String who = fields.optional("consultation.who", one.who(), Reading.text(LONGEST_ITEM));
        Boolean favourable = fields.optional("consultation.favourable", one.favourable(), Reading::yesOrNo);
        String opinion = Boolean.TRUE.equals(asked)
                ? fields.required("consultation.opinion", one.opinion(), Reading.text(LONGEST_TEXT))
                : fields.optional("consultation.opinion", one.opinion(), Reading.text(LONGEST_TEXT));
        return new Consultation(asked, reason, who, favourable == null ? null : favourable ? 1 : 0, opinion);
    }

    /** Reads one part of a list. */
    private interface ItemReader<S, T> {
        T read(String field, S item);
    }

    /** @return null where it is absent */
    private static <S, T> List<T> items(
            InputFields fields, String field, List<S> given, int most, ItemReader<S, T> reader) {
        if (given == null) {
            return null;
        }
        List<T> read = new ArrayList<>();
        if (given.size() > most) {
            fields.fault(field, "has " + given.size() + " items, more than " + most);
            return read;
        }
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i) == null) {
                fields.fault(field + "[" + i + "]", "is required");
                continue;
            }
            T one = reader.read(field + "[" + i + "]", given.get(i));
            if (one != null) {
                read.add(one);
            }
        }
        return read;
    }

    private static List<Answer> merged(List<Answer> before, List<Answer> given) {
        Map<DpiaQuestion, Answer> all = new EnumMap<>(DpiaQuestion.class);
        before.forEach(answer -> all.put(answer.question(), answer));
        given.forEach(answer -> {
            if (answer.text() == null && answer.gauge() == null && answer.list().isEmpty()) {
                all.remove(answer.question());
            } else {
                all.put(answer.question(), answer);
            }
        });
        return List.copyOf(all.values());
    }

    private static List<Evaluation> mergedEvaluations(List<Evaluation> before, List<Evaluation> given) {
        List<Evaluation> all = new ArrayList<>(before);
        for (Evaluation one : given) {
            all.removeIf(other -> other.reference().equals(one.reference()));
            all.add(one);
        }
        return all;
    }

    private static <T> T or(T given, T before) {
        return given == null ? before : given;
    }

    /** The three risks, before and after the measures. */
    public static List<RiskLevel> risks(DpiaContent content, GovernancePolicy policy) {
        return Arrays.stream(DpiaRisk.values())
                .map(risk -> {
                    Integer severity = gauge(content, risk.severity());
                    Integer likelihood = gauge(content, risk.likelihood());
                    Optional<Evaluation> residual = content.residual(risk);
                    Integer left = said(residual.map(Evaluation::severity).orElse(null));
                    Integer likely = said(residual.map(Evaluation::likelihood).orElse(null));
                    Integer score = product(left, likely);
                    return new RiskLevel(
                            risk,
                            severity,
                            likelihood,
                            product(severity, likelihood),
                            left,
                            likely,
                            score,
                            score != null && score >= policy.highResidualFrom());
                })
                .toList();
    }

    private static Integer gauge(DpiaContent content, DpiaQuestion question) {
        return said(content.answer(question).map(Answer::gauge).orElse(null));
    }

    private static Integer said(Integer gauge) {
        return gauge == null || gauge == 0 ? null : gauge;
    }

    private static Integer product(Integer one, Integer other) {
        return one == null || other == null ? null : one * other;
    }

    /** Everything that an assessment lacks before it is handed in. */
    public static List<String> missing(DpiaContent content, List<RiskLevel> risks) {
        List<String> missing = new ArrayList<>();
        if (content.name().isBlank()) {
            missing.add("the name of the processing");
        }
        if (content.parties().stream().noneMatch(party -> party.role() != Role.PROCESSOR)) {
            missing.add("a party that is controller or joint controller");
        }
        if (content.parties().stream().anyMatch(party -> party.role() == Role.PROCESSOR)
                && !answered(content, DpiaQuestion.PROCESSORS)) {
            missing.add(named(DpiaQuestion.PROCESSORS) + ", since there is a processor");
        }
        Arrays.stream(DpiaQuestion.values())
                .filter(DpiaQuestion::required)
                .filter(question -> !answered(content, question))
                .forEach(question -> missing.add(named(question)));
        if (content.measures().isEmpty()) {
            missing.add("a measure");
        }
        for (RiskLevel risk : risks) {
            if (risk.residualScore() == null) {
                missing.add("what remains of " + risk.risk() + ": severity and likelihood after the measures");
            } else if (risk.score() != null
                    && (risk.residualSeverity() > risk.severity() || risk.residualLikelihood() > risk.likelihood())) {
                missing.add("what remains of " + risk.risk() + " is more than there was before the measures");
            }
        }
        Consultation asked = content.consultation();
        if (!(Boolean.TRUE.equals(asked.asked()) && given(asked.opinion())
                || Boolean.FALSE.equals(asked.asked()) && given(asked.reason()))) {
            missing.add("what the people concerned said, or why they were not asked");
        }
        return missing;
    }

    private static boolean answered(DpiaContent content, DpiaQuestion question) {
        return content.answer(question)
                .filter(answer -> switch (question.kind()) {
                    case TEXT -> given(answer.text());
                    case LIST -> !answer.list().isEmpty();
                    case GAUGE -> said(answer.gauge()) != null;
                })
                .isPresent();
    }

    private static String named(DpiaQuestion question) {
        return question.label() + " (" + question.reference() + ")";
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    public static DpiaAct act(Dpia.StepInput input) {
        InputFields fields = new InputFields();
        DpiaAct act = fields.required("act", input.act(), InputFields.oneOf(DpiaAct.class));
        if (act == DpiaAct.CHANGE) {
            fields.fault("act", "is done by changing the draft");
        }
        fields.refuse(GovernanceProblems.NOTHING, "IG-2");
        return act;
    }

    /**
     * What comes of a step.
     *
     * @param user who takes it
     */
    public static Dpia step(
            Dpia before, DpiaAct act, Dpia.StepInput input, GovernancePolicy policy, LocalDate today, String user) {
        State after = act.after(before.state());
        if (act.alone() != null) {
            requireAnother(before.advice(), user);
        }
        InputFields fields = new InputFields();
        LocalDate on = Reading.past(fields, "on", input.on(), today);
        Function<String, String> text = Reading.text(4_000);
        String words = fields.optional("text", input.text(), text);
        String reasons = fields.optional("reasons", input.reasons(), text);
        String adjustments = fields.optional("adjustments", input.adjustments(), text);
        Boolean favourable = fields.optional("favourable", input.favourable(), Reading::yesOrNo);
        String officer = fields.optional("officer", input.officer(), Reading.line(LONGEST_NAME));
        String document = fields.optional("document", input.document(), Reading.line(60));
        Boolean sharing = fields.optional("sharingAgreement", input.sharingAgreement(), Reading::yesOrNo);
        if (sharing != null && act != DpiaAct.ADVISE) {
            fields.fault("sharingAgreement", "belongs to ADVISE");
        }
        Advice advice = before.advice();
        Commissioner consulted = before.consulted();
        Decision decision = before.decision();
        List<String> missing = new ArrayList<>();
        switch (act) {
            case SUBMIT -> missing.addAll(missing(before.content(), before.risks()));
            case ADVISE -> {
                need(fields, "favourable", input.favourable());
                need(fields, "text", words);
                advice = new Advice(
                        on, Boolean.TRUE.equals(favourable), words, officer, user, Boolean.TRUE.equals(sharing));
            }
            case RETURN -> {
                need(fields, "reasons", reasons);
                advice = null;
            }
            case CONSULT -> consulted = new Commissioner(on, on.plusDays(policy.consultationDays()), null, null);
            case RECORD_ANSWER -> {
                need(fields, "text", words);
                if (on.isBefore(consulted.on())) {
                    fields.fault("on", on + " is before the question, " + consulted.on());
                }
                consulted = new Commissioner(consulted.on(), consulted.dueOn(), on, words);
            }
            case APPROVE -> {
                LocalDate review = Reading.until(
                        fields, "reviewOn", input.reviewOn(), on, on.plusMonths(policy.dpiaReviewMonths()));
                missing.addAll(beforeApproval(before, reasons));
                decision = new Decision(on, true, reasons, adjustments, review, document, user);
            }
            case REFUSE -> {
                need(fields, "reasons", reasons);
                decision = new Decision(on, false, reasons, null, null, document, user);
            }
            case REVIEW -> {
                advice = null;
                consulted = null;
                decision = null;
            }
            default -> {}
        }
        fields.refuse(GovernanceProblems.NOTHING, "IG-2");
        if (!missing.isEmpty()) {
            throw GovernanceProblems.dpiaIncomplete(missing).toException();
        }
        return new Dpia(
                before.id(),
                before.region(),
                before.subjectType(),
                before.subjectId(),
                after,
                before.screeningId(),
                before.content(),
                before.risks(),
                advice,
                consulted,
                decision,
                before.imported(),
                before.openedOn(),
                before.version() + 1);
    }

    /** Advice of which nobody knows whose it is may be the decider's own: it is taken anew. */
    private static void requireAnother(Advice advice, String user) {
        if (advice == null || advice.by() == null || advice.by().equals(user)) {
            throw GovernanceProblems.secondPerson().toException();
        }
    }

    private static void need(InputFields fields, String field, String value) {
        if (value == null || value.isBlank()) {
            fields.fault(field, "is required");
        }
    }

    /** A high residual risk goes to the Information Commissioner (UK GDPR, Article 36); who overrules the officer says why. */
    private static List<String> beforeApproval(Dpia before, String reasons) {
        List<String> missing = new ArrayList<>();
        boolean answered = before.consulted() != null && before.consulted().answeredOn() != null;
        before.risks().stream()
                .filter(RiskLevel::high)
                .filter(risk -> !answered)
                .forEach(risk -> missing.add("the answer of the Information Commissioner: what remains of "
                        + risk.risk() + " is high, " + risk.residualScore() + " of 16"));
        if (before.advice() != null && !before.advice().favourable() && reasons == null) {
            missing.add("reasons for overruling the advice of the data protection officer");
        }
        return missing;
    }

    /** An assessment with other content, or read anew by the policy. */
    public static Dpia with(Dpia before, DpiaContent content, GovernancePolicy policy, long version) {
        return new Dpia(
                before.id(),
                before.region(),
                before.subjectType(),
                before.subjectId(),
                before.state(),
                before.screeningId(),
                content,
                risks(content, policy),
                before.advice(),
                before.consulted(),
                before.decision(),
                before.imported(),
                before.openedOn(),
                version);
    }
}
