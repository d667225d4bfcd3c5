/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leademployer.boards.TermsOfReference;
import org.leademployer.boards.TermsOfReference.Chair;
import org.leademployer.boards.TermsOfReference.Constituency;
import org.leademployer.boards.TermsOfReference.QuorumRule;
import org.leademployer.platform.problem.Problem.Fault;

/** What no schema can say of terms of reference: that their parts fit each other (BRD-1). */
public final class TermsCheck {

    private final TermsOfReference terms;
    private final List<Fault> faults = new ArrayList<>();

    private TermsCheck(TermsOfReference terms) {
        this.terms = terms;
    }

    /** Everything that is wrong; the fields are paths, {@code /quorum/0/minimum}. */
    public static List<Fault> faults(TermsOfReference terms) {
        TermsCheck check = new TermsCheck(terms);
        check.checkMembers();
        check.checkQuorum();
        return check.faults;
    }

    private void checkMembers() {
        Set<String> names = new HashSet<>();
        int chairs = 0;
        for (int i = 0; i < terms.members().size(); i++) {
            Constituency one = terms.members().get(i);
            if (!names.add(one.name())) {
                fault("/members/" + i + "/name", "'" + one.name() + "' stands twice");
            }
            if (one.maximum() != null && one.maximum() < Math.max(1, one.minimum())) {
                fault(
                        "/members/" + i + "/maximum",
                        "is " + one.maximum() + ", and " + Math.max(1, one.minimum()) + " at least is needed");
            }
            if (one.chair() == Chair.CHAIR && ++chairs == 2) {
                fault("/members/" + i + "/chair", "is the second CHAIR; several who share it are each CO_CHAIR");
            }
        }
    }

    private void checkQuorum() {
        for (int i = 0; i < terms.quorum().size(); i++) {
            checkRule("/quorum/" + i, terms.quorum().get(i));
        }
    }

    private void checkRule(String path, QuorumRule rule) {
        boolean known = true;
        for (int i = 0; i < rule.constituencies().size(); i++) {
            String name = rule.constituencies().get(i);
            if (terms.constituency(name).isEmpty()) {
                fault(
                        path + "/constituencies/" + i,
                        "'" + name + "' is none of the members: " + String.join(", ", terms.constituencies()));
                known = false;
            } else if (rule.constituencies().indexOf(name) < i) {
                fault(path + "/constituencies/" + i, "'" + name + "' stands twice");
                known = false;
            }
        }
        if (known) {
            checkCanBeMet(path, rule);
        }
    }

    /** A quorum that can never be met would stop the body for ever. */
    private void checkCanBeMet(String path, QuorumRule rule) {
        List<Integer> places = rule.constituencies().stream()
                .map(name -> terms.constituency(name).orElseThrow().maximum())
                .toList();
        if (!places.contains(null)) {
            long most = places.stream().mapToLong(Integer::longValue).sum();
            if (rule.minimum() > most) {
                fault(path + "/minimum", "is " + rule.minimum() + ", more than the " + most + " that there can be");
            }
        }
    }

    private void fault(String path, String reason) {
        faults.add(new Fault(null, path, reason));
    }
}
