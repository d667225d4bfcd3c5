/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A block of a guide that is printed from the code. It stands between {@code <!-- printed: name -->} and
 * {@code <!-- end: name -->}; a test compares it with what the code says, and rewrites it where it is run with
 * {@code -Ddocs.rewrite=true}.
 */
public final class DocumentedBlock {

    private final Path file;
    private final String begin;
    private final String end;

    /**
     * @param guide a file of {@code docs/}, {@code procurement.md}; found from the folder of any bundle
     * @param name the block's name in its two comments
     */
    public DocumentedBlock(String guide, String name) {
        this.file = folder().resolve(guide);
        this.begin = "<!-- printed: " + name + " -->\n";
        this.end = "\n<!-- end: " + name + " -->";
    }

    /** @throws AssertionError when the guide says something else; the message tells how to rewrite it */
    public void assertSays(String printed) {
        try {
            String text = Files.readString(file);
            int from = text.indexOf(begin);
            int to = text.indexOf(end);
            if (from < 0 || to < from) {
                throw new AssertionError(file + " has no block between " + begin.strip() + " and " + end.strip());
            }
            String there = text.substring(from + begin.length(), Math.max(to, from + begin.length()));
            if (there.equals(printed)) {
                return;
            }
            if (!Boolean.getBoolean("docs.rewrite")) {
                throw new AssertionError(file + " does not say what the code says between " + begin.strip() + " and "
                        + end.strip() + ". Run this test with -Ddocs.rewrite=true to rewrite it. The code says:\n"
                        + printed);
            }
            Files.writeString(file, text.substring(0, from + begin.length()) + printed + text.substring(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("docs")) && Files.exists(at.resolve("CONTRIBUTING.md"))) {
                return at.resolve("docs");
            }
        }
        throw new AssertionError("there is no folder docs/ above " + Path.of("").toAbsolutePath());
    }
}
