/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.leademployer.contracts.Contract;
import org.leademployer.informationgovernance.ContractProtocol;
import org.leademployer.schedules.spi.protection.Protocol;
import org.leademployer.schedules.spi.protection.Protocol.Duty;
import org.leademployer.schedules.spi.protection.Protocol.EndOfContract;
import org.leademployer.schedules.spi.protection.Protocol.FinePart;
import org.leademployer.schedules.spi.protection.Protocol.Measure;
import org.leademployer.schedules.spi.protection.Protocol.ProcessingRole;

/** A data protection protocol as partners read it. */
@Schema(name = "DataProtectionProtocol")
record ProtocolView(
        ContractView contract,
        @Schema(description = "Who leads when there is a breach: HEE or LEAD_EMPLOYER") String leads,
        @Schema(description = "Who reports a breach to whom, and within how many hours") List<DutyView> reporting,
        @Schema(description = "Who bears a fine that the provider incurs") List<FineView> fines,
        EndView endOfContract,
        @Schema(description = "Technical and organisational measures") List<MeasureView> measures,
        @Schema(description = "Who is controller and who processor, by processing activity") List<RoleView> roles,
        @Schema(description = "The terms on which this rests") List<BasisView> basis,
        @Schema(description = "Replay it with POST /api/v1/calculations/{id}/replay") String calculationId) {

    static ProtocolView of(Contract contract, ContractProtocol answer) {
        Protocol protocol = answer.protocol();
        return new ProtocolView(
                ContractView.of(contract),
                protocol.leads().name(),
                protocol.reporting().stream().map(DutyView::of).toList(),
                protocol.fines().stream().map(FineView::of).toList(),
                EndView.of(protocol.endOfContract()),
                protocol.measures().stream().map(MeasureView::of).toList(),
                protocol.roles().stream().map(RoleView::of).toList(),
                answer.calculation().basis().stream().map(BasisView::of).toList(),
                answer.calculation().id());
    }

    /** A report that is owed. */
    @Schema(name = "ProtocolDuty")
    record DutyView(
            String who,
            String to,
            String action,
            @Schema(description = "Hours after the discovery") int withinHours,
            @Schema(description = "The same where the breach is urgent") int withinHoursIfUrgent) {

        static DutyView of(Duty duty) {
            return new DutyView(
                    duty.who().name(), duty.to().name(), duty.action(), duty.withinHours(), duty.withinHoursIfUrgent());
        }
    }

    /** What a party bears of a fine. */
    @Schema(name = "ProtocolFine")
    record FineView(String party, @Schema(description = "In per cent of the fine", example = "66.67") String percent) {

        static FineView of(FinePart part) {
            return new FineView(
                    part.party().name(),
                    BigDecimal.valueOf(part.basisPoints(), 2).toPlainString());
        }
    }

    /** What happens to the data at the end. */
    @Schema(name = "ProtocolEnd")
    record EndView(
            @Schema(description = "TRANSFER_TO_NEW_PROVIDER, RETURN_TO_HEE or DELETE") String disposition,
            @Schema(description = "Days after the last day of the contract") int dataWithinDays,
            @Schema(description = "Days after the last day of the contract") int copiesDeletedWithinDays,
            @Schema(description = "Who tells trainees of a new provider") String notifiesTrainees,
            @Schema(description = "Days before the last day of the contract") int noticeDays) {

        static EndView of(EndOfContract end) {
            return new EndView(
                    end.disposition().name(),
                    end.dataWithinDays(),
                    end.copiesDeletedWithinDays(),
                    end.notifiesTrainees().name(),
                    end.noticeDays());
        }
    }

    /** A measure. */
    @Schema(name = "ProtocolMeasure")
    record MeasureView(@Schema(description = "TECHNICAL or ORGANISATIONAL") String kind, String name, String text) {

        static MeasureView of(Measure measure) {
            return new MeasureView(measure.kind().name(), measure.name(), measure.text());
        }
    }

    /** What a party is for an activity. */
    @Schema(name = "ProtocolRole")
    record RoleView(
            @Schema(example = "payroll") String activity,
            String party,
            @Schema(description = "CONTROLLER, JOINT_CONTROLLER or PROCESSOR") String role) {

        static RoleView of(ProcessingRole role) {
            return new RoleView(
                    role.activity(), role.party().name(), role.role().name());
        }
    }
}
