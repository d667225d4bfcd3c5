/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leademployer.informationgovernance.BreachInput;
import org.leademployer.informationgovernance.BreachPlan;
import org.leademployer.informationgovernance.BreachRecord;
import org.leademployer.informationgovernance.BreachRecord.State;
import org.leademployer.informationgovernance.BreachRegister;
import org.leademployer.informationgovernance.DataProtection;
import org.leademployer.informationgovernance.GovernanceQuery;
import org.leademployer.informationgovernance.StatutoryDeadline;
import org.leademployer.informationgovernance.internal.GovernanceRecords.Place;
import org.leademployer.informationgovernance.internal.rules.BreachAct;
import org.leademployer.informationgovernance.internal.rules.BreachReader;
import org.leademployer.informationgovernance.internal.rules.BreachRule;
import org.leademployer.informationgovernance.internal.rules.BreachRule.Planned;
import org.leademployer.informationgovernance.internal.rules.NoticeToAuthority;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.leademployer.schedules.spi.protection.Breach;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of breaches, whose clocks run from the discovery (IG-6). */
@Component(service = BreachRegister.class)
public final class BreachRegisterService implements BreachRegister {

    private static final String RULE = "IG-6";
    private static final String CONTRACT = "contract";

    private final GovernanceRecords records;
    private final DataProtection protection;
    private final Transactions transactions;
    private final NoticeToAuthority notice = DataProtectionService.readNotice();

    @Activate
    public BreachRegisterService(
            @Reference GovernanceRecords records,
            @Reference DataProtection protection,
            @Reference Transactions transactions) {
        this.records = records;
        this.protection = protection;
        this.transactions = transactions;
    }

    @Override
    public BreachRecord register(BreachRecord.Input input) {
        InputFields fields = new InputFields();
        String summary = BreachRule.summary(fields, input.summary());
        BreachInput discovered = new BreachInput(
                input.discoveredAt(), input.discoveredBy(), input.kinds(), input.people(), input.risk());
        Breach read = new BreachReader(notice, records.now()).read(discovered, fields);
        Place place = transactions.call(() ->
                records.contractOrNode(input.contract(), input.region(), Permission.RUN_DATA_PROTECTION, RULE, fields));
        // Planned in a transaction of its own: where the schedule is missing, that one is rolled back, and this goes on
        // (SCH-4).
        Planned planned = planned(place.subjectType().equals(CONTRACT) ? place.subjectId() : null, discovered, read);
        return transactions.call(() -> {
            BreachRecord breach = BreachRule.planned(opened(place, summary), planned, 1);
            return BreachRule.at(
                    records.add(
                            GovernanceKind.BREACH,
                            breach,
                            null,
                            "discoveredAt",
                            breach.discoveredAt(),
                            "authorityDue",
                            breach.authorityDue(),
                            "risk",
                            breach.risk(),
                            "people",
                            breach.people(),
                            "calculation",
                            breach.calculationId()),
                    records.now());
        });
    }

    private static BreachRecord opened(Place place, String summary) {
        return new BreachRecord(
                GovernanceRecords.newId(),
                place.region(),
                place.subjectType(),
                place.subjectId(),
                State.OPEN,
                Instant.EPOCH,
                null,
                null,
                List.of(),
                null,
                null,
                summary,
                Instant.EPOCH,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                1);
    }

    private Planned planned(String contract, BreachInput input, Breach breach) {
        StatutoryDeadline deadline = notice.of(breach.discoveredAt());
        return new Planned(
                breach,
                deadline,
                contract == null ? Optional.empty() : Optional.of(plan(contract, input, breach, deadline)));
    }

    /** Whatever keeps the schedule from answering, the breach is registered, and the clock of the law runs (SCH-4). */
    private BreachPlan plan(String contract, BreachInput input, Breach breach, StatutoryDeadline deadline) {
        try {
            return protection.breachPlan(contract, input);
        } catch (ProblemException e) {
            if (e.problem().status() < 409) {
                throw e;
            }
            return new BreachPlan(contract, breach, deadline, List.of(), Optional.empty(), Optional.of(e.problem()));
        }
    }

    @Override
    public BreachRecord step(String id, BreachRecord.StepInput step, long readVersion) {
        BreachAct act = BreachRule.act(step);
        boolean replans = act == BreachAct.REASSESS || act == BreachAct.PLAN;
        Planned planned = replans ? planned(changeable(id, act, readVersion), act, step) : null;
        return transactions.call(() -> {
            BreachRecord before = records.changeable(GovernanceKind.BREACH, id, readVersion, one -> act.permission());
            BreachRecord after = replans
                    ? BreachRule.planned(before, planned, before.version() + 1)
                    : BreachRule.step(before, act, step, records.now());
            return BreachRule.at(
                    records.change(
                            GovernanceKind.BREACH,
                            before,
                            after,
                            act.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            "step",
                            step.step(),
                            "risk",
                            after.risk(),
                            "people",
                            after.people(),
                            "late",
                            after.lateReason() != null),
                    records.now());
        });
    }

    private BreachRecord changeable(String id, BreachAct act, long readVersion) {
        BreachRecord before = transactions.call(
                () -> records.changeable(GovernanceKind.BREACH, id, readVersion, one -> act.permission()));
        act.after(before.state());
        return before;
    }

    private Planned planned(BreachRecord before, BreachAct act, BreachRecord.StepInput step) {
        boolean anew = act == BreachAct.REASSESS;
        BreachInput input = new BreachInput(
                before.discoveredAt().toString(),
                before.discoveredBy(),
                anew && step.kinds() != null ? step.kinds() : before.kinds(),
                anew && step.people() != null
                        ? step.people()
                        : before.people() == null ? null : before.people().toString(),
                anew && step.risk() != null ? step.risk() : before.risk());
        return planned(
                before.subjectType().equals(CONTRACT) ? before.subjectId() : null,
                input,
                new BreachReader(notice, records.now()).read(input));
    }

    @Override
    public BreachRecord require(String id) {
        return transactions.call(() -> BreachRule.at(records.require(GovernanceKind.BREACH, id), records.now()));
    }

    @Override
    public Page<BreachRecord> list(GovernanceQuery query) {
        Instant now = records.now();
        return transactions.call(() -> records.list(GovernanceKind.BREACH, query, one -> BreachRule.at(one, now)));
    }
}
