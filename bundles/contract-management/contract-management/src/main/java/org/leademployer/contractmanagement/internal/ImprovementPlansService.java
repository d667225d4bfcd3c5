/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.sql.SQLException;
import java.util.List;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.ImprovementPlan;
import org.leademployer.contractmanagement.ImprovementPlan.Escalation;
import org.leademployer.contractmanagement.ImprovementPlan.Level;
import org.leademployer.contractmanagement.ImprovementPlans;
import org.leademployer.contractmanagement.Kpis;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.contractmanagement.internal.rules.ManagementProblems;
import org.leademployer.contractmanagement.internal.rules.PlanRule;
import org.leademployer.contractmanagement.internal.store.Actions;
import org.leademployer.contractmanagement.internal.store.PerformanceStore;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens improvement plans, takes them up the line, and closes them. */
@Component(service = ImprovementPlans.class)
public final class ImprovementPlansService implements ImprovementPlans {

    private static final String SUBJECT = "improvement-plan";

    private final ManagedContracts contracts;
    private final ManagementDefinitions definitions;
    private final Performances performances;
    private final BoardMatters boards;
    private final PerformanceStore store;
    private final Actions actions;
    private final SubjectActions own;
    private final Transactions transactions;

    @Activate
    public ImprovementPlansService(
            @Reference ManagedContracts contracts,
            @Reference ManagementDefinitions definitions,
            @Reference Performances performances,
            @Reference BoardMatters boards,
            @Reference PerformanceStore store,
            @Reference Actions actions,
            @Reference Transactions transactions) {
        this.contracts = contracts;
        this.definitions = definitions;
        this.performances = performances;
        this.boards = boards;
        this.store = store;
        this.actions = actions;
        this.own = new SubjectActions(contracts, actions, SUBJECT, ManagementProblems.KPIS);
        this.transactions = transactions;
    }

    @Override
    public List<ImprovementPlan> list(String contract) {
        return transactions.call(() -> plans(contracts.readable(contract)));
    }

    @Override
    public ImprovementPlan require(String contract, String plan) {
        return transactions.call(() -> plan(contracts.readable(contract), plan));
    }

    @Override
    public ImprovementPlan open(String contract, ImprovementPlan.Input input) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            ImprovementPlan plan =
                    PlanRule.open(ManagedContracts.newId(), input, performance(found), plans(found), contracts.today());
            store.add(plan, contracts.now());
            contracts.record(
                    "contract-management.plan-opened",
                    SUBJECT,
                    plan.id(),
                    "contract",
                    found.id(),
                    "indicator",
                    plan.indicator(),
                    "month",
                    plan.month());
            return plan;
        });
    }

    @Override
    public Action addAction(String contract, String plan, Action.Input input) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            ImprovementPlan open = openPlan(found, plan);
            return own.add(found, open.id(), input);
        });
    }

    @Override
    public Action done(String contract, String plan, String action, Action.DoneInput input) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            ImprovementPlan open = openPlan(found, plan);
            return own.done(found, open.actions(), action, input);
        });
    }

    @Override
    public ImprovementPlan escalate(String contract, String plan, ImprovementPlan.EscalationInput input) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            ImprovementPlan open = openPlan(found, plan);
            PlanRule.Step step = PlanRule.step(open, input, contracts.today());
            String body = step.body() != null ? step.body() : usualBody(found, step);
            if (step.boardId() != null) {
                String name = boards.name(step.boardId());
                body = step.body() == null ? name : body;
                if (step.decisionId() != null) {
                    boards.requireDecision(step.boardId(), step.decisionId(), found);
                }
            }
            Escalation escalation = new Escalation(
                    ManagedContracts.newId(),
                    step.level(),
                    step.on(),
                    body,
                    step.boardId(),
                    step.matter(),
                    step.decisionId());
            store.add(open, escalation);
            contracts.record(
                    "contract-management.plan-escalated",
                    SUBJECT,
                    open.id(),
                    "contract",
                    found.id(),
                    "level",
                    escalation.level(),
                    "on",
                    escalation.on(),
                    "board",
                    escalation.boardId(),
                    "decision",
                    escalation.decisionId());
            return plan(found, plan);
        });
    }

    private String usualBody(Contract contract, PlanRule.Step step) {
        ManagementPolicy policy = policy(contract);
        return (step.level() == Level.COMMITTEE ? policy.committee() : policy.board()).body();
    }

    @Override
    public ImprovementPlan decided(String contract, String plan, String escalation, String decision) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            ImprovementPlan open = openPlan(found, plan);
            Escalation step = open.escalations().stream()
                    .filter(one -> one.id().equals(escalation))
                    .findFirst()
                    .orElseThrow(
                            () -> Problems.notFound("escalation", escalation).toException());
            String id = Problems.read("decision", decision, text -> text);
            if (step.boardId() == null) {
                throw Problems.invalidField("decision", "the body is none that the platform holds")
                        .withRule("BRD-4")
                        .toException();
            }
            boards.requireDecision(step.boardId(), id, found);
            store.decided(step.id(), id);
            contracts.recordChange(
                    "contract-management.escalation-decided",
                    SUBJECT,
                    open.id(),
                    ManagedContracts.values("decision", step.decisionId()),
                    ManagedContracts.values("decision", id, "contract", found.id()));
            return plan(found, plan);
        });
    }

    @Override
    public ImprovementPlan close(String contract, String plan) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            ImprovementPlan open = openPlan(found, plan);
            List<String> missing = PlanRule.missing(open, performance(found));
            if (!missing.isEmpty()) {
                throw ManagementProblems.planNotFulfilled(missing).toException();
            }
            ImprovementPlan closed = new ImprovementPlan(
                    open.id(),
                    open.contractId(),
                    open.indicator(),
                    open.month(),
                    open.cause(),
                    open.ownerRole(),
                    open.openedOn(),
                    contracts.today(),
                    open.actions(),
                    open.escalations());
            store.close(closed);
            contracts.record(
                    "contract-management.plan-closed",
                    SUBJECT,
                    open.id(),
                    "contract",
                    found.id(),
                    "on",
                    closed.closedOn());
            return closed;
        });
    }

    private Performance performance(Contract contract) throws SQLException {
        return performances.of(contract, policy(contract), contracts.today(), Kpis.MOST_MONTHS);
    }

    private ManagementPolicy policy(Contract contract) {
        return definitions.policy(contract.lot().region(), contracts.today()).content();
    }

    private List<ImprovementPlan> plans(Contract contract) throws SQLException {
        List<String> ids = List.of(contract.id());
        return store.plans(ids, actions.ofContracts(ids)).getOrDefault(contract.id(), List.of());
    }

    private ImprovementPlan plan(Contract contract, String id) throws SQLException {
        return plans(contract).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("improvement plan", id).toException());
    }

    private ImprovementPlan openPlan(Contract contract, String id) throws SQLException {
        ImprovementPlan plan = plan(contract, id);
        if (!plan.isOpen()) {
            throw ManagementProblems.planClosed().toException();
        }
        return plan;
    }
}
