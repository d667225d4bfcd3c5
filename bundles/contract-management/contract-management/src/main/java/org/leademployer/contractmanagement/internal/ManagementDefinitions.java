/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.leademployer.contractmanagement.DefinitionUsed;
import org.leademployer.contractmanagement.KpiSet;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.MobilisationTemplate;
import org.leademployer.contractmanagement.internal.rules.DefinitionChecks;
import org.leademployer.contractmanagement.internal.rules.ManagementProblems;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** What is data here: indicator sets, policies and mobilisation plans, those that ship and those that regions drop in. */
@Component(service = ManagementDefinitions.class)
public final class ManagementDefinitions {

    private final DefinitionSet<KpiSet> sets;
    private final DefinitionSet<ManagementPolicy> policies;
    private final DefinitionSet<MobilisationTemplate> plans;

    @Activate
    public ManagementDefinitions(@Reference Definitions definitions) {
        this.sets = definitions.open(DefinitionKind.in(
                ManagementDefinitions.class,
                KpiSet.KIND,
                KpiSet.class,
                "kpi-set.schema.json",
                List.of("lead-employer-1.0.0.yaml"),
                DefinitionChecks::faults));
        this.policies = definitions.open(DefinitionKind.in(
                ManagementDefinitions.class,
                ManagementPolicy.KIND,
                ManagementPolicy.class,
                "contract-management-policy.schema.json",
                List.of("contract-management-1.0.0.yaml"),
                DefinitionChecks::faults));
        this.plans = definitions.open(DefinitionKind.in(
                ManagementDefinitions.class,
                MobilisationTemplate.KIND,
                MobilisationTemplate.class,
                "mobilisation-plan.schema.json",
                List.of("mobilisation-1.0.0.yaml"),
                DefinitionChecks::faults));
    }

    @Deactivate
    public void close() {
        sets.close();
        policies.close();
        plans.close();
    }

    /** The set in force on the first day of a month. */
    Optional<Definition<KpiSet>> set(String name, Region region, YearMonth month) {
        return sets.inForce(name, region, month.atDay(1));
    }

    List<String> setNames() {
        return sets.all().stream().map(one -> one.id().name()).distinct().toList();
    }

    /** Keeps what decided something, in the transaction that is open. */
    DefinitionUsed useSet(Definition<KpiSet> set) {
        sets.keep(set);
        return used(set);
    }

    /** @throws org.leademployer.platform.problem.ProblemException no-management-policy (409, SCH-1) */
    Definition<ManagementPolicy> policy(Region region, LocalDate on) {
        return policies.inForce(region, on)
                .orElseThrow(() -> ManagementProblems.noPolicy().toException());
    }

    DefinitionUsed usePolicy(Definition<ManagementPolicy> policy) {
        policies.keep(policy);
        return used(policy);
    }

    /** @param name null for the one in force */
    Optional<Definition<MobilisationTemplate>> plan(String name, Region region, LocalDate on) {
        return name == null ? plans.inForce(region, on) : plans.inForce(name, region, on);
    }

    DefinitionUsed usePlan(Definition<MobilisationTemplate> plan) {
        plans.keep(plan);
        return used(plan);
    }

    private static DefinitionUsed used(Definition<?> definition) {
        return new DefinitionUsed(
                definition.id().name(),
                definition.id().region(),
                definition.id().version().toString(),
                definition.sha256());
    }
}
