/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.leademployer.platform.Money;
import org.leademployer.tribunals.Reserve;

/** A reserve as partners read it. */
@Schema(name = "TribunalReserve")
record ReserveView(
        int number,
        @Schema(description = "HEE, LEAD_EMPLOYER or the ODS code of a host") String party,
        @Schema(type = "string", description = "Pounds") Money costs,
        @Schema(type = "string", description = "Pounds") Money award,
        @Schema(type = "string", description = "Pounds; costs and award together") Money total,
        LocalDate setOn,
        String author,
        Instant at,
        @Schema(description = "Absent for who does not run tribunals at its node, or once the claimant is erased")
                String reason,
        @Schema(description = "Whether none of the party came later") boolean newest) {

    static ReserveView of(Reserve reserve) {
        return new ReserveView(
                reserve.number(),
                reserve.party().code(),
                reserve.costs(),
                reserve.award(),
                reserve.total(),
                reserve.setOn(),
                reserve.author(),
                reserve.at(),
                reserve.reason(),
                reserve.isNewest());
    }
}
