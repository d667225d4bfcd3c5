/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

import java.util.Map;
import java.util.TreeMap;
import org.leademployer.platform.Sha256;

/** The digest of what a row says, whatever the order of its columns: the same row again has the same. */
public final class RowDigest {

    private RowDigest() {}

    public static String of(Map<String, String> cells) {
        StringBuilder text = new StringBuilder();
        // Lengths make it unambiguous: no cell can look like two.
        new TreeMap<>(cells).forEach((column, value) -> {
            if (!value.isEmpty()) {
                text.append(column)
                        .append('=')
                        .append(value.length())
                        .append(':')
                        .append(value)
                        .append('\n');
            }
        });
        return Sha256.of(text.toString());
    }
}
