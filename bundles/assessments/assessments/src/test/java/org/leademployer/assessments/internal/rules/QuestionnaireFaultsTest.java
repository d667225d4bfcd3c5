/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rules;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;

import java.util.List;
import org.junit.Test;
import org.leademployer.platform.problem.Problem.Fault;

/** A questionnaire by which somebody would come to no outcome, or to a wrong one, is not read. */
public class QuestionnaireFaultsTest {

    private static final String RIGHT =
            """
            sections:
              - id: one
                title: One
                questions:
                  - {id: big, text: 'Is it big?', kind: YES_NO}
                  - id: how-big
                    text: How big?
                    kind: NUMBER
                    weight: 60
                    when: {question: big, is: YES}
                    bands: [{below: 10, score: 0}, {below: 20, score: 50}, {score: 100}]
                  - {id: note, text: 'What else?', kind: TEXT, required: false}
              - id: two
                title: Two
                when: {question: big, is: NO}
                questions:
                  - id: colour
                    text: Which colour?
                    kind: CHOICE
                    weight: 40
                    options: [{id: RED, label: Red, score: 10}, {id: BLUE, label: Blue, score: 20}]
            outcomes:
              - {id: HIGH, label: High, when: {question: score, atLeast: 50}, reason: It is., rule: X-1}
              - {id: LOW, label: Low, reason: It is not., rule: X-1}
            """;

    @Test
    public void asm1_isRightAsItStands() {
        assertThat(Files.faults(Files.file(RIGHT)), is(List.of()));
    }

    @Test
    public void asm1_isRefusedForWhatNoSchemaCanSay() {
        String[][] cases = {
            // what, instead, field, reason
            {
                "{question: big, is: YES}",
                "{question: bigger, is: YES}",
                "/sections/0/questions/1/when/question",
                "no question"
            },
            {
                "{question: big, is: YES}",
                "{question: colour, is: RED}",
                "/sections/0/questions/1/when/question",
                "asked later"
            },
            {
                "{question: big, is: YES}",
                "{question: how-big, above: 1}",
                "/sections/0/questions/1/when/question",
                "this question itself"
            },
            {
                "{question: big, is: YES}",
                "{question: score, above: 1}",
                "/sections/0/questions/1/when/question",
                "no score here"
            },
            {
                "{question: big, is: YES}",
                "{question: big, is: MAYBE}",
                "/sections/0/questions/1/when/is",
                "neither YES nor NO"
            },
            {
                "{question: big, is: YES}",
                "{question: big, atLeast: 3}",
                "/sections/0/questions/1/when/atLeast",
                "numbers, money and dates"
            },
            {"{question: big, is: YES}", "{question: big}", "/sections/0/questions/1/when", "says nothing of"},
            {"{question: big, is: YES}", "{is: YES}", "/sections/0/questions/1/when", "is one of"},
            {
                "{question: big, is: YES}",
                "{question: big, is: YES, not: {question: big, is: NO}}",
                "/sections/0/questions/1/when",
                "is one of"
            },
            {
                "{question: big, is: YES}",
                "{is: NO, not: {question: big, is: NO}}",
                "/sections/0/questions/1/when",
                "names no question"
            },
            {
                "{question: big, is: YES}",
                "{all: [{question: big, is: YES}, {any: [{question: big, anyOf: [NO, ODD]}]}]}",
                "/sections/0/questions/1/when/all/1/any/0/anyOf/1",
                "neither"
            },
            {"{question: big, is: NO}", "{question: note, is: short}", "/sections/1/when/question", "in words"},
            {"{question: big, is: NO}", "{question: how-big, above: many}", "/sections/1/when/above", "not a number"},
            {"- id: two", "- id: one", "/sections/1/id", "already"},
            {"id: colour", "id: big", "/sections/1/questions/0/id", "already"},
            {"id: colour", "id: score", "/sections/1/questions/0/id", "stands for the score"},
            {"id: BLUE", "id: RED", "/sections/1/questions/0/options/1/id", "already"},
            {"label: Blue, score: 20", "label: Blue", "/sections/1/questions/0/options", "all a score or none"},
            {
                "text: 'Is it big?', kind: YES_NO",
                "text: 'Is it big?', kind: YES_NO, options: [{id: 'YES', label: y}, {id: NAY, label: n}]",
                "/sections/0/questions/0/options",
                "YES and NO"
            },
            {
                "kind: TEXT, required",
                "kind: TEXT, minimum: 3, required",
                "/sections/0/questions/2/minimum",
                "numbers and money"
            },
            {"kind: TEXT, required", "kind: TEXT, unit: m, required", "/sections/0/questions/2/unit", "numbers alone"},
            {
                "kind: NUMBER",
                "kind: NUMBER\n        minimum: 5\n        maximum: 4",
                "/sections/0/questions/1/maximum",
                "less than the minimum"
            },
            {
                "{below: 20, score: 50}",
                "{below: 10, score: 50}",
                "/sections/0/questions/1/bands/1/below",
                "above that of the band before"
            },
            {"{below: 20, score: 50}", "{score: 50}", "/sections/0/questions/1/bands/1/below", "every band but the last"
            },
            {", {score: 100}]", "]", "/sections/0/questions/1/bands/1/below", "is left out in the last band"},
            {"weight: 60", "weight: 59.99", "/sections", "99.99, not to 100"},
            {"weight: 60", "weight: 60.01", "/sections", "100.01, not to 100"},
            {"        weight: 60\n", "", "/sections/0/questions/1", "has no weight"},
            {
                "id: note, text: 'What else?', kind: TEXT, required: false",
                "id: note, text: 'What else?', kind: TEXT, weight: 5",
                "/sections/0/questions/2/weight",
                "nothing that scores"
            },
            {"weight: 40", "weight: 40\n        required: false", "/sections/1/questions/0/required", "is required"},
            {
                "{id: LOW, label: Low,",
                "{id: LOW, label: Low, when: {question: score, below: 50},",
                "/outcomes/1/when",
                "last outcome"
            },
            {"when: {question: score, atLeast: 50}, ", "", "/outcomes/0/when", "never be reached"},
            {"id: LOW", "id: HIGH", "/outcomes/1/id", "already"},
        };
        for (String[] each : cases) {
            String file = RIGHT.replace(each[0], each[1]);
            assertThat("'" + each[0] + "' stands there", file.equals(RIGHT), is(false));
            List<Fault> faults = Files.faults(Files.file(file));
            Fault found = faults.stream()
                    .filter(fault -> fault.field().equals("/content" + each[2])
                            && fault.reason().contains(each[3]))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(String.join(" | ", each) + " in " + faults));
            assertThat(found.toString(), found.line() != null && found.line() > 8, is(true));
        }
    }

    @Test
    public void asm1_allFaultsAreToldAtOnce() {
        String file = RIGHT.replace("weight: 60", "weight: 50")
                .replace("{question: big, is: NO}", "{question: small, is: NO}")
                .replace("id: LOW", "id: HIGH");

        assertThat(Files.faults(Files.file(file)).size(), is(3));
    }

    @Test
    public void asm1_theSchemaRefusesWhatHasNoForm() {
        String[][] cases = {
            {"kind: TEXT", "kind: ESSAY", "/content/sections/0/questions/2/kind"},
            {"id: how-big", "id: How Big", "/content/sections/0/questions/1/id"},
            {"weight: 60", "weight: 0", "/content/sections/0/questions/1/weight"},
            {"weight: 60", "weight: 60.001", "/content/sections/0/questions/1/weight"},
            {"{question: big, is: NO}", "{question: big, equals: NO}", "/content/sections/1/when"},
            {"{question: big, is: NO}", "{all: []}", "/content/sections/1/when/all"},
        };
        for (String[] each : cases) {
            List<Fault> faults = Files.faults(Files.file(RIGHT.replace(each[0], each[1])));
            assertThat(String.join(" | ", each), faults.toString(), containsString(each[2]));
        }
    }
}
