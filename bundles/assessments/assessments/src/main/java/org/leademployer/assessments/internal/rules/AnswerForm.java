/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.leademployer.assessments.Questionnaire.Kind;
import org.leademployer.assessments.Questionnaire.Option;
import org.leademployer.assessments.Questionnaire.Question;
import org.leademployer.platform.Money;

/** How answers are written: whatever form they come in, equal answers are stored as equal texts. */
public final class AnswerForm {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_EVIDENCE = 2000;
    private static final int LONGEST_NUMBER = 40;
    /** Before the point. */
    private static final int MOST_DIGITS = 12;

    private static final int MOST_DECIMALS = 4;

    private static final Map<String, String> YES_OR_NO = Map.of("yes", "YES", "true", "YES", "no", "NO", "false", "NO");

    private AnswerForm() {}

    /**
     * The answer as it is stored.
     *
     * @throws IllegalArgumentException when it is no answer to the question; the message ends a sentence that begins with it
     */
    public static String read(Question question, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("is required");
        }
        String given = text.strip();
        return switch (question.kind()) {
            case YES_NO -> yesOrNo(given);
            case CHOICE -> choice(question, given);
            case NUMBER -> number(question, given).toPlainString();
            case MONEY -> money(question, given);
            case DATE -> date(given).toString();
            case TEXT -> words(given, LONGEST_TEXT);
        };
    }

    /**
     * Evidence as it is stored; null for none.
     *
     * @throws IllegalArgumentException when it is too long, or has characters that cannot be stored
     */
    public static String readEvidence(String text) {
        return text == null || text.isBlank() ? null : words(text.strip(), LONGEST_EVIDENCE);
    }

    /** Compares two answers, as they are stored, to a question that has an order. */
    static int compare(Kind kind, String left, String right) {
        return kind == Kind.DATE
                ? LocalDate.parse(left).compareTo(LocalDate.parse(right))
                : new BigDecimal(left).compareTo(new BigDecimal(right));
    }

    static boolean hasOrder(Kind kind) {
        return kind == Kind.NUMBER || kind == Kind.MONEY || kind == Kind.DATE;
    }

    /** @throws IllegalArgumentException when it is no number, or one with too many digits */
    static BigDecimal decimal(String text) {
        BigDecimal number;
        try {
            if (text.length() > LONGEST_NUMBER) {
                throw new NumberFormatException("too long");
            }
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + shortened(text) + "' is not a number, such as 12.5", e);
        }
        // Before it is written out: 1e999999999 has that many digits.
        if (number.scale() < -MOST_DIGITS
                || number.precision() - number.scale() > MOST_DIGITS
                || number.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("'" + shortened(text) + "' is not a number of at most " + MOST_DIGITS
                    + " digits and " + MOST_DECIMALS + " decimals");
        }
        return plain(number);
    }

    /** Without zeros at the end, so that equal numbers are equal objects. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String yesOrNo(String given) {
        String answer = YES_OR_NO.get(given.toLowerCase(Locale.ROOT));
        if (answer == null) {
            throw new IllegalArgumentException("'" + shortened(given) + "' is neither YES nor NO");
        }
        return answer;
    }

    private static String choice(Question question, String given) {
        return question.option(given)
                .map(Option::id)
                .orElseThrow(() -> new IllegalArgumentException("'" + shortened(given) + "' is none of "
                        + question.options().stream().map(Option::id).collect(Collectors.joining(", "))));
    }

    private static BigDecimal number(Question question, String given) {
        BigDecimal number = decimal(given);
        refuseOutside(question, number, question.minimum(), question.unit() == null ? "" : " " + question.unit());
        return number;
    }

    private static String money(Question question, String given) {
        Money amount = Money.parse(given);
        BigDecimal least = question.minimum() == null ? BigDecimal.ZERO : question.minimum();
        refuseOutside(question, amount.toBigDecimal(), least, " pounds");
        return amount.toString();
    }

    private static void refuseOutside(Question question, BigDecimal number, BigDecimal least, String unit) {
        if (least != null && number.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    number.toPlainString() + " is less than " + least.toPlainString() + unit);
        }
        if (question.maximum() != null && number.compareTo(question.maximum()) > 0) {
            throw new IllegalArgumentException(number.toPlainString() + " is more than "
                    + question.maximum().toPlainString() + unit);
        }
    }

    private static LocalDate date(String given) {
        try {
            LocalDate date = LocalDate.parse(given);
            if (date.getYear() < 1900 || date.getYear() > 2999) {
                throw new IllegalArgumentException(date + " lies outside 1900 to 2999");
            }
            return date;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + shortened(given) + "' is not a date, such as 2021-08-01", e);
        }
    }

    private static String words(String given, int longest) {
        if (given.length() > longest) {
            throw new IllegalArgumentException("is longer than " + longest + " characters");
        }
        if (given.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new IllegalArgumentException("has control characters");
        }
        return given;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
