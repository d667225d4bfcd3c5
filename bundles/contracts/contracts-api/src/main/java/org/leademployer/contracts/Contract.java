/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;

/**
 * A lead employer's contract (CON-1).
 *
 * @param id the platform's id
 * @param reference its reference in the commercial system
 * @param version counts its changes, from 1
 * @param lot what it is for
 * @param leadEmployer the lead employer
 * @param vehicle the form of contract
 * @param value whole-life value
 * @param term first and last day
 * @param extensionMonths by how many months it may be extended
 * @param state draft, signed or running
 * @param signedOn when it was signed; null for a draft
 * @param startedOn the first day of service; null until it runs
 * @param record the minimum record
 * @param schedules all ten, in order
 */
public record Contract(
        String id,
        String reference,
        long version,
        Lot lot,
        OdsCode leadEmployer,
        Vehicle vehicle,
        Money value,
        Period term,
        int extensionMonths,
        State state,
        LocalDate signedOn,
        LocalDate startedOn,
        MinimumRecord record,
        List<ContractSchedule> schedules) {

    public Contract {
        schedules = List.copyOf(schedules);
    }

    /** The life of a contract. */
    public enum State {
        DRAFT,
        SIGNED,
        RUNNING
    }
}
