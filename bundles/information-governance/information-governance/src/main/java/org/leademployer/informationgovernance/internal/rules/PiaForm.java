/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leademployer.informationgovernance.Dpia.Imported;
import org.leademployer.informationgovernance.DpiaContent;
import org.leademployer.informationgovernance.DpiaContent.Answer;
import org.leademployer.informationgovernance.DpiaContent.Party;
import org.leademployer.informationgovernance.DpiaContent.Role;
import org.leademployer.informationgovernance.DpiaQuestion;

/**
 * Where an assessment and a file of the PIA tool say the same in different forms. The tool has no list of parties: they stand as lines
 * before the text on responsibilities, and are found there again.
 */
public final class PiaForm {

    private static final Pattern PARTY =
            Pattern.compile("(CONTROLLER|JOINT_CONTROLLER|PROCESSOR): (\\S(?:.{0,198}\\S)?)");

    private PiaForm() {}

    /**
     * What a file holds.
     *
     * @param content what it says
     * @param process how far it was
     */
    public record PiaDocument(DpiaContent content, Imported process) {}

    /**
     * The one form of several that say the same: answers in the order of the questions, and parties taken out of the text on
     * responsibilities.
     */
    public static DpiaContent normal(DpiaContent content) {
        List<Answer> answers = new ArrayList<>(content.answers());
        List<Party> parties = content.parties();
        Optional<Answer> responsibilities = content.answer(DpiaQuestion.RESPONSIBILITIES);
        if (responsibilities.isPresent()) {
            Answer said = responsibilities.get();
            Split split = parties.isEmpty() ? split(said.text()) : new Split(parties, said.text());
            parties = split.parties();
            answers.remove(said);
            if (parties.isEmpty()
                    || split.text() != null
                    || said.gauge() != null
                    || !said.list().isEmpty()) {
                answers.add(new Answer(said.question(), split.text(), said.gauge(), said.list()));
            }
        }
        answers.sort(Comparator.comparing(Answer::question));
        return new DpiaContent(
                content.name(),
                content.category(),
                content.author(),
                content.assessor(),
                content.validator(),
                parties,
                answers,
                content.measures(),
                content.evaluations(),
                content.comments(),
                content.consultation());
    }

    /** Parties, and what is said beside. */
    private record Split(List<Party> parties, String text) {}

    private static Split split(String text) {
        if (text == null) {
            return new Split(List.of(), null);
        }
        List<Party> parties = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end);
            Matcher party = PARTY.matcher(line);
            if (!party.matches() || parties.size() == DpiaRule.MOST_PARTIES) {
                break;
            }
            parties.add(new Party(Role.valueOf(party.group(1)), party.group(2)));
            at = end < 0 ? text.length() + 1 : end + 1;
        }
        if (parties.isEmpty()) {
            return new Split(List.of(), text);
        }
        if (at > text.length()) {
            return new Split(parties, null);
        }
        // An empty line parts them from the text; where it is missing they are a part of the text.
        return text.charAt(Math.min(at, text.length() - 1)) == '\n' && at < text.length()
                ? new Split(parties, text.substring(at + 1))
                : new Split(List.of(), text);
    }

    /** The text on responsibilities as the tool has it: the parties first. */
    static String responsibilities(List<Party> parties, String text) {
        if (parties.isEmpty()) {
            return text;
        }
        String lines = parties.stream()
                .map(party -> party.role() + ": " + party.name())
                .collect(Collectors.joining("\n"));
        return text == null ? lines : lines + "\n\n" + text;
    }
}
