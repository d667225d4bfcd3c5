/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a virtual machine writes of its collections. */
final class GarbageLog {

    private static final Pattern FULL = Pattern.compile("Pause Full .* (\\d+)M->(\\d+)M\\(");

    private final Path file;
    private int forgotten;

    GarbageLog(Path file) throws IOException {
        this.file = file;
        Files.deleteIfExists(file);
    }

    /** By which the virtual machine writes it. */
    String option() {
        return "-Xlog:gc:file=" + file + "::filecount=0";
    }

    /** Leaves out what is in it so far. */
    void forget() throws IOException {
        forgotten = Files.readAllLines(file).size();
    }

    /** In MiB. */
    double largestAfterFullCollection() throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.subList(forgotten, lines.size()).stream()
                .map(FULL::matcher)
                .filter(Matcher::find)
                .mapToDouble(found -> Double.parseDouble(found.group(2)))
                .max()
                .orElseThrow(() -> new IllegalStateException("no full collection in " + file));
    }
}
