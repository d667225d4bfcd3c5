/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rules;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.nullValue;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.junit.Test;
import org.leademployer.assessments.Questionnaire.Kind;
import org.leademployer.assessments.Questionnaire.Option;
import org.leademployer.assessments.Questionnaire.Question;

public class AnswerFormTest {

    @Test
    public void asm1_equalAnswersAreEqualTexts() {
        String[][] cases = {
            {"YES_NO", " yes ", "YES"},
            {"YES_NO", "true", "YES"},
            {"YES_NO", "False", "NO"},
            {"CHOICE", "RED", "RED"},
            {"NUMBER", "012.50", "12.5"},
            {"NUMBER", "1e3", "1000"},
            {"NUMBER", "-0.0", "0"},
            {"NUMBER", "999999999999.9999", "999999999999.9999"},
            {"MONEY", "388", "388.00"},
            {"MONEY", "388.5", "388.50"},
            {"MONEY", "0", "0.00"},
            {"DATE", "2024-02-29", "2024-02-29"},
            {"TEXT", "  two\nlines ", "two\nlines"},
        };
        for (String[] each : cases) {
            assertThat(String.join(" ", each), AnswerForm.read(question(each[0]), each[1]), is(each[2]));
        }
    }

    @Test
    public void asm1_whatIsNoAnswerIsRefusedWithTheReason() {
        String[][] cases = {
            {"YES_NO", "maybe", "neither YES nor NO"},
            {"YES_NO", "", "is required"},
            {"CHOICE", "red", "none of RED, BLUE"},
            {"NUMBER", "many", "is not a number"},
            {"NUMBER", "1e999999999", "12 digits"},
            {"NUMBER", "1e-999999999", "4 decimals"},
            {"NUMBER", "1000000000000", "12 digits"},
            {"NUMBER", "0.00001", "4 decimals"},
            {"NUMBER", "1".repeat(100_000), "is not a number"},
            {"MONEY", "-0.01", "less than 0"},
            {"MONEY", "388.001", "whole pence"},
            {"MONEY", "€388", "not an amount in pounds"},
            {"DATE", "2023-02-29", "not a date"},
            {"DATE", "29/02/2024", "not a date"},
            {"DATE", "0001-01-01", "1900 to 2999"},
            {"TEXT", "x".repeat(4001), "longer than 4000"},
            {"TEXT", "a\u0000b", "control characters"},
        };
        for (String[] each : cases) {
            IllegalArgumentException refused = assertThrows(
                    each[0] + " " + each[2],
                    IllegalArgumentException.class,
                    () -> AnswerForm.read(question(each[0]), each[1]));
            assertThat(refused.getMessage(), containsString(each[2]));
            assertThat(each[2], refused.getMessage().length() < 150, is(true));
        }
        assertThrows(IllegalArgumentException.class, () -> AnswerForm.read(question("DATE"), null));
    }

    @Test
    public void asm1_limitsAreIncluded() {
        Question months = limited(Kind.NUMBER, "1", "240");
        assertThat(AnswerForm.read(months, "1"), is("1"));
        assertThat(AnswerForm.read(months, "240"), is("240"));
        assertRefused(months, "0.9999", "0.9999 is less than 1 months");
        assertRefused(months, "240.0001", "more than 240");
        Question price = limited(Kind.MONEY, "-5", "100.00");
        assertThat(AnswerForm.read(price, "-5"), is("-5.00"));
        assertRefused(price, "100.01", "more than 100.00 pounds");
    }

    @Test
    public void asm1_evidenceMayBeLeftOut() {
        assertThat(AnswerForm.readEvidence("  "), nullValue());
        assertThat(AnswerForm.readEvidence(" file 7 "), is("file 7"));
        assertThrows(IllegalArgumentException.class, () -> AnswerForm.readEvidence("x".repeat(2001)));
        assertThrows(IllegalArgumentException.class, () -> AnswerForm.readEvidence("\u0007"));
    }

    private static void assertRefused(Question question, String answer, String reason) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> AnswerForm.read(question, answer));
        assertThat(refused.getMessage(), containsString(reason));
    }

    private static Question question(String kind) {
        List<Option> options = kind.equals("CHOICE")
                ? List.of(new Option("RED", "Red", null), new Option("BLUE", "Blue", null))
                : null;
        return new Question(
                "q", "?", null, Kind.valueOf(kind), null, null, null, options, null, null, null, null, null, null);
    }

    private static Question limited(Kind kind, String least, String most) {
        return new Question(
                "q",
                "?",
                null,
                kind,
                kind == Kind.NUMBER ? "months" : null,
                new BigDecimal(least),
                new BigDecimal(most),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
