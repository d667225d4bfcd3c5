/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leademployer.contracts.catalogue.ServiceCatalogue;
import org.leademployer.contracts.internal.rules.CatalogueCheck;
import org.leademployer.contracts.internal.rules.ContractPolicy;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The rules of contracts that are data: the contract policy (CON-10) and the service catalogue (CON-14). */
@Component(service = DefinitionRegister.class)
public final class DefinitionRegister {

    private final DefinitionSet<ContractPolicy> policies;
    private final DefinitionSet<ServiceCatalogue> catalogues;

    @Activate
    public DefinitionRegister(@Reference Definitions definitions) {
        this.policies = definitions.open(policyKind());
        this.catalogues = definitions.open(catalogueKind());
    }

    @Deactivate
    void close() {
        policies.close();
        catalogues.close();
    }

    Optional<Definition<ContractPolicy>> policy(Region node, LocalDate on) {
        return policies.inForce(ContractPolicy.NAME, node, on);
    }

    Optional<Definition<ServiceCatalogue>> catalogue(Region node, LocalDate on) {
        return catalogues.inForce(ServiceCatalogue.NAME, node, on);
    }

    boolean hasService(Region node, LocalDate on, String id) {
        return catalogue(node, on)
                .map(definition -> definition.content().services().stream()
                        .anyMatch(service -> service.id().equals(id)))
                .orElse(false);
    }

    static DefinitionKind<ContractPolicy> policyKind() {
        return DefinitionKind.in(
                DefinitionRegister.class,
                ContractPolicy.KIND,
                ContractPolicy.class,
                "contract-policy.schema.json",
                List.of("contract-policy.yaml"),
                ContractPolicy::faults);
    }

    static DefinitionKind<ServiceCatalogue> catalogueKind() {
        return DefinitionKind.in(
                DefinitionRegister.class,
                ServiceCatalogue.KIND,
                ServiceCatalogue.class,
                "service-catalogue.schema.json",
                List.of("service-catalogue.yaml"),
                CatalogueCheck::faults);
    }
}
