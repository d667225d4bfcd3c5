/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.sql.SQLException;
import java.util.List;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.internal.rules.ActionReader;
import org.leademployer.contractmanagement.internal.rules.ManagementDueDates;
import org.leademployer.contractmanagement.internal.rules.ManagementProblems;
import org.leademployer.contractmanagement.internal.store.Actions;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.problem.Problems;

/** Actions of one kind of subject: of plans, or of entries. Everything happens in the transaction that is open. */
final class SubjectActions {

    private final ManagedContracts contracts;
    private final Actions actions;
    private final String subject;
    private final String rule;

    /**
     * @param subject what they are of, as audit entries say it
     * @param rule which problems name
     */
    SubjectActions(ManagedContracts contracts, Actions actions, String subject, String rule) {
        this.contracts = contracts;
        this.actions = actions;
        this.subject = subject;
        this.rule = rule;
    }

    /** @param subjectId of an open plan or entry */
    Action add(Contract contract, String subjectId, Action.Input input) throws SQLException {
        Action action = ActionReader.read(ManagedContracts.newId(), subjectId, input, rule);
        actions.add(contract.id(), action);
        contracts.record(
                "contract-management.action-added",
                subject,
                subjectId,
                "contract",
                contract.id(),
                "action",
                action.id(),
                "dueOn",
                action.dueOn());
        contracts.dueDatesChanged(contract, List.of(ManagementDueDates.action(contract.id(), action.id())));
        return action;
    }

    /** @param all of the open plan or entry */
    Action done(Contract contract, List<Action> all, String id, Action.DoneInput input) throws SQLException {
        Action action = all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("action", id).toException());
        if (action.doneOn() != null) {
            throw ManagementProblems.actionDone(rule).toException();
        }
        ActionReader.Done done = ActionReader.done(input, contracts.today(), rule);
        actions.done(action.id(), done.on(), done.evidence());
        contracts.record(
                "contract-management.action-done",
                "contract-action",
                action.id(),
                "contract",
                contract.id(),
                "subject",
                action.subjectId(),
                "doneOn",
                done.on());
        contracts.dueDatesChanged(contract, List.of(ManagementDueDates.action(contract.id(), action.id())));
        return new Action(
                action.id(),
                action.subjectId(),
                action.text(),
                action.ownerRole(),
                action.dueOn(),
                done.on(),
                done.evidence());
    }
}
