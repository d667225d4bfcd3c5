/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.platform.definition.RefusedDefinition;
import org.leademployer.platform.problem.Problem.Fault;

/** A file that is not read. */
@Schema(name = "RefusedDefinition")
record RefusedDefinitionView(
        String file,
        @Schema(description = "Whether nothing is wrong with it but that no domain here reads its kind")
                boolean waiting,
        @Schema(description = "Whether an earlier content of the file stays in force") boolean previousInForce,
        @Schema(description = "Everything that is wrong, with the line and the path within the file")
                List<String> faults) {

    static RefusedDefinitionView of(RefusedDefinition refused) {
        return new RefusedDefinitionView(
                refused.file(),
                refused.waiting(),
                refused.previousInForce(),
                refused.faults().stream().map(Fault::toString).toList());
    }
}
