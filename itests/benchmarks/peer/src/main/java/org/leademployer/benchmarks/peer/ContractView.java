/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.peer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A contract as it is answered: the same as the platform answers. */
record ContractView(
        String id,
        String reference,
        long version,
        String region,
        String state,
        Lot lot,
        String leadEmployer,
        String vehicle,
        String value,
        Term term,
        int extensionMonths,
        LocalDate signedOn,
        LocalDate startedOn,
        RecordParts record,
        List<Schedule> schedules,
        long gaps) {

    private static final List<String> TITLES = List.of(
            "Key Provisions",
            "General Terms and Conditions",
            "Information and Data Provisions",
            "Definitions and Interpretations",
            "Specification and Tender Response Document",
            "Commercial Schedule",
            "Implementation Phase",
            "Protocol for Handling of Employment Tribunal Claims",
            "Change Control Process",
            "Data Protection Protocol");

    static ContractView of(Contract contract, List<Pin> pins) {
        return new ContractView(
                contract.id,
                contract.reference,
                contract.version,
                contract.region,
                contract.state,
                new Lot(
                        contract.lotTitle,
                        contract.region,
                        contract.specialties == null ? List.of() : List.of(contract.specialties.split(","))),
                contract.leadEmployer,
                contract.vehicle,
                BigDecimal.valueOf(contract.valuePence, 2).toPlainString(),
                new Term(contract.termFrom, contract.termTo),
                contract.extensionMonths,
                contract.signedOn,
                contract.startedOn,
                RecordParts.of(contract),
                contract.schedules.stream().map(Schedule::of).toList(),
                gaps(contract, pins));
    }

    private static long gaps(Contract contract, List<Pin> pins) {
        long unpinned = contract.schedules.stream()
                .filter(schedule -> schedule.number == 6 || schedule.number == 8 || schedule.number == 10)
                .filter(schedule -> pins.stream().noneMatch(pin -> pin.schedule.equals("" + schedule.number)))
                .count();
        long unpopulated = contract.schedules.stream()
                .filter(schedule -> schedule.number == 5 || schedule.number == 7)
                .filter(schedule -> !schedule.status.equals("POPULATED") && schedule.dueOn == null)
                .count();
        return unpinned + unpopulated + RecordParts.of(contract).missing() + (contract.signedOn == null ? 1 : 0);
    }

    record Lot(String title, String region, List<String> specialties) {}

    record Term(LocalDate from, LocalDate to) {}

    record Schedule(int number, String title, String status, LocalDate dueOn, String reason, String variant) {

        static Schedule of(ContractSchedule schedule) {
            return new Schedule(
                    schedule.number,
                    TITLES.get(schedule.number - 1),
                    schedule.status,
                    schedule.dueOn,
                    schedule.reason,
                    schedule.variant);
        }
    }
}
