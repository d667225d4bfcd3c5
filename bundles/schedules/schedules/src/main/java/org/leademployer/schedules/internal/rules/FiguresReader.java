/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.TermDefinition;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

/**
 * Reads a figures file (SCH-2): every key and every value is checked, and everything that is wrong is said at once. A key
 * that is not known is a fault: silently taken for a comment, it would leave a default in force where somebody meant to
 * set a figure.
 */
public final class FiguresReader {

    /** What was read: figures, or the reasons why there are none. */
    public record Reading(Figures figures, List<String> reasons) {
        public Reading {
            reasons = List.copyOf(reasons);
        }

        public boolean isRefused() {
            return figures == null;
        }
    }

    private static final String REGION = "region";
    private static final String VERSION = "version";
    private static final String VALID_FROM = "validFrom";
    private static final String VALID_TO = "validTo";
    private static final List<String> IDENTITY = List.of(REGION, VERSION, VALID_FROM, VALID_TO);

    /** What the container adds to a file. */
    private static final List<String> NOT_OURS = List.of("felix.", "service.", "component.", "org.apache.karaf.");

    /** So many digits that no amount is left out, and so few that none takes long to read. */
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2}0*)?");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,12}");

    private final List<String> reasons = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    private final FileLines lines;

    private FiguresReader(FileLines lines) {
        this.lines = lines;
    }

    /**
     * @param schedule what the variant replaces
     * @param definitions every term that the file may name
     * @param file the keys of the file with their values
     * @param regions every node of the geography
     * @param lines where in the file each key stands
     */
    public static Reading read(
            String schedule,
            List<TermDefinition> definitions,
            Map<String, ?> file,
            Collection<Region> regions,
            FileLines lines) {
        return new FiguresReader(lines).reading(schedule, definitions, file, regions);
    }

    private Reading reading(
            String schedule, List<TermDefinition> definitions, Map<String, ?> file, Collection<Region> regions) {
        reasons.addAll(lines.repeated());
        readKeys(definitions, file);
        Region region = region(regions);
        VariantVersion version = read(VERSION, VariantVersion::parse);
        Validity validity = validity();
        Terms terms = terms(definitions);
        if (!reasons.isEmpty()) {
            return new Reading(null, reasons);
        }
        return new Reading(new Figures(new VariantId(schedule, region, version), validity, terms), List.of());
    }

    private void readKeys(List<TermDefinition> definitions, Map<String, ?> file) {
        Set<String> known = new LinkedHashSet<>(IDENTITY);
        definitions.forEach(definition -> known.add(definition.name()));
        new TreeMap<>(file).forEach((key, value) -> {
            if (NOT_OURS.stream().anyMatch(key::startsWith)) {
                return;
            }
            if (!known.contains(key)) {
                refuse(key, " is not a term" + Suggestion.of(key, known));
                return;
            }
            named.add(key);
            if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
                refuse(key, " must have one value");
            } else if (value.toString().isBlank()) {
                refuse(key, " has no value");
            } else {
                values.put(key, value.toString().strip());
            }
        });
    }

    private Region region(Collection<Region> regions) {
        Region region = read(REGION, Region::new);
        if (region != null && !regions.contains(region)) {
            refuse(
                    REGION,
                    ": '" + region + "' is not a node of the geography"
                            + Suggestion.of(
                                    region.slug(),
                                    regions.stream().map(Region::slug).toList()));
        }
        return region;
    }

    private Validity validity() {
        LocalDate from = read(VALID_FROM, FiguresReader::date);
        LocalDate to = named.contains(VALID_TO) ? read(VALID_TO, FiguresReader::date) : null;
        if (from == null) {
            return null;
        }
        if (to != null && to.isBefore(from)) {
            refuse(VALID_TO, " (" + to + ") lies before '" + VALID_FROM + "' (" + from + ")");
            return null;
        }
        return new Validity(from, to);
    }

    private Terms terms(List<TermDefinition> definitions) {
        Map<String, String> terms = new HashMap<>();
        for (TermDefinition definition : definitions) {
            String name = definition.name();
            if (named.contains(name)) {
                if (values.containsKey(name)) {
                    terms.put(name, read(name, text -> canonical(definition, text)));
                }
            } else if (definition.byDefault() == null) {
                reasons.add("'" + name + "' is missing: " + definition.meaning());
            } else {
                terms.put(name, canonical(definition, definition.byDefault()));
            }
        }
        return reasons.isEmpty() ? Terms.of(terms) : null;
    }

    /** Null when the value is missing or wrong, and then there is a reason. */
    private <T> T read(String key, Function<String, T> reader) {
        String text = values.get(key);
        if (text == null) {
            if (!named.contains(key)) {
                reasons.add("'" + key + "' is missing");
            }
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            refuse(key, ": " + e.getMessage());
            return null;
        }
    }

    private void refuse(String key, String what) {
        reasons.add(lines.prefix(key) + "'" + key + "'" + what);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date, such as 2021-04-01", e);
        }
    }

    private static String canonical(TermDefinition definition, String text) {
        return switch (definition.type()) {
            case MONEY -> money(definition, text);
            case WHOLE_NUMBER -> wholeNumber(definition, text);
            case PERCENT -> percent(definition, text);
            case TEXT -> line(definition, text);
            case FLAG -> choice(List.of("true", "false"), text);
            case CHOICE -> choice(definition.choices(), text);
        };
    }

    private static String money(TermDefinition definition, String text) {
        if (!AMOUNT.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an amount in pounds, such as 388.00");
        }
        Money money = Money.parse(text);
        requireWithin(definition, money.toBigDecimal());
        return money.toString();
    }

    private static String wholeNumber(TermDefinition definition, String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number, such as 72");
        }
        BigDecimal number = new BigDecimal(text);
        requireWithin(definition, number);
        return number.toPlainString();
    }

    private static String percent(TermDefinition definition, String text) {
        if (!AMOUNT.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a share in per cent, such as 33.33");
        }
        BigDecimal share = new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY);
        requireWithin(definition, share);
        return share.toPlainString();
    }

    private static String line(TermDefinition definition, String text) {
        if (text.length() > definition.maximum().intValueExact()) {
            throw new IllegalArgumentException(
                    "has " + text.length() + " characters; at most " + definition.maximum() + " are allowed");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("has characters that cannot be printed");
        }
        return text;
    }

    private static void requireWithin(TermDefinition definition, BigDecimal value) {
        if (definition.minimum() != null && value.compareTo(definition.minimum()) < 0) {
            throw new IllegalArgumentException(
                    value.toPlainString() + " lies below " + definition.minimum() + unit(definition));
        }
        if (definition.maximum() != null && value.compareTo(definition.maximum()) > 0) {
            throw new IllegalArgumentException(
                    value.toPlainString() + " lies above " + definition.maximum() + unit(definition));
        }
    }

    private static String unit(TermDefinition definition) {
        return definition.unit() == null ? "" : " (" + definition.unit() + ")";
    }

    private static String choice(List<String> choices, String text) {
        if (choices.contains(text)) {
            return text;
        }
        throw new IllegalArgumentException(
                "'" + text + "' cannot be chosen; it must be " + String.join(" or ", choices));
    }
}
