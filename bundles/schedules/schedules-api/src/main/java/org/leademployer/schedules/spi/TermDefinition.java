/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a term of a figures file means and may be.
 *
 * @param name the key in the file
 * @param type how the value is written
 * @param unit what is counted, {@code pounds per trainee per year}; null where nothing is
 * @param meaning one sentence for whoever writes the file
 * @param minimum the smallest value of a figure; null for no bound
 * @param maximum the largest value of a figure, or the most characters of a text; null for no bound
 * @param choices the words among which a choice is made; empty for other types
 * @param byDefault the value where the file names none; null where the file must name one
 */
public record TermDefinition(
        String name,
        Type type,
        String unit,
        String meaning,
        BigDecimal minimum,
        BigDecimal maximum,
        List<String> choices,
        String byDefault) {

    /** How the value of a term is written. */
    public enum Type {
        /** Pounds with at most two decimals. */
        MONEY,
        /** A whole number, of hours or days for example. */
        WHOLE_NUMBER,
        /** A share in per cent with at most two decimals. */
        PERCENT,
        /** One line of text. */
        TEXT,
        /** {@code true} or {@code false}. */
        FLAG,
        /** One of the choices. */
        CHOICE
    }

    public TermDefinition {
        choices = List.copyOf(choices);
    }

    public static TermDefinition money(
            String name, String unit, String meaning, String minimum, String maximum, String byDefault) {
        return new TermDefinition(
                name,
                Type.MONEY,
                unit,
                meaning,
                new BigDecimal(minimum),
                new BigDecimal(maximum),
                List.of(),
                byDefault);
    }

    /** @param unit what is counted, {@code hours} */
    public static TermDefinition wholeNumber(
            String name, String unit, String meaning, long minimum, long maximum, String byDefault) {
        return new TermDefinition(
                name,
                Type.WHOLE_NUMBER,
                unit,
                meaning,
                BigDecimal.valueOf(minimum),
                BigDecimal.valueOf(maximum),
                List.of(),
                byDefault);
    }

    /** A share between 0.00 and 100.00 per cent. */
    public static TermDefinition percent(String name, String meaning, String byDefault) {
        return new TermDefinition(
                name,
                Type.PERCENT,
                "per cent",
                meaning,
                new BigDecimal("0.00"),
                new BigDecimal("100.00"),
                List.of(),
                byDefault);
    }

    /** @param longest the most characters that the text may have */
    public static TermDefinition text(String name, String meaning, int longest, String byDefault) {
        return new TermDefinition(
                name, Type.TEXT, null, meaning, null, BigDecimal.valueOf(longest), List.of(), byDefault);
    }

    public static TermDefinition flag(String name, String meaning, boolean byDefault) {
        return new TermDefinition(name, Type.FLAG, null, meaning, null, null, List.of(), Boolean.toString(byDefault));
    }

    public static TermDefinition choice(String name, String meaning, List<String> choices, String byDefault) {
        return new TermDefinition(name, Type.CHOICE, null, meaning, null, null, choices, byDefault);
    }
}
