/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leademployer.boards.QuorumInput;
import org.leademployer.boards.TermsOfReference;
import org.leademployer.platform.problem.Problem.Fault;

/** Reads who is there, person by person, and collects everything that is wrong with it. */
public final class PeopleReader {

    private final TermsOfReference terms;
    private final List<Fault> faults = new ArrayList<>();

    public PeopleReader(TermsOfReference terms) {
        this.terms = terms;
    }

    /** Everything that was wrong with what was read so far. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /**
     * Counts people by constituency.
     *
     * @param field where the list stands in the input
     * @param constituencies one for each person; null for nobody
     */
    public Map<String, Integer> read(String field, List<String> constituencies) {
        Map<String, Integer> people = new TreeMap<>();
        if (constituencies == null) {
            return people;
        }
        if (constituencies.size() > QuorumInput.MOST_PEOPLE) {
            fault(field, "are " + constituencies.size() + ", more than " + QuorumInput.MOST_PEOPLE);
            return people;
        }
        for (int i = 0; i < constituencies.size(); i++) {
            String name =
                    constituencies.get(i) == null ? "" : constituencies.get(i).strip();
            if (isKnown(field + "[" + i + "].constituency", name)) {
                people.merge(name, 1, Integer::sum);
            }
        }
        return people;
    }

    /** Whoever withdraws is there before (BRD-3). */
    public void checkWithdrawn(Map<String, Integer> present, Map<String, Integer> withdrawn) {
        withdrawn.forEach((name, away) -> {
            int there = present.getOrDefault(name, 0);
            if (away > there) {
                fault("withdrawn", away + " " + name + " withdrawn, but " + there + " present");
            }
        });
    }

    private boolean isKnown(String field, String name) {
        if (name.isEmpty()) {
            fault(field, "is required");
            return false;
        }
        if (terms.constituency(name).isEmpty()) {
            fault(field, "'" + name + "' is none of " + String.join(", ", terms.constituencies()));
            return false;
        }
        return true;
    }

    private void fault(String field, String reason) {
        faults.add(new Fault(null, field, reason));
    }
}
