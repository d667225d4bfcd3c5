/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.util.Map;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.Containment;
import org.leademployer.schedules.Releases;
import org.leademployer.schedules.internal.rules.ScheduleProblems;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Releases variants, and records who did (SCH-8). */
@Component(service = Releases.class)
public final class ReleasesService implements Releases {

    private final Access access;
    private final Transactions transactions;
    private final VariantRegistry registry;
    private final Quarantine quarantine;
    private final AuditLog audit;

    @Activate
    public ReleasesService(
            @Reference Access access,
            @Reference Transactions transactions,
            @Reference VariantRegistry registry,
            @Reference Quarantine quarantine,
            @Reference AuditLog audit) {
        this.access = access;
        this.transactions = transactions;
        this.registry = registry;
        this.quarantine = quarantine;
        this.audit = audit;
    }

    @Override
    public Containment release(VariantId variant) {
        access.require(Permission.OPERATE_SCHEDULES, variant.region());
        Deployment deployment = registry.deployment(variant)
                .orElseThrow(() -> ScheduleProblems.notDeployed(variant, registry.deployed(variant.schedule()))
                        .toException());
        Containment before = VariantRegistry.containment(deployment);
        transactions.run(() -> {
            quarantine.release(variant);
            audit.record(new Change(
                    "variant.released", "variant", variant.toString(), values(before), Map.of("state", "ACTIVE")));
        });
        deployment.variant().release();
        return VariantRegistry.containment(deployment);
    }

    private static Map<String, String> values(Containment containment) {
        return Map.of("state", containment.state().name(), "failures", Integer.toString(containment.failures()));
    }
}
