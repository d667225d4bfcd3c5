/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import java.util.List;
import java.util.stream.Stream;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.Gap;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.platform.console.Details;

/** How a contract is shown on the console. */
final class ContractAnswers {

    private ContractAnswers() {}

    static Details details(Contract contract, List<Gap> gaps) {
        MinimumRecord record = contract.record();
        return Details.of("id", contract.id())
                .and("reference", contract.reference())
                .and("version", contract.version())
                .and("state", contract.state())
                .and("lot", contract.lot().title())
                .and("region", contract.lot().region())
                .and("specialties", contract.lot().specialties())
                .and("leadEmployer", contract.leadEmployer())
                .and("vehicle", contract.vehicle())
                .and("value", contract.value())
                .and("from", contract.term().from())
                .and("to", contract.term().to())
                .and("extensionMonths", contract.extensionMonths())
                .and("signedOn", contract.signedOn())
                .and("startedOn", contract.startedOn())
                .and("seniorContractOwner", record.seniorContractOwner())
                .and("contractOwner", record.contractOwner())
                .and("commercialContractManager", record.commercialContractManager())
                .and("commissionerFinanceContact", record.commissionerFinanceContact())
                .and("leadEmployerFinanceContact", record.leadEmployerFinanceContact())
                .and("tier", record.tier())
                .and("riskSharingAgreement", record.riskSharingAgreement())
                .and("riskSharingSignedOn", record.riskSharingSignedOn())
                .and("gdprVariation", record.gdprVariation())
                .and("schedules", contract.schedules().stream().map(Line::of).toList())
                .and("gaps", gaps);
    }

    /** A schedule of a contract: an object for scripts, one line for people. */
    record Line(int number, String title, ContractSchedule.Status status, String dueOn, String reason, String variant) {

        static Line of(ContractSchedule schedule) {
            return new Line(
                    schedule.number(),
                    schedule.title(),
                    schedule.status(),
                    schedule.dueOn() == null ? null : schedule.dueOn().toString(),
                    schedule.reason(),
                    schedule.variant());
        }

        @Override
        public String toString() {
            return Stream.of(
                            "%2d".formatted(number),
                            "%-11s".formatted(status),
                            title,
                            variant == null ? "" : "(" + variant + ")",
                            dueOn == null ? "" : "(by " + dueOn + ": " + reason + ")")
                    .filter(part -> !part.isEmpty())
                    .reduce((left, right) -> left + " " + right)
                    .orElseThrow();
        }
    }
}
