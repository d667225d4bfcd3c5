/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.platform.Region;

/** An impact assessment in the list. */
@Schema(name = "DpiaLine")
record DpiaLine(
        String id,
        @Schema(type = "string") Region region,
        String subjectType,
        String subjectId,
        String state,
        String name,
        String screeningId,
        @Schema(description = "How many risks are high in what remains") int highRisks,
        @Schema(type = "string", format = "date") LocalDate openedOn,
        @Schema(type = "string", format = "date") LocalDate reviewOn) {

    static DpiaLine of(Dpia dpia) {
        return new DpiaLine(
                dpia.id(),
                dpia.region(),
                dpia.subjectType(),
                dpia.subjectId(),
                dpia.state().name(),
                dpia.content().name(),
                dpia.screeningId(),
                (int) dpia.risks().stream().filter(Dpia.RiskLevel::high).count(),
                dpia.openedOn(),
                dpia.decision() == null ? null : dpia.decision().reviewOn());
    }
}
