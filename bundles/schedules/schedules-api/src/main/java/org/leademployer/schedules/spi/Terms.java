/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leademployer.platform.Money;
import org.leademployer.platform.Sha256;

/**
 * The figures of a variant: names with values, in a form of which there is only one (SCH-1). Two variants with the same
 * digest of their terms have the same terms.
 *
 * <p>The canonical form is a JSON object in UTF-8: names sorted by code point, every value a string, no white space. A
 * value is written as its type demands: money as {@code 388.00}, a whole number as {@code 72}, a share as {@code 33.33}, a
 * flag as {@code true} or {@code false}, a date as {@code 2021-04-01}, a text as it stands.
 */
public final class Terms {

    private final SortedMap<String, String> values;
    private final String canonical;
    private final String sha256;

    private Terms(SortedMap<String, String> values) {
        this.values = Collections.unmodifiableSortedMap(values);
        this.canonical = canonicalForm(values);
        this.sha256 = Sha256.of(canonical);
    }

    public static Terms of(Map<String, String> values) {
        return new Terms(new TreeMap<>(values));
    }

    /** All terms, by name. */
    public SortedMap<String, String> values() {
        return values;
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws IllegalArgumentException when there is no such term */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no term '" + name + "'");
        }
        return value;
    }

    public Money money(String name) {
        return Money.parse(text(name));
    }

    /** A whole number. */
    public long wholeNumber(String name) {
        return Long.parseLong(text(name));
    }

    /** A share in hundredths of a per cent: 10,000 for the whole. */
    public int basisPoints(String name) {
        return new BigDecimal(text(name)).movePointRight(2).intValueExact();
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    /** The canonical form, in UTF-8. */
    public byte[] canonical() {
        return canonical.getBytes(StandardCharsets.UTF_8);
    }

    /** The SHA-256 of the canonical form. */
    public String sha256() {
        return sha256;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Terms terms && terms.canonical.equals(canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    @Override
    public String toString() {
        return canonical;
    }

    private static String canonicalForm(SortedMap<String, String> values) {
        StringBuilder json = new StringBuilder("{");
        values.forEach((name, value) -> {
            if (json.length() > 1) {
                json.append(',');
            }
            quote(json, name);
            json.append(':');
            quote(json, value);
        });
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
