/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.leademployer.contractmanagement.internal.store.Actions;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.deadlines.DueDatesChanged;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.event.Outbox;
import org.leademployer.platform.problem.Problems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may read and change what about a contract, and what is said of it in the audit log: ids, figures, states; no text. */
@Component(service = ManagedContracts.class)
public final class ManagedContracts {

    /** That what is due in running a contract may have changed. */
    static final String DUE_DATES_CHANGED = "contract-management.due-dates-changed";

    private final Contracts contracts;
    private final Actions actions;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Access access;
    private final CurrentActor actor;
    private final Clock clock;

    @Activate
    public ManagedContracts(
            @Reference Contracts contracts,
            @Reference Actions actions,
            @Reference AuditLog audit,
            @Reference Outbox outbox,
            @Reference Access access,
            @Reference CurrentActor actor,
            @Reference Clock clock) {
        this.contracts = contracts;
        this.actions = actions;
        this.audit = audit;
        this.outbox = outbox;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    /** @throws org.leademployer.platform.problem.ProblemException not-found (404), also where the actor may not read it */
    Contract readable(String idOrReference) {
        Contract contract = contracts.require(idOrReference);
        if (!mayRead(contract)) {
            throw Problems.notFound("contract", idOrReference).toException();
        }
        return contract;
    }

    boolean mayRead(Contract contract) {
        return access.may(Permission.READ_CONTRACT_MANAGEMENT, contract.lot().region());
    }

    /** The contract, about which nobody else changes anything until the transaction ends. */
    Contract changeable(String idOrReference, Permission permission) throws SQLException {
        Contract contract = readable(idOrReference);
        access.require(permission, contract.lot().region());
        actions.lock(contract.id());
        return contract;
    }

    void record(String action, String subjectType, String subjectId, Object... namesAndValues) {
        audit.record(Change.created(action, subjectType, subjectId, values(namesAndValues)));
    }

    void recordChange(
            String action,
            String subjectType,
            String subjectId,
            Map<String, String> before,
            Map<String, String> after) {
        audit.record(new Change(action, subjectType, subjectId, before, after));
    }

    /** That what is due under these keys may have changed; nothing where there are none. */
    void dueDatesChanged(Contract contract, List<String> keys) {
        if (!keys.isEmpty()) {
            outbox.publish(new DueDatesChanged(DUE_DATES_CHANGED, "contract", contract.id(), keys).event());
        }
    }

    /** Without those that are null. */
    static Map<String, String> values(Object... namesAndValues) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (Objects.nonNull(namesAndValues[i + 1])) {
                values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
            }
        }
        return values;
    }

    String user() {
        return actor.get().name();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }
}
