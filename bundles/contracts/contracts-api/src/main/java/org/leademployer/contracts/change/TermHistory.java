/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.Period;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The terms of many contracts over time, for domains that work with them: charges follow the lot of the day, measures the target of
 * the month (CON-6, CON-9). It does not ask whether the caller may read the contracts: the domain has. One statement for each
 * {@value #AT_ONCE} contracts, however many changes there were. Provided by the platform.
 */
@ProviderType
public interface TermHistory {

    /** So many contracts are read in one statement. */
    int AT_ONCE = 1000;

    /**
     * The terms of signed contracts that hold on a day of a period, or will by what is signed now.
     *
     * @param contractIds the platform's ids of contracts
     * @param prefix with which the names of the terms begin, {@link TermNames#KPI}; 1 to 60 of {@code a-z0-9:-}
     * @return by contract; of each by name, then by first day. Contracts that have none are absent
     * @throws IllegalArgumentException when the prefix is none
     */
    Map<String, List<TermInForce>> terms(Collection<String> contractIds, String prefix, Period days);

    /**
     * Which posts the contracts covered on the days of a period. A day belongs to a contract where its term, as it stood on that day,
     * has it. A draft has one lot, and its term, all the time.
     *
     * @return by contract, every one of them; of each in order, without overlap, none where the period has no day of its term.
     *     Neighbours differ in region or specialties, or days between them do not belong to the contract
     */
    Map<String, List<LotOfDays>> lots(Collection<Contract> contracts, Period days);
}
