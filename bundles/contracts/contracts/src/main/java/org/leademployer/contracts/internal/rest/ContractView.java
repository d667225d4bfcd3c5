/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/** A contract as partners read it. */
@Schema(name = "Contract")
record ContractView(
        String id,
        String reference,
        @Schema(description = "Counts its changes; send it back to complete the record safely") long version,
        @Schema(type = "string", description = "The lot's node of the geography") Region region,
        Contract.State state,
        LotView lot,
        @Schema(type = "string", description = "ODS code") OdsCode leadEmployer,
        String vehicle,
        @Schema(type = "string", description = "Whole-life value in pounds") Money value,
        TermView term,
        int extensionMonths,
        @Schema(type = "string", format = "date") LocalDate signedOn,
        @Schema(type = "string", format = "date") LocalDate startedOn,
        RecordView record,
        List<ScheduleView> schedules,
        @Schema(description = "How many things it lacks before it may start; see its gaps") int gaps) {

    static ContractView of(Contract contract, int gaps) {
        return new ContractView(
                contract.id(),
                contract.reference(),
                contract.version(),
                contract.lot().region(),
                contract.state(),
                new LotView(
                        contract.lot().title(),
                        contract.lot().region(),
                        contract.lot().specialties()),
                contract.leadEmployer(),
                contract.vehicle().name(),
                contract.value(),
                new TermView(contract.term().from(), contract.term().to()),
                contract.extensionMonths(),
                contract.signedOn(),
                contract.startedOn(),
                RecordView.of(contract.record()),
                contract.schedules().stream().map(ScheduleView::of).toList(),
                gaps);
    }

    /** What a contract is for. */
    @Schema(name = "Lot")
    record LotView(
            String title,
            @Schema(type = "string") Region region,
            @Schema(description = "Specialty codes; empty for all") Set<String> specialties) {}

    /** First and last day. */
    @Schema(name = "Term")
    record TermView(
            @Schema(type = "string", format = "date") LocalDate from,
            @Schema(type = "string", format = "date") LocalDate to) {}

    /** The minimum record; a part that is not known yet is left out. */
    @Schema(name = "MinimumRecord")
    record RecordView(
            String seniorContractOwner,
            String contractOwner,
            String commercialContractManager,
            String commissionerFinanceContact,
            String leadEmployerFinanceContact,
            MinimumRecord.Tier tier,
            String riskSharingAgreement,
            @Schema(type = "string", format = "date") LocalDate riskSharingSignedOn,
            String gdprVariation) {

        static RecordView of(MinimumRecord record) {
            return new RecordView(
                    record.seniorContractOwner(),
                    record.contractOwner(),
                    record.commercialContractManager(),
                    record.commissionerFinanceContact(),
                    record.leadEmployerFinanceContact(),
                    record.tier(),
                    record.riskSharingAgreement(),
                    record.riskSharingSignedOn(),
                    record.gdprVariation());
        }
    }

    /** One of the ten schedules. */
    @Schema(name = "ContractSchedule")
    record ScheduleView(
            int number,
            String title,
            ContractSchedule.Status status,
            @Schema(type = "string", format = "date") LocalDate dueOn,
            String reason,
            @Schema(description = "The pinned variant, region:version", example = "north-west:1.0.0") String variant) {

        static ScheduleView of(ContractSchedule schedule) {
            return new ScheduleView(
                    schedule.number(),
                    schedule.title(),
                    schedule.status(),
                    schedule.dueOn(),
                    schedule.reason(),
                    schedule.variant());
        }
    }
}
