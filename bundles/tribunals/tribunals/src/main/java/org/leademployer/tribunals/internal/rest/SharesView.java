/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.Money;
import org.leademployer.schedules.spi.tribunal.Share;
import org.leademployer.tribunals.ClaimShare;

/** The shares of a claim as partners read them. */
@Schema(name = "TribunalShares")
record SharesView(
        ContractView contract,
        @Schema(type = "string", format = "date", description = "First day of the acts") LocalDate from,
        @Schema(type = "string", format = "date", description = "Last day of the acts") LocalDate to,
        @Schema(type = "string", description = "Pounds", example = "12500.00") Money costs,
        @Schema(type = "string", description = "Pounds", example = "30000.00") Money award,
        @Schema(type = "string", description = "Pounds; costs and award, and the sum of the shares") Money total,
        @Schema(description = "By code of the party; who bears nothing is left out") List<ShareView> shares,
        @Schema(description = "The terms on which the shares rest: those of one day, whole") List<BasisView> basis,
        @Schema(description = "The digest of the inputs, which are kept") String inputSha256,
        @Schema(description = "Replay it with POST /api/v1/calculations/{id}/replay") String calculationId) {

    static SharesView of(Contract contract, ClaimShare shares) {
        return new SharesView(
                ContractView.of(contract),
                shares.acts().from(),
                shares.acts().to(),
                shares.costs(),
                shares.award(),
                shares.total(),
                shares.shares().stream().map(ShareView::of).toList(),
                shares.calculation().basis().stream().map(BasisView::of).toList(),
                shares.calculation().inputSha256(),
                shares.calculation().id());
    }

    /** What one party bears. */
    @Schema(name = "TribunalShare")
    record ShareView(
            @Schema(description = "HEE, LEAD_EMPLOYER or the ODS code of a host") String party,
            @Schema(type = "string", description = "Pounds; costs and award together") Money amount,
            @Schema(type = "string", description = "Pounds of the costs") Money costs,
            @Schema(type = "string", description = "Pounds of the award") Money award) {

        static ShareView of(Share share) {
            return new ShareView(share.party().code(), share.amount(), share.costs(), share.award());
        }
    }
}
