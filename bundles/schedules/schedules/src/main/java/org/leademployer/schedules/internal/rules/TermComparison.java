/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leademployer.schedules.Comparison;
import org.leademployer.schedules.Standardisation.Share;
import org.leademployer.schedules.spi.TermDefinition;
import org.leademployer.schedules.spi.Terms;

/** Terms side by side (SCH-6, SCH-7). */
public final class TermComparison {

    private TermComparison() {}

    /** @param definitions what is known of the terms, by name */
    public static List<Comparison.Term> of(Terms left, Terms right, Map<String, TermDefinition> definitions) {
        List<Comparison.Term> terms = new ArrayList<>();
        for (String name : names(left, right)) {
            TermDefinition definition = definitions.get(name);
            terms.add(new Comparison.Term(
                    name,
                    left.values().get(name),
                    right.values().get(name),
                    definition == null ? null : definition.unit(),
                    definition == null ? null : definition.meaning()));
        }
        return terms;
    }

    /** Of the terms that either has, those that both have with the same value. */
    public static Share share(Terms left, Terms right) {
        List<Comparison.Term> terms = of(left, right, Map.of());
        return new Share(terms.stream().filter(Comparison.Term::equal).count(), terms.size());
    }

    private static SortedSet<String> names(Terms left, Terms right) {
        SortedSet<String> names = new TreeSet<>(left.values().keySet());
        names.addAll(right.values().keySet());
        return names;
    }
}
