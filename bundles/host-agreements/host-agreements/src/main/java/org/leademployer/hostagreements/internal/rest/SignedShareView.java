/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.leademployer.hostagreements.SignedShare;

/** A share as it is read over REST. */
@Schema(name = "SignedShare")
record SignedShareView(
        LocalDate on,
        @Schema(description = "Hosts with placements from that day to the end of the term") int hosts,
        @Schema(description = "Of them those with a signed, enforceable agreement") int hostsCovered,
        @Schema(description = "Of them those that were never asked: none was ever sent to them") int hostsNotAsked,
        @Schema(description = "In percent, one place, rounded down; absent where there is no host")
                BigDecimal hostsPercent,
        int placements,
        int placementsCovered,
        BigDecimal placementsPercent,
        @Schema(description = "Whole-time equivalents") BigDecimal wte,
        BigDecimal wteCovered,
        BigDecimal wtePercent,
        @Schema(description = "Agreements that wait for the host") int sent,
        @Schema(description = "Agreements that wait for the last signature") int returned,
        int signed,
        int notEnforceable,
        int declined,
        @Schema(description = "Signed agreements that expire within the policy's warning") int expiring) {

    static SignedShareView of(SignedShare share) {
        return new SignedShareView(
                share.on(),
                share.hosts(),
                share.hostsCovered(),
                share.hostsNotAsked(),
                percent(share.hostsCovered(), share.hosts()),
                share.placements(),
                share.placementsCovered(),
                percent(share.placementsCovered(), share.placements()),
                share.wte(),
                share.wteCovered(),
                SignedShare.percent(share.wteCovered(), share.wte()),
                share.sent(),
                share.returned(),
                share.signed(),
                share.notEnforceable(),
                share.declined(),
                share.expiring());
    }

    private static BigDecimal percent(int covered, int all) {
        return SignedShare.percent(BigDecimal.valueOf(covered), BigDecimal.valueOf(all));
    }
}
