/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leademployer.hostagreements.AgreementTerms;
import org.leademployer.hostagreements.AgreementTerms.Indicator;
import org.leademployer.platform.problem.Problem.Fault;

/** What no schema can say of terms: each side names an indicator once. */
public final class TermsCheck {

    private TermsCheck() {}

    public static List<Fault> faults(AgreementTerms terms) {
        List<Fault> faults = new ArrayList<>();
        once("/leadEmployer/", terms.leadEmployer(), faults);
        once("/host/", terms.host(), faults);
        return faults;
    }

    private static void once(String path, List<Indicator> side, List<Fault> faults) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < side.size(); i++) {
            if (!names.add(side.get(i).name())) {
                faults.add(new Fault(null, path + i, "'" + side.get(i).name() + "' stands there twice"));
            }
        }
    }
}
