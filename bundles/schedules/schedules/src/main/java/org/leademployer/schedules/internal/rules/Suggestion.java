/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What somebody probably meant. */
final class Suggestion {

    private Suggestion() {}

    /** {@code ; did you mean 'price.service-fee'?}, or nothing where nothing is near. */
    static String of(String written, Collection<String> known) {
        List<String> nearest = new ArrayList<>();
        int distance = Math.max(2, written.length() / 4);
        for (String candidate : known) {
            int apart = distance(bare(written), bare(candidate));
            if (apart < distance) {
                nearest.clear();
                distance = apart;
            }
            if (apart == distance) {
                nearest.add("'" + candidate + "'");
            }
        }
        nearest.sort(null);
        return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
    }

    /** Dots, hyphens and capitals are what people mix up most. */
    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[._\\-\\s]", "");
    }

    /** How many letters must be put in, taken away or changed. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
