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
import java.util.List;

/**
 * The commands of a guide, in the order in which they stand there. Blocks fenced as {@code shell} are pasted into a shell,
 * lines of blocks fenced as {@code console} into the console; other blocks are for reading. A line {@code # => text} says
 * what the answer of the commands above it must contain.
 */
public record Guide(String name, List<Block> blocks) {

    private static final String FENCE = "```";
    private static final String EXPECTATION = "# => ";

    /** Where commands are pasted. */
    public enum Place {
        SHELL,
        CONSOLE
    }

    /** A marked block. */
    public record Block(Place place, int line, List<Step> steps) {}

    /**
     * What is pasted at once, and what is expected of it.
     *
     * @param line of the guide, from 1
     * @param text lines of shell, or one command of the console
     * @param expected texts, each of which the answer contains
     */
    public record Step(int line, String text, List<String> expected) {}

    public static Guide read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(FENCE)) {
                    int end = i + 1;
                    while (!lines.get(end).equals(FENCE)) {
                        end++;
                    }
                    String mark = lines.get(i).substring(FENCE.length()).strip();
                    for (Place place : Place.values()) {
                        if (mark.equalsIgnoreCase(place.name())) {
                            blocks.add(new Block(place, i + 1, steps(place, lines.subList(i + 1, end), i + 2)));
                        }
                    }
                    i = end;
                }
            }
            return new Guide(file.getFileName().toString(), blocks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A step ends with the last line that says what is expected of it; at the console, with every line. */
    private static List<Step> steps(Place place, List<String> lines, int first) {
        List<Step> steps = new ArrayList<>();
        List<String> pasted = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i <= lines.size(); i++) {
            String line = i < lines.size() ? lines.get(i) : null;
            if (line != null && line.startsWith(EXPECTATION)) {
                expected.add(line.substring(EXPECTATION.length()));
                continue;
            }
            boolean whole = line == null || !expected.isEmpty() || place == Place.CONSOLE;
            if (whole && !pasted.isEmpty()) {
                steps.add(new Step(
                        first + i - pasted.size() - expected.size(), String.join("\n", pasted), List.copyOf(expected)));
                pasted.clear();
                expected.clear();
            }
            if (line != null && !line.isBlank()) {
                pasted.add(line);
            }
        }
        return steps;
    }
}
