/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leademployer.exits.DocumentTemplate;
import org.leademployer.exits.DocumentTemplate.Shown;
import org.leademployer.exits.Exit;
import org.leademployer.exits.ExitDocument;
import org.leademployer.exits.ExitDocument.Section;
import org.leademployer.exits.ExitDocument.Table;
import org.leademployer.exits.ExitLine;
import org.leademployer.exits.ExitPlan;
import org.leademployer.exits.ExitPlan.Part;

/** Fills templates with what is the case (EXI-3, X-7). */
public final class DocumentRule {

    static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]*)\\}");

    /** Places that are filled. */
    static final Set<String> PLACES = new TreeSet<>(Set.of(
            "reference",
            "lot",
            "leadEmployer",
            "end",
            "daysLeft",
            "owner",
            "begunOn",
            "agreement",
            "data",
            "reprocurement"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private DocumentRule() {}

    /**
     * @param exit with a plan
     * @param agreement how the exit agreement stands
     * @param name of the template, {@code exit-document exit-plan national 1.0.0}
     */
    public static ExitDocument fill(
            DocumentTemplate template, String name, Exit exit, ExitFacts.Agreement agreement, LocalDate today) {
        Map<String, String> values = values(exit, agreement);
        List<Section> sections = template.sections().stream()
                .map(section -> new Section(
                        fill(section.heading(), values),
                        section.paragraphs().stream()
                                .map(text -> fill(text, values))
                                .toList(),
                        section.shows().stream()
                                .map(shown -> table(shown, exit, agreement))
                                .toList()))
                .toList();
        return new ExitDocument(
                fill(template.title(), values), "As of " + today.format(DAY) + ", by " + name, name, today, sections);
    }

    private static Map<String, String> values(Exit exit, ExitFacts.Agreement agreement) {
        ExitLine line = exit.line();
        Map<String, String> values = new HashMap<>();
        values.put("reference", line.reference());
        values.put("lot", line.lot());
        values.put("leadEmployer", line.leadEmployer().toString());
        values.put("end", line.end().format(DAY));
        values.put("daysLeft", Long.toString(line.daysLeft()));
        values.put("owner", line.owner());
        values.put("begunOn", exit.plan().begunOn().format(DAY));
        values.put("agreement", words(agreement));
        values.put(
                "data",
                exit.plan().data() == null
                        ? "Schedule 10 has not answered what becomes of the data."
                        : PlanRule.words(exit.plan().data().end()));
        values.put("reprocurement", words(line));
        return values;
    }

    private static String words(ExitFacts.Agreement agreement) {
        return switch (agreement) {
            case SIGNED -> "The exit agreement is signed.";
            case NOT_SIGNED -> "The exit agreement is not signed.";
            case NOT_NAMED -> "No exit agreement is named.";
            case NOT_FOUND -> "The document of the exit agreement is not there, or may not be read.";
            case NOT_KNOWN -> "Whether the exit agreement is signed is not known: documents is not running.";
        };
    }

    private static String words(ExitLine line) {
        return switch (line.reprocurement()) {
            case BEGUN -> "a re-procurement that has begun.";
            case LATE -> "a re-procurement that has not begun, late by " + line.reprocurementLateDays() + " days.";
            case DUE -> "a re-procurement that is to begin today.";
            case NOT_DUE -> "a re-procurement that need not have begun yet.";
            case ALTERNATIVE -> "alternative arrangements in place of a re-procurement.";
            case NOT_KNOWN -> "whether a re-procurement has begun is not known.";
        };
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    private static Table table(Shown shown, Exit exit, ExitFacts.Agreement agreement) {
        ExitPlan plan = exit.plan();
        return switch (shown) {
            case STANDING -> new Table(
                    "How the exit stands: " + exit.line().rag(),
                    List.of("Colour", "Rule", "Reason"),
                    exit.line().reasons().stream()
                            .map(reason -> List.of(reason.rag().name(), reason.rule(), reason.text()))
                            .toList());
            case CONSIDERATIONS -> new Table(
                    "Considerations",
                    List.of("What", "Rule", "To what it came", "On"),
                    plan.considerations().stream()
                            .map(one -> List.of(
                                    one.title(),
                                    one.rule(),
                                    one.outcome() == null ? "open" : one.outcome(),
                                    day(one.consideredOn())))
                            .toList());
            case EXIT_AGREEMENT -> steps("Exit agreement: " + words(agreement), plan, Part.EXIT_AGREEMENT);
            case TRANSITION -> steps("Transition", plan, Part.TRANSITION);
            case DATA -> steps("Data and notice to trainees, by schedule 10", plan, Part.DATA);
            case LESSONS_LEARNT -> lessons(plan);
        };
    }

    private static Table steps(String caption, ExitPlan plan, Part part) {
        return new Table(
                caption,
                List.of("What", "Who", "By", "Done", "Seen in", "Rule"),
                plan.steps().stream()
                        .filter(step -> step.part() == part)
                        .map(step -> List.of(
                                step.title(),
                                step.owner(),
                                day(step.dueOn()),
                                step.isDone() ? day(step.doneOn()) : "open",
                                step.evidence() == null ? "" : step.evidence(),
                                step.rule()))
                        .toList());
    }

    private static Table lessons(ExitPlan plan) {
        List<List<String>> rows = new ArrayList<>();
        plan.lessons()
                .forEach(lesson ->
                        rows.add(List.of(Integer.toString(lesson.number()), lesson.text(), day(lesson.recordedOn()))));
        return new Table("Lessons learnt", List.of("No.", "Lesson", "On"), rows);
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }
}
