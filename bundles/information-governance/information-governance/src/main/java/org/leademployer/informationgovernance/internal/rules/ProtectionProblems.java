/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.util.List;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/** What this domain refuses. */
public final class ProtectionProblems {

    private ProtectionProblems() {}

    /** 400 IG-6: a breach cannot be used as it was written down; everything that is wrong. */
    public static Problem invalidBreach(List<Problem.Fault> faults) {
        return Problems.invalidInput("Nothing was calculated.", faults)
                .withRule("IG-6")
                .withNext("Mend every fault that is named, and ask again. The hours of the law have begun with the"
                        + " discovery, whatever is asked here.");
    }
}
