/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.imports;

import java.util.List;
import org.leademployer.platform.problem.Problem;

/**
 * A row that an import put into quarantine, or found there. Says nothing of the person.
 *
 * @param id its id in quarantine
 * @param line the line of the file on which it begins, counted from 1 and the header; the row's number where there is no file
 * @param faults all that is wrong with it, by column
 */
public record QuarantinedRow(String id, int line, List<Problem.Fault> faults) {
    public QuarantinedRow {
        faults = List.copyOf(faults);
    }
}
