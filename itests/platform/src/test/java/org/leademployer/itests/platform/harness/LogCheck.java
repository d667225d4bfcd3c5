/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the log of a platform for lines that nobody expected. */
public final class LogCheck {

    private static final Pattern ALARMING = Pattern.compile("^\\S+ \\| (WARN |ERROR|FATAL) \\|.*");

    private final Map<Pattern, String> allowed = new LinkedHashMap<>();

    /** @param reason why such a line is no fault of the platform */
    public LogCheck allow(String pattern, String reason) {
        allowed.put(Pattern.compile(pattern), reason);
        return this;
    }

    /** Lines of warning and worse that no pattern allows. */
    public List<String> unexpected(Path log) {
        List<String> lines = new ArrayList<>();
        for (String line : read(log)) {
            if (ALARMING.matcher(line).matches()
                    && allowed.keySet().stream()
                            .noneMatch(pattern -> pattern.matcher(line).find())) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Lines in which one of the texts stands. */
    public static List<String> lines(Path log, List<String> texts) {
        return read(log).stream()
                .filter(line -> texts.stream().anyMatch(line::contains))
                .toList();
    }

    private static List<String> read(Path log) {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
