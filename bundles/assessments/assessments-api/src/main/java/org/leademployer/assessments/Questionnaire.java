/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked, when, and what follows from the answers (ASM-1). Its components are named as the fields of the file from
 * which it is read.
 *
 * @param introduction what it is for, and who answers it; null for none
 * @param sections in the order in which they are asked
 * @param outcomes in order: the first whose condition holds is the outcome; the last has none
 */
public record Questionnaire(String introduction, List<Section> sections, List<OutcomeRule> outcomes) {

    public Questionnaire {
        sections = copy(sections);
        outcomes = copy(outcomes);
    }

    /** All questions, in the order in which they are asked. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    public Optional<Question> question(String id) {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    /** What kind of answer a question takes. */
    public enum Kind {
        /** {@code YES} or {@code NO}. */
        YES_NO,
        /** The id of one of the options. */
        CHOICE,
        /** A decimal number. */
        NUMBER,
        /** Pounds and pence. */
        MONEY,
        /** A civil date, {@code 2021-08-01}. */
        DATE,
        /** Words. No condition can be on them. */
        TEXT
    }

    /**
     * Questions that belong together.
     *
     * @param id unique among the sections
     * @param when asked only where this holds on the answers before; null for always
     */
    public record Section(String id, String title, Condition when, List<Question> questions) {
        public Section {
            questions = copy(questions);
        }
    }

    /**
     * A question.
     *
     * @param id unique in the questionnaire
     * @param text as it is asked
     * @param help what to bear in mind; null for nothing
     * @param unit of a number, {@code people}; null where it has none
     * @param minimum the least number, or pounds, that can be answered; null for none, for pounds 0
     * @param maximum the most; null for none
     * @param options of a choice; of {@code YES_NO} the two that it has
     * @param bands by which a number, or pounds, score; empty where they do not
     * @param weight per cent of the whole score; null where the questionnaire has no weights, or the question no score
     * @param required whether the assessment cannot be completed without its answer; true where nothing is said
     * @param evidence whether the answer needs evidence; false where nothing is said
     * @param source where it is taken from; null where from the source of the questionnaire
     * @param when asked only where this holds on the answers before; null for always
     */
    public record Question(
            String id,
            String text,
            String help,
            Kind kind,
            String unit,
            BigDecimal minimum,
            BigDecimal maximum,
            List<Option> options,
            List<Band> bands,
            BigDecimal weight,
            Boolean required,
            Boolean evidence,
            String source,
            Condition when) {

        private static final List<Option> YES_OR_NO =
                List.of(new Option("YES", "Yes", null), new Option("NO", "No", null));

        public Question {
            options = options == null && kind == Kind.YES_NO ? YES_OR_NO : copy(options);
            bands = copy(bands);
            required = required == null || required;
            evidence = evidence != null && evidence;
        }

        public Optional<Option> option(String optionId) {
            return options.stream()
                    .filter(option -> option.id().equals(optionId))
                    .findFirst();
        }

        /** Whether an answer adds to the score. */
        public boolean scores() {
            return !bands.isEmpty() || options.stream().anyMatch(option -> option.score() != null);
        }
    }

    /**
     * One of the answers that can be chosen.
     *
     * @param score null where the question does not score
     */
    public record Option(String id, String label, BigDecimal score) {}

    /**
     * What numbers below a limit, and not in a band before, score.
     *
     * @param below the limit, itself not in the band; null in the last, which has all that are left
     */
    public record Band(BigDecimal below, BigDecimal score) {}

    /**
     * A condition: a comparison, or others combined. One of {@code question}, {@code all}, {@code any} and {@code not} is
     * given. Of several comparisons with one question, all must hold. A comparison with a question that is not asked, or not
     * answered, does not hold, whatever it says.
     *
     * @param question the id of an earlier question or, in outcomes, {@link #SCORE}
     * @param is the answer is this
     * @param isNot there is an answer, and it is another
     * @param atLeast a number, pounds or a date: this, more, or later
     * @param atMost this, less, or earlier
     * @param above more, or later
     * @param below less, or earlier
     * @param anyOf the answer is one of these
     * @param all every one of these holds
     * @param any at least one of these holds
     * @param not this does not hold
     */
    public record Condition(
            String question,
            String is,
            String isNot,
            String atLeast,
            String atMost,
            String above,
            String below,
            List<String> anyOf,
            List<Condition> all,
            List<Condition> any,
            Condition not) {

        /** Stands for the score where the id of a question would stand. */
        public static final String SCORE = "score";

        public Condition {
            is = answer(is);
            isNot = answer(isNot);
            anyOf = copy(anyOf).stream().map(Condition::answer).toList();
            all = copy(all);
            any = copy(any);
        }

        /** YAML reads an unquoted YES as true. */
        private static String answer(String value) {
            return "true".equals(value) ? "YES" : "false".equals(value) ? "NO" : value;
        }

        /** The questions that it compares, and perhaps {@link #SCORE}. */
        public Stream<String> mentioned() {
            return Stream.of(
                            Stream.ofNullable(question),
                            all.stream().flatMap(Condition::mentioned),
                            any.stream().flatMap(Condition::mentioned),
                            Stream.ofNullable(not).flatMap(Condition::mentioned))
                    .flatMap(mentioned -> mentioned);
        }
    }

    /**
     * What follows where a condition holds.
     *
     * @param id {@code GOLD}
     * @param label as people call it
     * @param when null in the last, and only there
     * @param reason why it follows
     * @param rule the id of the rule, {@code CON-13}
     */
    public record OutcomeRule(String id, String label, Condition when, String reason, String rule) {}

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
