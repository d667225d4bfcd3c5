/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.sql.SQLException;
import java.util.List;
import org.leademployer.contractmanagement.Kpis;
import org.leademployer.contractmanagement.internal.rules.ManagementDueDates;
import org.leademployer.contracts.Contract;
import org.leademployer.deadlines.Deadline;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says what is due in running a contract, as it stands when it is asked. */
@Component(service = ManagementDeadlines.class)
public final class ManagementDeadlines {

    private final ManagedContracts contracts;
    private final ContractFacts facts;
    private final Transactions transactions;

    @Activate
    public ManagementDeadlines(
            @Reference ManagedContracts contracts,
            @Reference ContractFacts facts,
            @Reference Transactions transactions) {
        this.contracts = contracts;
        this.facts = facts;
        this.transactions = transactions;
    }

    /** All that is due, in a number of statements that does not depend on how much that is. */
    List<Deadline> of(String contractId) {
        return transactions.call(() -> read(contracts.readable(contractId)));
    }

    private List<Deadline> read(Contract contract) throws SQLException {
        ContractFacts.Known known =
                facts.of(List.of(contract), contracts.today(), Kpis.MOST_MONTHS).get(contract.id());
        return ManagementDueDates.of(
                contract,
                new ManagementDueDates.Facts(
                        known.performance(),
                        known.plans(),
                        known.entries(),
                        known.positions(),
                        known.begun() == null ? List.of() : known.begun().tasks()),
                known.policy());
    }
}
