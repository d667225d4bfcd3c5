/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.architecture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.junit.Test;

/** What the manifests of our bundles say. */
public class ManifestsTest {

    private static final Pattern ATTRIBUTES = Pattern.compile(";[^,\"]*(\"[^\"]*\"[^,\"]*)*");

    private final List<Manifest> ours = manifests();

    @Test
    public void bundlesAreFound() {
        assertTrue("only " + ours.size() + " bundles of ours on the class path", ours.size() >= 20);
    }

    @Test
    public void everyExportedPackageHasAVersionAndIsNotInternal() {
        List<String> wrong = new ArrayList<>();
        for (Manifest manifest : ours) {
            for (String export : clauses(header(manifest, "Export-Package"))) {
                if (!export.contains("version=") || export.contains(".internal")) {
                    wrong.add(name(manifest) + " exports " + export);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** An optional import makes what a bundle can do depend on what was there when it was resolved. */
    @Test
    public void noBundleImportsOptionally() {
        List<String> wrong = new ArrayList<>();
        for (Manifest manifest : ours) {
            for (String imported : clauses(header(manifest, "Import-Package"))) {
                if (imported.contains("resolution:=optional")) {
                    wrong.add(name(manifest) + " imports " + imported);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<Manifest> manifests() {
        List<Manifest> found = new ArrayList<>();
        try {
            for (URL url :
                    Collections.list(ManifestsTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
                try (InputStream stream = url.openStream()) {
                    Manifest manifest = new Manifest(stream);
                    if (name(manifest).startsWith("org.leademployer.")) {
                        found.add(manifest);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String name(Manifest manifest) {
        return ATTRIBUTES.matcher(header(manifest, "Bundle-SymbolicName")).replaceAll("");
    }

    private static String header(Manifest manifest, String name) {
        String value = manifest.getMainAttributes().getValue(name);
        return value == null ? "" : value;
    }

    /** Splits at commas outside quotes. */
    private static List<String> clauses(String header) {
        List<String> clauses = new ArrayList<>();
        StringBuilder clause = new StringBuilder();
        boolean quoted = false;
        for (char c : header.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            }
            if (c == ',' && !quoted) {
                clauses.add(clause.toString());
                clause.setLength(0);
            } else {
                clause.append(c);
            }
        }
        if (!clause.isEmpty()) {
            clauses.add(clause.toString());
        }
        return clauses;
    }
}
