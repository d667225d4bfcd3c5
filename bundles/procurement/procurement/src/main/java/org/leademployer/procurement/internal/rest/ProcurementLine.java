/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.Regime;
import org.leademployer.procurement.Route;

/** A procurement as one line of a list. */
@Schema(name = "ProcurementLine")
record ProcurementLine(
        String id,
        String reference,
        String title,
        Region region,
        Regime regime,
        @Schema(description = "Whole-life value in pounds") Money value,
        int lots,
        ProcurementState state,
        LocalDate serviceStart,
        @Schema(description = "Absent before publication") Route route,
        @Schema(description = "Absent before publication") Instant publishedAt,
        @Schema(description = "Until when bids are taken") Instant closesAt,
        @Schema(description = "The last day of the standstill; absent before the award") LocalDate standstillEnds) {

    static ProcurementLine of(Procurement procurement) {
        return new ProcurementLine(
                procurement.id(),
                procurement.reference(),
                procurement.title(),
                procurement.region(),
                procurement.regime(),
                procurement.value(),
                procurement.lots().size(),
                procurement.state(),
                procurement.serviceStart(),
                procurement.route(),
                procurement.publishedAt(),
                procurement.closesAt(),
                procurement.award() == null ? null : procurement.award().standstillEnds());
    }
}
