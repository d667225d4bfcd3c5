/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leademployer.platform.store.Schema;

/**
 * What a bundle says of its tables in the manifest header {@value Schema#HEADER}.
 *
 * @param schema the database schema: lower-case letters and underscores, at most 30
 * @param changelog the path of the Liquibase changelog in the bundle, with the folder that holds it and everything it
 *     includes
 */
record SchemaDeclaration(String schema, String changelog) {

    private static final String FORM = Schema.HEADER + ": name=employment;changelog=\"db/employment.xml\"";
    private static final Pattern PARAMETER =
            Pattern.compile("\\s*([A-Za-z-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\";,\\s]+))\\s*");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,29}");
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9_-]+/)+[A-Za-z0-9_.-]+\\.xml");

    SchemaDeclaration {
        if (!NAME.matcher(schema).matches()) {
            throw refused("the name '" + schema + "' is not made of lower-case letters and underscores, at most 30");
        }
        if (!PATH.matcher(changelog).matches()) {
            throw refused("the changelog '" + changelog + "' is not the path of an XML file in a folder of the bundle");
        }
    }

    /** @throws IllegalArgumentException that says what is wrong with the header, and how it is written */
    static SchemaDeclaration parse(String header) {
        Map<String, String> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(header);
        int at = 0;
        while (at <= header.length()) {
            if (!parameter.region(at, header.length()).lookingAt()) {
                throw refused("'" + header + "' cannot be read");
            }
            String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
            if (parameters.put(parameter.group(1), value) != null) {
                throw refused("'" + parameter.group(1) + "' is there twice");
            }
            at = parameter.end();
            if (at < header.length() && header.charAt(at) != ';') {
                throw refused("'" + header + "' cannot be read");
            }
            at++;
        }
        SchemaDeclaration declaration =
                new SchemaDeclaration(required(parameters, "name"), required(parameters, "changelog"));
        if (!parameters.isEmpty()) {
            throw refused("it has no parameter " + parameters.keySet());
        }
        return declaration;
    }

    private static String required(Map<String, String> parameters, String name) {
        String value = parameters.remove(name);
        if (value == null) {
            throw refused("'" + name + "' is missing");
        }
        return value;
    }

    private static IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException(reason + ". It is written so: " + FORM);
    }
}
