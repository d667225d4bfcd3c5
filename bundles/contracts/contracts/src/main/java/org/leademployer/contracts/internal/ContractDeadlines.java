/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.change.TermNames;
import org.leademployer.contracts.internal.rules.ContractDueDates;
import org.leademployer.contracts.internal.rules.ContractPolicy;
import org.leademployer.contracts.internal.rules.RecordItems;
import org.leademployer.contracts.internal.store.ChangeStore;
import org.leademployer.contracts.internal.store.ContractStore;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.EventHandler;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says what is due in a contract, as it stands when this is called: told twice or late, it says the same. It is not there
 * without the deadlines domain: then what has changed waits in the outbox, and contracts go on.
 */
@Component(
        service = EventHandler.class,
        property = {EventHandler.TYPE + "=" + DueDatesChanged.TYPE, EventHandler.NAME + "=contract-deadlines"})
public final class ContractDeadlines implements EventHandler {

    private final Transactions transactions;
    private final ContractStore contracts;
    private final ChangeStore changes;
    private final TermBook book;
    private final DefinitionRegister definitions;
    private final Deadlines deadlines;

    @Activate
    public ContractDeadlines(
            @Reference Transactions transactions,
            @Reference ContractStore contracts,
            @Reference ChangeStore changes,
            @Reference TermBook book,
            @Reference DefinitionRegister definitions,
            @Reference Deadlines deadlines) {
        this.transactions = transactions;
        this.contracts = contracts;
        this.changes = changes;
        this.book = book;
        this.definitions = definitions;
        this.deadlines = deadlines;
    }

    @Override
    public void handle(DeliveredEvent event) {
        DueDatesChanged changed = DueDatesChanged.read(event.event());
        transactions.run(() -> {
            Contract contract = contracts
                    .find(changed.contractId())
                    .orElseThrow(() -> new IllegalStateException("there is no contract " + changed.contractId()));
            if (changed.change() == null) {
                ofContract(contract);
            } else {
                ofChange(contract, changed.change());
            }
        });
    }

    private void ofContract(Contract contract) throws SQLException {
        Optional<ContractPolicy> policy =
                definitions.policy(contract.lot().region(), book.today()).map(Definition::content);
        LocalDate signedEnd = contract.signedOn() == null
                ? null
                : changes.signedTerm(contract.id(), TermNames.TERM_END)
                        .map(LocalDate::parse)
                        .orElseGet(() -> contract.term().to());
        List<Deadline> due = ContractDueDates.of(contract, policy, signedEnd);
        due.forEach(deadlines::set);
        List<String> open = due.stream().map(Deadline::key).toList();
        ContractDueDates.keys(contract).stream()
                .filter(key -> !open.contains(key))
                .forEach(key -> deadlines.clear(ContractDueDates.DOMAIN, key));
        // What is due of changes moves with the contract where its lot goes to another node.
        changes.page(contract.id(), Integer.MAX_VALUE, RecordItems.RECENT).stream()
                .flatMap(change -> ContractDueDates.of(contract, change).stream())
                .forEach(deadlines::set);
    }

    private void ofChange(Contract contract, int number) throws SQLException {
        Optional<ContractChange> change = changes.find(contract.id(), number);
        change.flatMap(found -> ContractDueDates.of(contract, found))
                .ifPresentOrElse(
                        deadlines::set,
                        () -> deadlines.clear(ContractDueDates.DOMAIN, ContractDueDates.keyOf(contract.id(), number)));
    }
}
