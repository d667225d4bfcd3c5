/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements;

import java.util.List;
import org.leademployer.platform.problem.Problem;

/**
 * What a file of statuses did. Each row is counted once.
 *
 * @param fileSha256 the digest of the file
 * @param rows the rows that it has, its header not counted
 * @param changed agreements that were changed
 * @param unchanged rows that say what is known
 * @param refused rows that were not taken
 * @param faults all that is wrong with those, with lines, the first 1000
 */
public record StatusReport(
        String fileSha256, int rows, int changed, int unchanged, int refused, List<Problem.Fault> faults) {

    public StatusReport {
        faults = List.copyOf(faults);
    }
}
