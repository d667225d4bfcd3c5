/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.tribunals.TribunalLaw;
import org.leademployer.tribunals.TribunalLaw.Conciliation;
import org.leademployer.tribunals.TribunalLaw.Limit;
import org.leademployer.tribunals.TribunalLaw.Term;

/** What no schema can say of the law: names stand once, every limit named is there, days go forward, and a term has one length. */
public final class LawChecks {

    private LawChecks() {}

    public static List<Fault> faults(TribunalLaw law) {
        List<Fault> faults = new ArrayList<>();
        Set<String> names = law.limits().stream().map(Limit::name).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < law.jurisdictions().size(); i++) {
            TribunalLaw.Jurisdiction one = law.jurisdictions().get(i);
            if (!seen.add(one.code())) {
                faults.add(new Fault(null, "/jurisdictions/" + i, "'" + one.code() + "' stands there twice"));
            }
            if (one.limit() != null && !names.contains(one.limit())) {
                faults.add(new Fault(null, "/jurisdictions/" + i, "there is no limit '" + one.limit() + "'"));
            }
        }
        if (names.size() != law.limits().size()) {
            faults.add(new Fault(null, "/limits", "a name stands there twice"));
        }
        for (int i = 0; i < law.limits().size(); i++) {
            LocalDate last = LocalDate.MIN;
            for (Term term : law.limits().get(i).terms()) {
                if ((term.months() == 0) == (term.days() == 0)) {
                    faults.add(new Fault(null, "/limits/" + i, "a term has months or days, and not both"));
                }
                if (!term.actsFrom().isAfter(last)) {
                    faults.add(new Fault(null, "/limits/" + i, term.actsFrom() + " does not come after " + last));
                }
                last = term.actsFrom();
            }
        }
        LocalDate last = LocalDate.MIN;
        for (Conciliation one : law.conciliation()) {
            if ((one.months() == 0) == (one.weeks() == 0)) {
                faults.add(new Fault(null, "/conciliation", "a length has months or weeks, and not both"));
            }
            if (!one.notifiedFrom().isAfter(last)) {
                faults.add(new Fault(null, "/conciliation", one.notifiedFrom() + " does not come after " + last));
            }
            last = one.notifiedFrom();
        }
        return faults;
    }
}
