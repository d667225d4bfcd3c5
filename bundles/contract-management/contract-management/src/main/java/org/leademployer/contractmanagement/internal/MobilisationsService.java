/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.Mobilisation;
import org.leademployer.contractmanagement.Mobilisation.Task;
import org.leademployer.contractmanagement.MobilisationTemplate;
import org.leademployer.contractmanagement.Mobilisations;
import org.leademployer.contractmanagement.internal.rules.ActionReader;
import org.leademployer.contractmanagement.internal.rules.ManagementDueDates;
import org.leademployer.contractmanagement.internal.rules.ManagementProblems;
import org.leademployer.contractmanagement.internal.rules.MobilisationRule;
import org.leademployer.contractmanagement.internal.store.MobilisationStore;
import org.leademployer.contractmanagement.internal.store.MobilisationStore.Begun;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gets contracts ready for their first day. */
@Component(service = Mobilisations.class)
public final class MobilisationsService implements Mobilisations {

    private final ManagedContracts contracts;
    private final ManagementDefinitions definitions;
    private final MobilisationStore store;
    private final Transactions transactions;

    @Activate
    public MobilisationsService(
            @Reference ManagedContracts contracts,
            @Reference ManagementDefinitions definitions,
            @Reference MobilisationStore store,
            @Reference Transactions transactions) {
        this.contracts = contracts;
        this.definitions = definitions;
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public Mobilisation require(String contract) {
        return transactions.call(() -> begun(contracts.readable(contract)));
    }

    @Override
    public Mobilisation begin(String contract, String plan) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            if (store.ofContracts(List.of(found.id())).containsKey(found.id())) {
                throw ManagementProblems.mobilisationBegun().toException();
            }
            String name = plan == null || plan.isBlank() ? null : plan.strip();
            Definition<MobilisationTemplate> template = definitions
                    .plan(name, found.lot().region(), contracts.today())
                    .orElseThrow(
                            () -> ManagementProblems.noMobilisationPlan(name).toException());
            LocalDate firstDay = found.term().from();
            Begun begun = new Begun(
                    firstDay, definitions.usePlan(template), MobilisationRule.tasks(template.content(), firstDay));
            store.add(found.id(), begun);
            contracts.record(
                    "contract-management.mobilisation-begun",
                    "contract",
                    found.id(),
                    "plan",
                    begun.plan().name(),
                    "version",
                    begun.plan().version(),
                    "firstDay",
                    firstDay,
                    "tasks",
                    begun.tasks().size());
            contracts.dueDatesChanged(
                    found,
                    begun.tasks().stream()
                            .map(task -> ManagementDueDates.task(found.id(), task.id()))
                            .toList());
            return begun(found);
        });
    }

    @Override
    public Mobilisation done(String contract, String task, Action.DoneInput input) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            Task open = begun(found).tasks().stream()
                    .filter(one -> one.id().equals(task))
                    .findFirst()
                    .orElseThrow(() -> Problems.notFound("task", task).toException());
            if (open.doneOn() != null) {
                throw ManagementProblems.taskDone(task).toException();
            }
            ActionReader.Done done = ActionReader.done(input, contracts.today(), ManagementProblems.MOBILISATION);
            store.done(found.id(), task, done.on(), done.evidence());
            contracts.record(
                    "contract-management.task-done", "contract", found.id(), "task", task, "doneOn", done.on());
            contracts.dueDatesChanged(found, List.of(ManagementDueDates.task(found.id(), task)));
            return begun(found);
        });
    }

    private Mobilisation begun(Contract contract) throws SQLException {
        Begun begun = store.ofContracts(List.of(contract.id())).get(contract.id());
        if (begun == null) {
            throw ManagementProblems.noMobilisation(contract.reference()).toException();
        }
        return MobilisationRule.judged(contract.id(), begun.firstDay(), begun.plan(), begun.tasks(), contracts.today());
    }
}
