/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.exits.DocumentTemplate;
import org.leademployer.exits.ExitDocument;
import org.leademployer.exits.ExitPolicy;
import org.leademployer.exits.PlanTemplate;
import org.leademployer.exits.internal.rules.ExitProblems;
import org.leademployer.exits.internal.rules.TemplateChecks;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Policies and templates: those that ship, and those that regions drop in. */
@Component(service = ExitDefinitions.class)
public final class ExitDefinitions {

    private final DefinitionSet<ExitPolicy> policies;
    private final DefinitionSet<PlanTemplate> plans;
    private final DefinitionSet<DocumentTemplate> documents;

    @Activate
    public ExitDefinitions(@Reference Definitions definitions) {
        this.policies = definitions.open(DefinitionKind.in(
                ExitDefinitions.class,
                ExitPolicy.KIND,
                ExitPolicy.class,
                "exit-policy.schema.json",
                List.of("exit-policy-1.0.0.yaml"),
                TemplateChecks::faults));
        this.plans = definitions.open(DefinitionKind.in(
                ExitDefinitions.class,
                PlanTemplate.KIND,
                PlanTemplate.class,
                "exit-plan-template.schema.json",
                List.of("exit-plan-1.0.0.yaml"),
                TemplateChecks::faults));
        this.documents = definitions.open(DefinitionKind.in(
                ExitDefinitions.class,
                DocumentTemplate.KIND,
                DocumentTemplate.class,
                "exit-document.schema.json",
                List.of("exit-plan-document-1.0.0.yaml", "transition-plan-document-1.0.0.yaml"),
                TemplateChecks::faults));
    }

    @Deactivate
    public void close() {
        policies.close();
        plans.close();
        documents.close();
    }

    /** @throws IllegalStateException where none is in force: the one that ships has no end */
    Definition<ExitPolicy> policy(Region node, LocalDate on) {
        return policies.inForce(node, on).orElseThrow(() -> new IllegalStateException("an exit policy ships"));
    }

    /**
     * @param name null for the one in force
     * @throws org.leademployer.platform.problem.ProblemException no-exit-template (409, EXI-3)
     */
    Definition<PlanTemplate> plan(String name, Region node, LocalDate on) {
        return (name == null ? plans.inForce(node, on) : plans.inForce(name, node, on))
                .orElseThrow(() -> ExitProblems.noTemplate(PlanTemplate.KIND, name, node, on)
                        .toException());
    }

    /** The office that plans where no plan says so. */
    String owner(Region node, LocalDate on) {
        return plans.inForce(node, on).map(one -> one.content().owner()).orElse("contract-manager");
    }

    /** @throws org.leademployer.platform.problem.ProblemException no-exit-template (409, EXI-3) */
    Definition<DocumentTemplate> document(ExitDocument.Kind kind, Region node, LocalDate on) {
        return documents.inForce(kind.slug(), node, on).orElseThrow(() -> ExitProblems.noTemplate(
                        DocumentTemplate.KIND, kind.slug(), node, on)
                .toException());
    }

    void keep(Definition<PlanTemplate> used) {
        plans.keep(used);
    }
}
