/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * On which line of a figures file each key stands, so that whoever wrote it finds what is wrong. The container hands over
 * keys and values alone; this reads the same file by the same rules: {@code #} and {@code !} begin a comment, {@code =},
 * {@code :} or a space end a key, and a backslash at the end of a line joins the next one to it.
 */
public final class FileLines {

    /** Where the file cannot be read: no line is known. */
    public static final FileLines UNKNOWN = of("");

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<String> repeated = new ArrayList<>();

    private FileLines() {}

    public static FileLines of(String text) {
        FileLines read = new FileLines();
        boolean continued = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String content = line.strip();
            if (!continued && !content.isEmpty() && "#!".indexOf(content.charAt(0)) < 0) {
                read.add(key(content), number);
            }
            continued = (continued || !content.isEmpty() && "#!".indexOf(content.charAt(0)) < 0) && endsOpen(content);
        }
        return read;
    }

    /** What a reason begins with: {@code line 12: }, or nothing where the line is not known. */
    String prefix(String key) {
        Integer line = lines.get(key);
        return line == null ? "" : "line " + line + ": ";
    }

    /** Keys that stand there twice: which of the values was meant, nobody knows. */
    List<String> repeated() {
        return List.copyOf(repeated);
    }

    private void add(String key, int line) {
        Integer first = lines.putIfAbsent(key, line);
        if (first != null) {
            repeated.add("line " + line + ": '" + key + "' stands in line " + first + " already");
        }
    }

    private static String key(String content) {
        int end = 0;
        while (end < content.length() && "=: \t".indexOf(content.charAt(end)) < 0) {
            end++;
        }
        return content.substring(0, end);
    }

    private static boolean endsOpen(String content) {
        int slashes = 0;
        while (slashes < content.length() && content.charAt(content.length() - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }
}
