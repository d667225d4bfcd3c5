/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.util.List;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/** What this domain refuses. */
public final class TribunalProblems {

    private TribunalProblems() {}

    /** 400 TRI-1: a claim cannot be used as it was written down; everything that is wrong. */
    public static Problem invalidClaim(List<Problem.Fault> faults) {
        return Problems.invalidInput("Nothing was calculated.", faults)
                .withRule("TRI-1")
                .withNext("Mend every fault that is named, and ask again. Causes are " + ClaimReader.CAUSES
                        + "; hosts are those that 'organisation:hosts' lists.");
    }
}
