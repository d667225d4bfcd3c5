/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.event.Outbox;
import org.leademployer.platform.lifecycle.LifecycleTable;
import org.leademployer.platform.store.Transactions;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementPolicy;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.RouteAnswer;
import org.leademployer.procurement.RouteQuestion;
import org.leademployer.procurement.internal.rules.DueDates;
import org.leademployer.procurement.internal.rules.OcdsRelease;
import org.leademployer.procurement.internal.rules.ProcurementAct;
import org.leademployer.procurement.internal.rules.ProcurementProblems;
import org.leademployer.procurement.internal.rules.RouteRule;
import org.leademployer.procurement.internal.store.ProcurementJson;
import org.leademployer.procurement.internal.store.ProcurementStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every part of a procurement's life has in common: who may, in which state, and what is written beside a change. */
@Component(service = ProcurementRecords.class)
public final class ProcurementRecords {

    static final String SUBJECT = "procurement";

    private final Transactions transactions;
    private final ProcurementStore store;
    private final OpenedBids bids;
    private final Policies policies;
    private final Geography geography;
    private final Access access;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;
    private final String ocidPrefix;

    @Activate
    public ProcurementRecords(
            @Reference Transactions transactions,
            @Reference ProcurementStore store,
            @Reference OpenedBids bids,
            @Reference Policies policies,
            @Reference Geography geography,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference Outbox outbox,
            @Reference Clock clock,
            ProcurementSettings settings) {
        this.transactions = transactions;
        this.store = store;
        this.bids = bids;
        this.policies = policies;
        this.geography = geography;
        this.access = access;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.ocidPrefix = settings.ocid_prefix();
    }

    Optional<Procurement> find(String idOrReference) {
        if (idOrReference == null) {
            return Optional.empty();
        }
        return transactions
                .call(() -> store.find(idOrReference))
                .filter(found -> access.may(Permission.READ_PROCUREMENTS, found.region()));
    }

    Procurement require(String idOrReference) {
        return find(idOrReference)
                .orElseThrow(() -> ProcurementProblems.notFound(idOrReference).toException());
    }

    /**
     * The procurement, for an act that may be done to it now by whoever acts.
     *
     * @throws org.leademployer.platform.problem.ProblemException not-found (404); not-allowed (403, X-3); wrong-state (409)
     */
    Procurement requireFor(ProcurementAct act, String idOrReference) {
        Procurement procurement = require(idOrReference);
        access.require(act.permission(), procurement.region());
        if (!act.from().contains(procurement.state())) {
            throw ProcurementProblems.wrongState(procurement, act).toException();
        }
        return procurement;
    }

    /** What became of a procurement. @param notice the tag of the notice that is released; null for none */
    record Step(Procurement next, String action, Map<String, String> figures, String notice) {
        Step(Procurement next, String action, Map<String, String> figures) {
            this(next, action, figures, null);
        }
    }

    @FunctionalInterface
    interface Changing {
        Step apply(Procurement before) throws SQLException;
    }

    /** Does what the act is: where the table lets it, and to where the table says. */
    Procurement change(String idOrReference, ProcurementAct act, Changing changing) {
        return transactions.call(() -> {
            Procurement before = requireFor(act, idOrReference);
            return keep(before, act, changing.apply(before));
        });
    }

    /** An act by its place in the table: what is done, in which state. */
    Procurement change(String idOrReference, String rule, String what, ProcurementState state, Changing changing) {
        return transactions.call(() -> {
            Procurement before = require(idOrReference);
            access.require(Permission.RUN_PROCUREMENTS, before.region());
            if (before.state() != state) {
                throw ProcurementProblems.wrongState(before, what, rule, Set.of(state))
                        .toException();
            }
            return keep(before, changing.apply(before));
        });
    }

    Procurement keep(Procurement before, ProcurementAct act, Step step) throws SQLException {
        if (!LifecycleTable.leads(act, before.state(), step.next().state())) {
            throw new IllegalStateException(act + " does not lead from " + before.state() + " to "
                    + step.next().state());
        }
        return keep(before, step);
    }

    /** @throws IllegalStateException when no act of the table leads where the step leads */
    Procurement keep(Procurement before, Step step) throws SQLException {
        if (ProcurementAct.TABLE.acts().stream()
                .noneMatch(act ->
                        LifecycleTable.leads(act, before.state(), step.next().state()))) {
            throw new IllegalStateException("nothing leads from " + before.state() + " to "
                    + step.next().state());
        }
        Procurement kept = store.update(step.next());
        audit.record(new Change(
                step.action(),
                SUBJECT,
                before.id(),
                Map.of("state", before.state().name()),
                with(step.figures(), "state", kept.state().name())));
        if (step.notice() != null) {
            release(kept, step.notice());
        }
        if (!DueDates.of(kept).equals(DueDates.of(before))) {
            publish("procurement.due-dates-changed", kept, Map.of());
        }
        return kept;
    }

    /** Of a change that moves no state: only what it says is audited. */
    void audit(Procurement procurement, String action, Map<String, String> figures) {
        audit.record(Change.created(action, SUBJECT, procurement.id(), figures));
    }

    /** For others, in the open transaction. @param content what they need to know */
    void publish(String type, Procurement procurement, Object content) {
        outbox.publish(new Event(
                type, SUBJECT, procurement.id(), new String(ProcurementJson.write(content), StandardCharsets.UTF_8)));
    }

    Set<Region> readable(Region region) {
        return geography.nodes().stream()
                .map(GeographyNode::region)
                .filter(node -> geography.isWithin(node, region))
                .filter(node -> access.may(Permission.READ_PROCUREMENTS, node))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Its own once it is published; before, the one in force at its node today. */
    Definition<ProcurementPolicy> policyOf(Procurement procurement) {
        return procurement.policy() == null
                ? policyInForce(procurement)
                : policies.kept(procurement.policy().sha256());
    }

    Definition<ProcurementPolicy> policyInForce(Procurement procurement) {
        LocalDate today = today();
        return policies.inForce(procurement.region(), today)
                .orElseThrow(() -> ProcurementProblems.noneInForce(procurement.region(), today, policies.names())
                        .toException());
    }

    RouteAnswer route(Procurement procurement, Definition<ProcurementPolicy> policy, Money value) {
        return RouteRule.route(
                new RouteQuestion(value, procurement.regime(), today(), procurement.region(), null), policy);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    private void release(Procurement procurement, String tag) throws SQLException {
        int number = store.notices(procurement.id()).size() + 1;
        ProcurementPolicy policy = policyOf(procurement).content();
        OcdsRelease.Subject subject = new OcdsRelease.Subject(
                ocidPrefix,
                geography.require(procurement.region()).name(),
                procurement,
                policy,
                procurement.award() == null || procurement.award().at() == null ? List.of() : bids.of(procurement));
        store.add(procurement, OcdsRelease.of(subject, number, tag, now()));
    }

    private static Map<String, String> with(Map<String, String> figures, String key, String value) {
        Map<String, String> all = new TreeMap<>(figures);
        all.put(key, value);
        return all;
    }
}
