/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.change.ContractAsOf;
import org.leademployer.contracts.change.TermInForce;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/** A contract as it stood on a day: named as in {@link ContractView}, of the record what are terms alone. */
@Schema(name = "ContractAsOf")
record AsOfView(
        String id,
        String reference,
        @Schema(type = "string", format = "date") LocalDate asOf,
        @Schema(type = "string") Region region,
        Contract.State state,
        ContractView.LotView lot,
        @Schema(type = "string", description = "ODS code") OdsCode leadEmployer,
        String vehicle,
        @Schema(type = "string", description = "Whole-life value in pounds") Money value,
        ContractView.TermView term,
        int extensionMonths,
        @Schema(type = "string", format = "date") LocalDate signedOn,
        @Schema(type = "string", format = "date") LocalDate startedOn,
        @Schema(description = "6, 8 and 10") List<ContractView.ScheduleView> schedules,
        @Schema(description = "Every term with the change that made it") List<TermInForce> terms) {

    static AsOfView of(ContractAsOf contract) {
        return new AsOfView(
                contract.id(),
                contract.reference(),
                contract.asOf(),
                contract.lot().region(),
                contract.state(),
                new ContractView.LotView(
                        contract.lot().title(),
                        contract.lot().region(),
                        contract.lot().specialties()),
                contract.leadEmployer(),
                contract.vehicle().name(),
                contract.value(),
                new ContractView.TermView(
                        contract.term().from(), contract.term().to()),
                contract.extensionMonths(),
                contract.signedOn(),
                contract.startedOn(),
                contract.schedules().stream().map(ContractView.ScheduleView::of).toList(),
                contract.terms());
    }
}
