/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.CaseSummary;
import org.leademployer.platform.Region;

/** A case in a list over REST: what is withheld from the reader is absent (FTP-7). */
@Schema(name = "CaseSummary")
public record CaseLine(
        String id,
        CaseState state,
        @Schema(description = "Absent while it is to be classified, and to hosts") Concern concern,
        @Schema(description = "Absent to hosts") Boolean severe,
        Region region,
        @Schema(description = "The side that runs it; absent while it is to be classified, and to hosts") Side leads,
        Instant openedAt,
        @Schema(description = "The first last day of an open step; absent where none has one, and to hosts")
                LocalDate nextDueOn,
        @Schema(description = "How many steps are overdue; absent to hosts") Integer overdue) {

    static CaseLine of(CaseSummary one) {
        return new CaseLine(
                one.id(),
                one.state(),
                one.concern(),
                one.withheld() ? null : (Boolean) one.severe(),
                one.region(),
                one.leads(),
                one.openedAt(),
                one.nextDueOn(),
                one.withheld() ? null : (Integer) one.overdue());
    }
}
