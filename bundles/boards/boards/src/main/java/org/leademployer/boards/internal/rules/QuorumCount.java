/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leademployer.boards.Quorum.Finding;
import org.leademployer.boards.TermsOfReference;
import org.leademployer.boards.TermsOfReference.QuorumRule;

/**
 * Counts those who are there against the quorum that terms of reference set: the named constituencies, members or in attendance
 * (BRD-2), without those who have withdrawn for the matter (BRD-3).
 */
public final class QuorumCount {

    private final TermsOfReference terms;
    private final Map<String, Integer> present;
    private final Map<String, Integer> withdrawn;

    /**
     * @param present how many are there, by constituency; one that is left out has nobody there
     * @param withdrawn how many of these have withdrawn, by constituency: never more than are present
     */
    public QuorumCount(TermsOfReference terms, Map<String, Integer> present, Map<String, Integer> withdrawn) {
        this.terms = terms;
        this.present = Map.copyOf(present);
        this.withdrawn = Map.copyOf(withdrawn);
    }

    /** One for each rule of the quorum, and one where somebody has withdrawn. Quorate is who meets all. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (terms.quorum().isEmpty()) {
            findings.add(new Finding(
                    "BRD-2",
                    false,
                    "these terms of reference set no quorum, and the body must set one before it may decide"));
        }
        terms.quorum().forEach(rule -> findings.add(finding(rule)));
        List<String> away = terms.constituencies().stream()
                .filter(name -> of(withdrawn, name) > 0)
                .map(name -> of(withdrawn, name) + " " + name)
                .toList();
        if (!away.isEmpty()) {
            findings.add(
                    new Finding("BRD-3", true, "withdrawn for the matter and not counted: " + String.join(", ", away)));
        }
        return findings;
    }

    private Finding finding(QuorumRule rule) {
        int there = sum(present, rule);
        int away = sum(withdrawn, rule);
        String counted =
                there - away + " counted" + (away == 0 ? "" : " (" + there + " present, " + away + " withdrawn)");
        return new Finding(
                "BRD-2",
                there - away >= rule.minimum(),
                rule.title() + " [" + String.join(", ", rule.constituencies()) + "]: at least " + rule.minimum()
                        + " needed, " + counted);
    }

    private static int sum(Map<String, Integer> people, QuorumRule rule) {
        return rule.constituencies().stream().mapToInt(name -> of(people, name)).sum();
    }

    private static int of(Map<String, Integer> people, String constituency) {
        return people.getOrDefault(constituency, 0);
    }
}
