/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.deadlines.DueDatesChanged;
import org.leademployer.informationgovernance.GovernancePolicy;
import org.leademployer.informationgovernance.GovernanceQuery;
import org.leademployer.informationgovernance.GovernanceRecord;
import org.leademployer.informationgovernance.internal.rules.GovernanceDueDates;
import org.leademployer.informationgovernance.internal.rules.GovernanceProblems;
import org.leademployer.informationgovernance.internal.rules.NoticeToAuthority;
import org.leademployer.informationgovernance.internal.store.GovernanceStore;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.event.Outbox;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.ReadVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What all registers have in common: who may read and change a record, how it is written, what the audit log says of it, ids, days
 * and states and no text, and that what is due about it is told.
 */
@Component(service = GovernanceRecords.class)
public final class GovernanceRecords {

    /** That what is due about a record may have changed; its kind is that of the subject. */
    static final String DUE_DATES_CHANGED = "information-governance.due-dates-changed";

    /** So many things are asked for in one statement. */
    private static final int AT_ONCE = 1_000;

    private final GovernanceDefinitions definitions;
    private final GovernanceStore store;
    private final Contracts contracts;
    private final Geography geography;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Access access;
    private final Clock clock;

    @Activate
    public GovernanceRecords(
            @Reference GovernanceDefinitions definitions,
            @Reference GovernanceStore store,
            @Reference Contracts contracts,
            @Reference Geography geography,
            @Reference AuditLog audit,
            @Reference Outbox outbox,
            @Reference Access access,
            @Reference Clock clock) {
        this.definitions = definitions;
        this.store = store;
        this.contracts = contracts;
        this.geography = geography;
        this.audit = audit;
        this.outbox = outbox;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What a record is about, and where.
     *
     * @param subjectType {@code contract}, {@code procurement}
     * @param subjectId of a contract its id
     * @param region of a contract that of its lot
     */
    record Place(String subjectType, String subjectId, Region region) {}

    /**
     * What is named, where the actor may do something there.
     *
     * @throws org.leademployer.platform.problem.ProblemException not-found (404), also for a contract that the actor may not read
     *     anything of here; not-allowed (403); unknown-region (400); invalid-input (400)
     */
    Place place(String type, String id, String region, Permission permission, String rule) {
        return place(type, id, region, permission, rule, new InputFields());
    }

    /**
     * The same, at the end of an input. What is wrong with the place is told together with what was wrong before it, also that it is
     * not known; that alone is answered as ever.
     */
    Place place(String type, String id, String region, Permission permission, String rule, InputFields fields) {
        String subjectType = fields.required("subjectType", type, text -> slug(text));
        String subjectId = fields.required("subjectId", id, text -> id(text));
        boolean ofContract = "contract".equals(subjectType);
        if (ofContract) {
            return ofContract("subjectId", subjectId, region, permission, rule, fields);
        }
        Region node = node(region, fields);
        fields.refuse(GovernanceProblems.NOTHING, rule);
        return at(node, subjectType, subjectId, permission);
    }

    /** A contract, or where none is named a node, at the end of an input. */
    Place contractOrNode(String contract, String region, Permission permission, String rule, InputFields fields) {
        if (contract != null && !contract.isBlank()) {
            String id = fields.required("contract", contract, text -> id(text));
            return ofContract("contract", id, region, permission, rule, fields);
        }
        Region node = node(region, fields);
        fields.refuse(GovernanceProblems.NOTHING, rule);
        return at(node, "region", node.slug(), permission);
    }

    /** Where something else is wrong, also an unknown node is a fault. */
    private Region node(String region, InputFields fields) {
        Region node = fields.required("region", region, Region::new);
        if (node != null
                && fields.isFaulty()
                && geography.nodes().stream().noneMatch(known -> known.region().equals(node))) {
            fields.fault("region", "'" + node + "' is no node of the geography");
        }
        return node;
    }

    private Place at(Region node, String subjectType, String subjectId, Permission permission) {
        geography.require(node);
        access.require(permission, node);
        return new Place(subjectType, subjectId, node);
    }

    /** @param id null where it could not be read */
    private Place ofContract(
            String field, String id, String region, Permission permission, String rule, InputFields fields) {
        Region node = fields.optional("region", region, Region::new);
        Optional<Contract> found = id == null
                ? Optional.empty()
                : contracts
                        .find(id)
                        .filter(one -> access.may(
                                Permission.READ_DATA_PROTECTION, one.lot().region()));
        if (id != null && found.isEmpty() && fields.isFaulty()) {
            fields.fault(field, "'" + id + "' is no contract that is known here");
        }
        fields.refuse(GovernanceProblems.NOTHING, rule);
        Contract contract =
                found.orElseThrow(() -> Problems.notFound("contract", id).toException());
        access.require(permission, contract.lot().region());
        if (node != null && !node.equals(contract.lot().region())) {
            throw Problems.invalidField("region", "is that of the contract's lot; leave it out")
                    .withRule(rule)
                    .toException();
        }
        return new Place("contract", contract.id(), contract.lot().region());
    }

    private static String slug(String text) {
        if (text.length() > 60 || !text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("is no type of subject, such as contract or procurement");
        }
        return text;
    }

    private static String id(String text) {
        if (text.length() > 60 || !text.matches("[A-Za-z0-9][A-Za-z0-9._/-]*")) {
            throw new IllegalArgumentException("is no id or reference: at most 60 letters, digits and . _ / -");
        }
        return text;
    }

    /** A record; what the actor may not read is as if it were not there. */
    <T extends GovernanceRecord> T require(GovernanceKind<T> kind, String id) throws SQLException {
        return store.find(kind.name(), kind.type(), id)
                .filter(record -> access.may(Permission.READ_DATA_PROTECTION, record.region()))
                .orElseThrow(() -> Problems.notFound(kind.name(), id).toException());
    }

    /** A record that is changed as it was read. */
    <T extends GovernanceRecord> T changeable(
            GovernanceKind<T> kind, String id, long readVersion, Function<T, Permission> permission)
            throws SQLException {
        T record = require(kind, id);
        access.require(permission.apply(record), record.region());
        if (record.version() != readVersion) {
            throw ReadVersion.stale(readVersion, record.version()).toException();
        }
        return record;
    }

    /** @param lookup by what it is also looked for; null for nothing */
    <T extends GovernanceRecord> T add(GovernanceKind<T> kind, T record, String lookup, Object... audited)
            throws SQLException {
        store.add(kind.name(), record, lookup);
        audit.record(Change.created(kind.name() + ".opened", kind.name(), record.id(), values(record, audited)));
        tell(kind, record.id(), Set.copyOf(GovernanceDueDates.keys(record)));
        return record;
    }

    <T extends GovernanceRecord> T change(GovernanceKind<T> kind, T before, T after, String what, Object... audited)
            throws SQLException {
        if (!store.update(before.version(), after)) {
            throw ReadVersion.stale(before.version(), before.version() + 1).toException();
        }
        audit.record(new Change(
                kind.name() + "." + what,
                kind.name(),
                after.id(),
                Map.of("state", before.state().name()),
                values(after, audited)));
        Set<String> keys = new LinkedHashSet<>(GovernanceDueDates.keys(before));
        keys.addAll(GovernanceDueDates.keys(after));
        tell(kind, after.id(), keys);
        return after;
    }

    /** Records about a contract stand where its lot does, also where that has moved. */
    void followContract(String contractId) throws SQLException {
        Contract contract = contracts.require(contractId);
        for (GovernanceKind<?> kind : GovernanceKind.ALL) {
            follow(kind, contract);
        }
    }

    private <T extends GovernanceRecord> void follow(GovernanceKind<T> kind, Contract contract) throws SQLException {
        Region region = contract.lot().region();
        for (T before : store.elsewhere(kind.name(), kind.type(), "contract", contract.id(), region)) {
            change(kind, before, store.moved(before, kind.type(), region), "moved", "from", before.region());
        }
    }

    private void tell(GovernanceKind<?> kind, String id, Set<String> keys) {
        if (!keys.isEmpty()) {
            outbox.publish(new DueDatesChanged(DUE_DATES_CHANGED, kind.name(), id, keys).event());
        }
    }

    private static Map<String, String> values(GovernanceRecord record, Object... namesAndValues) {
        Map<String, String> values = new TreeMap<>();
        values.put("subjectType", record.subjectType());
        values.put("subject", record.subjectId());
        values.put("region", record.region().slug());
        values.put("state", record.state().name());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
            }
        }
        return values;
    }

    /** The newest first, those that the actor may read. */
    <T extends GovernanceRecord> Page<T> list(GovernanceKind<T> kind, GovernanceQuery query, Function<T, T> view)
            throws SQLException {
        geography.require(query.region());
        access.requireAnywhere(Permission.READ_DATA_PROTECTION);
        List<Region> nodes = geography.nodes().stream()
                .map(GeographyNode::region)
                .filter(node -> geography.isWithin(node, query.region()))
                .filter(node -> access.may(Permission.READ_DATA_PROTECTION, node))
                .toList();
        Long before = query.page().after() == null
                ? null
                : Problems.read("after", query.page().after(), GovernanceRecords::key);
        GovernanceQuery asked = "contract".equals(query.subjectType()) && query.subjectId() != null
                ? new GovernanceQuery(
                        query.region(),
                        query.state(),
                        query.subjectType(),
                        contracts.find(query.subjectId()).map(Contract::id).orElse(query.subjectId()),
                        query.page())
                : query;
        return query.page()
                .page(
                        store.list(
                                kind.name(),
                                kind.type(),
                                asked,
                                nodes,
                                before,
                                query.page().limit() + 1),
                        row -> view.apply(row.record()),
                        row -> Long.toString(row.openedAs()));
    }

    private static long key(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is not the 'next' of a page", e);
        }
    }

    <T extends GovernanceRecord> List<T> lookedUp(GovernanceKind<T> kind, String lookup, String state)
            throws SQLException {
        return store.lookedUp(kind.name(), kind.type(), lookup, state);
    }

    /** Of some kinds about any of these things, the newest first. For gates: asks for no permission. */
    List<GovernanceRecord> about(List<GovernanceKind<?>> kinds, Collection<String> subjectIds) throws SQLException {
        Map<String, Class<? extends GovernanceRecord>> forms = new LinkedHashMap<>();
        kinds.forEach(kind -> forms.put(kind.name(), kind.type()));
        List<String> all = List.copyOf(subjectIds);
        List<GovernanceRecord> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(store.about(forms, all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return found;
    }

    GovernancePolicy policy(Region node) {
        return definitions.policy(node, today());
    }

    /** The civil date in England. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), NoticeToAuthority.ENGLAND);
    }

    Instant now() {
        return clock.instant();
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }
}
