/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.Vehicle;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;

/**
 * A contract as it stood on a day, or will by what is signed now (CON-9). Of the record it has what are terms and no more: who
 * owns and manages it, tier and finance contacts are no terms, and are not dated.
 *
 * @param asOf the day
 * @param state signed or running on that day
 * @param startedOn the first day of service; null where it had not begun
 * @param schedules 6, 8 and 10, with what was pinned
 * @param terms every term of that day with the change that made it, by name
 */
public record ContractAsOf(
        String id,
        String reference,
        LocalDate asOf,
        Contract.State state,
        LocalDate signedOn,
        LocalDate startedOn,
        Lot lot,
        OdsCode leadEmployer,
        Vehicle vehicle,
        Money value,
        Period term,
        int extensionMonths,
        List<ContractSchedule> schedules,
        List<TermInForce> terms) {

    public ContractAsOf {
        schedules = List.copyOf(schedules);
        terms = List.copyOf(terms);
    }
}
