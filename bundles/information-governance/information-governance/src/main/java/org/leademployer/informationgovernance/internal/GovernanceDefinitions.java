/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.informationgovernance.GovernancePolicy;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The policy that ships, and those that regions drop in. */
@Component(service = GovernanceDefinitions.class)
public final class GovernanceDefinitions {

    private final DefinitionSet<GovernancePolicy> policies;

    @Activate
    public GovernanceDefinitions(@Reference Definitions definitions) {
        this.policies = definitions.open(DefinitionKind.in(
                GovernanceDefinitions.class,
                GovernancePolicy.KIND,
                GovernancePolicy.class,
                "information-governance-policy.schema.json",
                List.of("information-governance-1.0.0.yaml"),
                policy -> List.of()));
    }

    @Deactivate
    public void close() {
        policies.close();
    }

    /** @throws IllegalStateException where none is in force: the one that ships has no end */
    GovernancePolicy policy(Region node, LocalDate on) {
        return policies.inForce(node, on)
                .map(Definition::content)
                .orElseThrow(() -> new IllegalStateException("a policy of information governance ships"));
    }
}
