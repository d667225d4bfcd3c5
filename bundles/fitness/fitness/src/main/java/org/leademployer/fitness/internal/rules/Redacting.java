/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leademployer.fitness.cases.CaseField;
import org.leademployer.fitness.cases.FitnessCase.RedactionLogEntry;
import org.leademployer.fitness.cases.FitnessCase.RedactionReason;

/** Makes a copy in which some texts are taken out, and says of each how often, and why (FTP-7). */
public final class Redacting {

    private Redacting() {}

    /** What is to be taken out, and why. */
    public record Cut(String text, RedactionReason reason) {
        /** Nothing of what is taken out. */
        @Override
        public String toString() {
            return "cut";
        }
    }

    /**
     * @param text the copy
     * @param unused the positions of cuts that stand nowhere, counted from 0
     */
    public record Redacted(String text, List<RedactionLogEntry> log, List<Integer> unused) {}

    /**
     * @param parts in the order in which they are copied
     * @param cuts where one contains another, the longer is taken out first
     */
    public static Redacted apply(Map<CaseField, String> parts, List<Cut> cuts) {
        StringBuilder copy = new StringBuilder();
        List<RedactionLogEntry> log = new ArrayList<>();
        int[] used = new int[cuts.size()];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            order.add(i);
        }
        order.sort(
                Comparator.comparing((Integer i) -> cuts.get(i).text().length()).reversed());
        parts.forEach((field, text) -> {
            String left = text;
            Map<RedactionReason, Integer> places = new EnumMap<>(RedactionReason.class);
            for (int i : order) {
                Cut cut = cuts.get(i);
                int count = count(left, cut.text());
                if (count > 0) {
                    used[i] += count;
                    places.merge(cut.reason(), count, Integer::sum);
                    left = left.replace(cut.text(), mark(cut.reason()));
                }
            }
            places.forEach((reason, count) -> log.add(new RedactionLogEntry(field, reason, count)));
            copy.append(copy.isEmpty() ? "" : "\n\n").append(field).append('\n').append(left);
        });
        List<Integer> unused = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            if (used[i] == 0) {
                unused.add(i);
            }
        }
        return new Redacted(copy.toString(), log, unused);
    }

    private static String mark(RedactionReason reason) {
        return "[redacted: " + reason + "]";
    }

    private static int count(String text, String cut) {
        int count = 0;
        for (int at = text.indexOf(cut); at >= 0; at = text.indexOf(cut, at + cut.length())) {
            count++;
        }
        return count;
    }
}
