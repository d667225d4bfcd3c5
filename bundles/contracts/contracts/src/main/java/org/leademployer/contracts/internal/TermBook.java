/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.change.ChangeKind;
import org.leademployer.contracts.change.ChangeSignature;
import org.leademployer.contracts.change.ChangeState;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.change.TermChange;
import org.leademployer.contracts.change.TermInForce;
import org.leademployer.contracts.change.TermNames;
import org.leademployer.contracts.internal.rules.ContractChanges;
import org.leademployer.contracts.internal.rules.ContractTerms;
import org.leademployer.contracts.internal.store.ChangeStore;
import org.leademployer.contracts.internal.store.ContractStore;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes the terms of signed contracts, each with the change that made it (CON-9), and brings the contract's row up to them.
 * Everything happens in the transaction that is open.
 */
@Component(service = TermBook.class)
public final class TermBook {

    private final ContractStore contracts;
    private final ChangeStore changes;
    private final CurrentActor actor;
    private final Clock clock;

    @Activate
    public TermBook(
            @Reference ContractStore contracts,
            @Reference ChangeStore changes,
            @Reference CurrentActor actor,
            @Reference Clock clock) {
        this.contracts = contracts;
        this.changes = changes;
        this.actor = actor;
        this.clock = clock;
    }

    /** Change number 0: the terms as they are signed, from the day of the signature on. */
    void signed(Contract signed) throws SQLException {
        int number = changes.next(signed.id());
        Map<String, String> terms = new TreeMap<>(ContractTerms.of(signed));
        terms.putAll(changes.draftServices(signed.id()));
        List<TermChange> all = terms.entrySet().stream()
                .map(term -> new TermChange(term.getKey(), null, term.getValue()))
                .toList();
        record(signed, number, ChangeKind.SIGNATURE, "As signed", null, all, signed.signedOn());
    }

    /** A schedule that was outstanding when the contract was signed is pinned. */
    void completed(Contract contract, VariantId variant) throws SQLException {
        int number = changes.next(contract.id());
        TermChange term =
                new TermChange(TermNames.ofSchedule(variant.schedule()), null, ContractChanges.shortForm(variant));
        record(
                contract,
                number,
                ChangeKind.COMPLETION,
                "Schedule " + variant.schedule() + " pinned",
                "It was outstanding when the contract was signed (CON-3).",
                List.of(term),
                contract.signedOn());
    }

    /** A pin has moved to a micro version, for the same stretch of time. */
    Contract repaired(Contract contract, Pin pin) throws SQLException {
        int number = changes.next(contract.id());
        String name = TermNames.ofSchedule(pin.variant().schedule());
        TermInForce before = changes.terms(contract.id(), pin.from()).stream()
                .filter(term -> term.term().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a pin without a term"));
        record(
                contract,
                number,
                ChangeKind.REPAIR,
                "Schedule " + pin.variant().schedule() + " repaired",
                "All stored calculations come out the same (SCH-3).",
                List.of(new TermChange(name, before.value(), ContractChanges.shortForm(pin.variant()))),
                before.from());
        return broughtUp(contract);
    }

    /** Enters what a change says that has just been signed. */
    void enter(ContractChange signed) throws SQLException {
        changes.enter(signed);
    }

    /** The contract's row with the terms of today; as it is where it has them already. */
    Contract broughtUp(Contract contract) throws SQLException {
        Contract now = ContractTerms.with(contract, ContractTerms.values(changes.terms(contract.id(), today())));
        return now.equals(contract) ? contract : contracts.updateTerms(contract, now);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private void record(
            Contract contract,
            int number,
            ChangeKind kind,
            String title,
            String reason,
            List<TermChange> terms,
            LocalDate from)
            throws SQLException {
        ContractChange change = new ContractChange(
                contract.id(),
                number,
                1,
                kind,
                ChangeState.EFFECTIVE,
                title,
                reason,
                terms,
                from,
                null,
                actor.get().name(),
                kind == ChangeKind.SIGNATURE ? contract.signedOn() : today(),
                List.of(),
                List.of(),
                null,
                new ChangeSignature(kind == ChangeKind.SIGNATURE ? contract.signedOn() : today(), null, null),
                null,
                changes.entries(contract.id()));
        changes.add(change);
        changes.enter(change);
    }
}
