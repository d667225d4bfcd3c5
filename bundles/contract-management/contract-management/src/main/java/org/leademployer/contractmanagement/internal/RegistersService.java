/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.RegisterEntry;
import org.leademployer.contractmanagement.RegisterEntry.Kind;
import org.leademployer.contractmanagement.RegisterEntry.Transition;
import org.leademployer.contractmanagement.Registers;
import org.leademployer.contractmanagement.internal.rules.ManagementDueDates;
import org.leademployer.contractmanagement.internal.rules.ManagementProblems;
import org.leademployer.contractmanagement.internal.rules.Reading;
import org.leademployer.contractmanagement.internal.rules.RegisterRule;
import org.leademployer.contractmanagement.internal.rules.TransitionTable;
import org.leademployer.contractmanagement.internal.store.Actions;
import org.leademployer.contractmanagement.internal.store.RegisterStore;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.ReadVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps risks, issues and disputes. */
@Component(service = Registers.class)
public final class RegistersService implements Registers {

    private static final String SUBJECT = "register-entry";

    private final ManagedContracts contracts;
    private final ManagementDefinitions definitions;
    private final BoardMatters boards;
    private final RegisterStore store;
    private final Actions actions;
    private final SubjectActions own;
    private final Transactions transactions;
    private final Access access;

    @Activate
    public RegistersService(
            @Reference ManagedContracts contracts,
            @Reference ManagementDefinitions definitions,
            @Reference BoardMatters boards,
            @Reference RegisterStore store,
            @Reference Actions actions,
            @Reference Transactions transactions,
            @Reference Access access) {
        this.contracts = contracts;
        this.definitions = definitions;
        this.boards = boards;
        this.store = store;
        this.actions = actions;
        this.own = new SubjectActions(contracts, actions, SUBJECT, ManagementProblems.REGISTER);
        this.transactions = transactions;
        this.access = access;
    }

    @Override
    public List<Transition> transitions() {
        access.requireAnywhere(Permission.READ_CONTRACT_MANAGEMENT);
        return TransitionTable.ALL;
    }

    @Override
    public Page<RegisterEntry> list(String contract, Kind kind, boolean open, PageRequest page) {
        int after = page.after() == null
                ? 0
                : Problems.read("after", page.after(), Reading.number(0, Integer.MAX_VALUE))
                        .intValue();
        return transactions.call(() -> {
            Contract found = contracts.readable(contract);
            RegisterRule rule = rule(found);
            List<RegisterEntry> entries = store
                    .page(found.id(), kind, open, after, page.limit() + 1, actions.ofContracts(List.of(found.id())))
                    .stream()
                    .map(rule::judged)
                    .toList();
            return page.page(entries, entry -> entry, entry -> Integer.toString(entry.number()));
        });
    }

    @Override
    public RegisterEntry require(String contract, String entry) {
        return transactions.call(() -> entry(contracts.readable(contract), entry));
    }

    @Override
    public RegisterEntry raise(String contract, RegisterEntry.Input input) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            RegisterEntry entry =
                    rule(found).raise(ManagedContracts.newId(), found.id(), store.nextNumber(found.id()), input);
            store.add(entry);
            contracts.record(
                    "contract-management.entry-raised",
                    SUBJECT,
                    entry.id(),
                    "contract",
                    found.id(),
                    "kind",
                    entry.kind(),
                    "number",
                    entry.number(),
                    "score",
                    entry.score(),
                    "reportDueOn",
                    entry.reportDueOn());
            dueDatesChanged(found, null, entry);
            return entry;
        });
    }

    @Override
    public RegisterEntry score(String contract, String entry, RegisterEntry.ScoreInput input, Long version) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            RegisterEntry before = entry(found, entry, version);
            RegisterEntry after = rule(found).scored(before, input);
            store.update(before, after);
            contracts.recordChange(
                    "contract-management.risk-scored",
                    SUBJECT,
                    after.id(),
                    ManagedContracts.values("score", before.score()),
                    ManagedContracts.values("score", after.score(), "contract", found.id()));
            return after;
        });
    }

    @Override
    public RegisterEntry move(String contract, String entry, RegisterEntry.MoveInput input, Long version) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            RegisterEntry before = entry(found, entry, version);
            RegisterRule rule = rule(found);
            RegisterRule.Read read = rule.read(before, input);
            access.require(read.transition().permission(), found.lot().region());
            String body = read.body();
            if (read.boardId() != null) {
                String name = boards.name(read.boardId());
                body = body == null ? name : body;
                if (read.decisionId() != null) {
                    boards.requireDecision(read.boardId(), read.decisionId(), found);
                }
            }
            RegisterEntry after = rule.moved(before, read, body, contracts.user());
            store.update(before, after);
            contracts.recordChange(
                    "contract-management.entry-moved",
                    SUBJECT,
                    after.id(),
                    ManagedContracts.values("state", before.state()),
                    ManagedContracts.values(
                            "state",
                            after.state(),
                            "contract",
                            found.id(),
                            "on",
                            read.on(),
                            "board",
                            read.boardId(),
                            "decision",
                            read.decisionId()));
            dueDatesChanged(found, before, after);
            return after;
        });
    }

    @Override
    public Action addAction(String contract, String entry, Action.Input input) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            RegisterEntry open = openEntry(found, entry);
            return own.add(found, open.id(), input);
        });
    }

    @Override
    public Action done(String contract, String entry, String action, Action.DoneInput input) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            RegisterEntry open = openEntry(found, entry);
            return own.done(found, open.actions(), action, input);
        });
    }

    /** The report of a dispute, once; and all that is to be done about an entry when it is closed or opened again. */
    private void dueDatesChanged(Contract contract, RegisterEntry before, RegisterEntry after) {
        boolean closes = before != null && before.isClosed() != after.isClosed();
        List<String> keys = new ArrayList<>();
        if (after.kind() == Kind.DISPUTE
                && (before == null || closes || !Objects.equals(before.reportedOn(), after.reportedOn()))) {
            keys.add(ManagementDueDates.report(contract.id(), after.id()));
        }
        if (closes) {
            after.actions().stream()
                    .filter(action -> action.doneOn() == null)
                    .forEach(action -> keys.add(ManagementDueDates.action(contract.id(), action.id())));
        }
        contracts.dueDatesChanged(contract, keys);
    }

    private RegisterRule rule(Contract contract) {
        return new RegisterRule(
                definitions.policy(contract.lot().region(), contracts.today()).content(), contracts.today());
    }

    private RegisterEntry entry(Contract contract, String id) throws SQLException {
        return store.find(contract.id(), id, actions.ofContracts(List.of(contract.id()))).stream()
                .map(rule(contract)::judged)
                .findFirst()
                .orElseThrow(() -> Problems.notFound("entry", id).toException());
    }

    private RegisterEntry entry(Contract contract, String id, Long version) throws SQLException {
        RegisterEntry entry = entry(contract, id);
        if (version != null && entry.version() != version) {
            throw ReadVersion.stale(version, entry.version()).toException();
        }
        return entry;
    }

    private RegisterEntry openEntry(Contract contract, String id) throws SQLException {
        RegisterEntry entry = entry(contract, id);
        if (entry.isClosed()) {
            throw ManagementProblems.moveNotPossible(
                            "An entry that is closed does not change any more.", List.of(), "Reopen it first.")
                    .toException();
        }
        return entry;
    }
}
