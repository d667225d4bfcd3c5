/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.schedules.spi.TermDefinition;

/** The schema of figures files in forms that people and editors use. */
final class FiguresTemplate {

    private FiguresTemplate() {}

    /** A file to be edited: every term with its meaning, unit and range, and the value that holds where it is left out. */
    static String cfg(FiguresSchema schema, LocalDate today) {
        StringBuilder file = new StringBuilder();
        line(
                file,
                "# Figures of schedule " + schema.schedule() + ". Save it as " + schema.filePrefix()
                        + "-<name>-<version>.cfg in deploy/.");
        line(file, "# Change figures by a new file with a new version: contracts have pinned this one.");
        line(file, "");
        line(file, "region    = north-west");
        line(file, "version   = 1.0.0");
        line(file, "validFrom = " + today);
        line(file, "# validTo = the last day, where there is one");
        for (TermDefinition term : schema.terms()) {
            line(file, "");
            line(file, "# " + term.meaning());
            line(file, "# " + form(term));
            line(
                    file,
                    term.byDefault() == null
                            ? "# " + term.name() + " = (must be named)"
                            : term.name() + " = " + term.byDefault());
        }
        return file.toString();
    }

    /** How a value is written, in words. */
    static String form(TermDefinition term) {
        String range = term.minimum() == null ? "" : " from " + term.minimum() + " to " + term.maximum();
        return switch (term.type()) {
            case MONEY -> "Amount" + range + ", " + term.unit() + ".";
            case WHOLE_NUMBER -> "Whole number" + range + ", " + term.unit() + ".";
            case PERCENT -> "Per cent" + range + ".";
            case TEXT -> "Text of at most " + term.maximum() + " characters.";
            case FLAG -> "true or false.";
            case CHOICE -> "One of " + String.join(", ", term.choices()) + ".";
        };
    }

    /** As JSON Schema, by which editors check a file while it is written. */
    static Map<String, Object> jsonSchema(FiguresSchema schema) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("region", Map.of("type", "string", "description", "Node of the geography"));
        properties.put("version", Map.of("type", "string", "pattern", "^\\d+\\.\\d+\\.\\d+$"));
        properties.put("validFrom", Map.of("type", "string", "format", "date"));
        properties.put("validTo", Map.of("type", "string", "format", "date"));
        List<String> required = new ArrayList<>(List.of("region", "version", "validFrom"));
        for (TermDefinition term : schema.terms()) {
            properties.put(term.name(), property(term));
            if (term.byDefault() == null) {
                required.add(term.name());
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.put("title", "Figures of schedule " + schema.schedule());
        json.put("type", "object");
        json.put("properties", properties);
        json.put("required", required);
        json.put("additionalProperties", false);
        return json;
    }

    private static Map<String, Object> property(TermDefinition term) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("description", term.meaning() + (term.unit() == null ? "" : " In " + term.unit() + "."));
        switch (term.type()) {
            case MONEY, PERCENT -> {
                property.put("type", "number");
                property.put("multipleOf", 0.01);
                bounds(property, term);
            }
            case WHOLE_NUMBER -> {
                property.put("type", "integer");
                bounds(property, term);
            }
            case TEXT -> {
                property.put("type", "string");
                property.put("maxLength", term.maximum().intValueExact());
            }
            case FLAG -> property.put("type", "boolean");
            case CHOICE -> property.put("enum", term.choices());
            default -> throw new IllegalStateException("a term is of a type of its own");
        }
        if (term.byDefault() != null) {
            property.put("default", term.byDefault());
        }
        return property;
    }

    private static void bounds(Map<String, Object> property, TermDefinition term) {
        if (term.minimum() != null) {
            property.put("minimum", term.minimum());
        }
        if (term.maximum() != null) {
            property.put("maximum", term.maximum());
        }
    }

    private static void line(StringBuilder file, String text) {
        file.append(text).append('\n');
    }
}
