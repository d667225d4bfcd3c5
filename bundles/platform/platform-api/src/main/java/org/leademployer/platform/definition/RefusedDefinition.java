/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definition;

import java.util.List;
import org.leademployer.platform.problem.Problem;

/**
 * A file that is not read.
 *
 * @param file its name
 * @param kind the kind that it says it is of; null where it says none or is no YAML
 * @param waiting whether nothing is wrong with it but that no domain reads its kind
 * @param previousInForce whether an earlier content of the file stays in force
 * @param faults everything that is wrong with it
 */
public record RefusedDefinition(
        String file, String kind, boolean waiting, boolean previousInForce, List<Problem.Fault> faults) {
    public RefusedDefinition {
        faults = List.copyOf(faults);
    }
}
