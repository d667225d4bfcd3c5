/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.leademployer.procurement.ProcurementPolicy;
import org.leademployer.procurement.internal.rules.PolicyRule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The procurement policies: those that ship, and those of regions (PRO-1). */
@Component(service = Policies.class)
public final class Policies {

    /** The kind of their files. */
    public static final String KIND = "procurement-policy";

    private final DefinitionSet<ProcurementPolicy> set;

    @Activate
    public Policies(@Reference Definitions definitions) {
        this.set = definitions.open(DefinitionKind.in(
                Policies.class,
                KIND,
                ProcurementPolicy.class,
                "procurement-policy.schema.json",
                List.of("hee-sfi-2021-22.yaml", "thresholds-2026.yaml"),
                PolicyRule::faults));
    }

    @Deactivate
    public void close() {
        set.close();
    }

    List<Definition<ProcurementPolicy>> all() {
        return set.all();
    }

    Optional<Definition<ProcurementPolicy>> inForce(Region node, LocalDate on) {
        return set.inForce(node, on);
    }

    /** The one of that name that came into force last. */
    Optional<Definition<ProcurementPolicy>> named(String name) {
        return set.named(name).stream().findFirst();
    }

    /** For people: every name once. */
    String names() {
        return set.all().stream().map(one -> one.id().name()).distinct().collect(Collectors.joining(", "));
    }

    void keep(Definition<ProcurementPolicy> used) {
        set.keep(used);
    }

    Definition<ProcurementPolicy> kept(String sha256) {
        return set.kept(sha256);
    }
}
