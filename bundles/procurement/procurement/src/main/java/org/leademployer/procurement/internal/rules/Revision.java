/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.time.Instant;
import java.util.List;
import org.leademployer.procurement.PolicyName;
import org.leademployer.procurement.Preparation;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurement.Award;
import org.leademployer.procurement.Procurement.Initiation;
import org.leademployer.procurement.Procurement.LotContract;
import org.leademployer.procurement.Procurement.PreferredBid;
import org.leademployer.procurement.Procurement.SpecificationChange;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.Route;

/** A procurement as it is to become: what is not set stays as it was. */
public final class Revision {

    private final Procurement before;
    private long version;
    private ProcurementState state;
    private Initiation initiation;
    private Preparation preparation;
    private PolicyName policy;
    private Route route;
    private Instant publishedAt;
    private Instant closesAt;
    private List<SpecificationChange> changes;
    private Instant openedAt;
    private String ranking;
    private List<PreferredBid> preferred;
    private Award award;
    private List<LotContract> contracts;
    private String cancelled;

    private Revision(Procurement before) {
        this.before = before;
        this.version = before.version();
        this.state = before.state();
        this.initiation = before.initiation();
        this.preparation = before.preparation();
        this.policy = before.policy();
        this.route = before.route();
        this.publishedAt = before.publishedAt();
        this.closesAt = before.closesAt();
        this.changes = before.changes();
        this.openedAt = before.openedAt();
        this.ranking = before.ranking();
        this.preferred = before.preferred();
        this.award = before.award();
        this.contracts = before.contracts();
        this.cancelled = before.cancelled();
    }

    public static Revision of(Procurement before) {
        return new Revision(before);
    }

    public Revision version(long now) {
        version = now;
        return this;
    }

    public Revision state(ProcurementState now) {
        state = now;
        return this;
    }

    public Revision initiation(Initiation now) {
        initiation = now;
        return this;
    }

    public Revision preparation(Preparation now) {
        preparation = now;
        return this;
    }

    public Revision policy(PolicyName now) {
        policy = now;
        return this;
    }

    public Revision route(Route now) {
        route = now;
        return this;
    }

    public Revision publishedAt(Instant now) {
        publishedAt = now;
        return this;
    }

    public Revision closesAt(Instant now) {
        closesAt = now;
        return this;
    }

    public Revision changes(List<SpecificationChange> now) {
        changes = now;
        return this;
    }

    public Revision openedAt(Instant now) {
        openedAt = now;
        return this;
    }

    public Revision ranking(String now) {
        ranking = now;
        return this;
    }

    public Revision preferred(List<PreferredBid> now) {
        preferred = now;
        return this;
    }

    public Revision award(Award now) {
        award = now;
        return this;
    }

    public Revision contracts(List<LotContract> now) {
        contracts = now;
        return this;
    }

    public Revision cancelled(String now) {
        cancelled = now;
        return this;
    }

    public Procurement made() {
        return new Procurement(
                before.id(),
                before.reference(),
                version,
                before.title(),
                before.region(),
                before.regime(),
                before.serviceStart(),
                before.lots(),
                before.value(),
                state,
                initiation,
                preparation,
                policy,
                route,
                publishedAt,
                closesAt,
                changes,
                openedAt,
                ranking,
                preferred,
                award,
                contracts,
                cancelled);
    }
}
