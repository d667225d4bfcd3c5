/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leademployer.hostagreements.AgreementTerms;
import org.leademployer.hostagreements.ReminderPolicy;
import org.leademployer.hostagreements.internal.rules.AgreementProblems;
import org.leademployer.hostagreements.internal.rules.TermsCheck;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Templates and reminder policies: those that ship, and those that regions drop in. */
@Component(service = AgreementDefinitions.class)
public final class AgreementDefinitions {

    private final DefinitionSet<AgreementTerms> templates;
    private final DefinitionSet<ReminderPolicy> policies;

    @Activate
    public AgreementDefinitions(@Reference Definitions definitions) {
        this.templates = definitions.open(DefinitionKind.in(
                AgreementDefinitions.class,
                AgreementTerms.KIND,
                AgreementTerms.class,
                "host-agreement-template.schema.json",
                List.of("host-service-level-agreement-1.0.0.yaml"),
                TermsCheck::faults));
        this.policies = definitions.open(DefinitionKind.in(
                AgreementDefinitions.class,
                ReminderPolicy.KIND,
                ReminderPolicy.class,
                "host-agreement-policy.schema.json",
                List.of("host-agreement-reminders-1.0.0.yaml"),
                policy -> List.of()));
    }

    @Deactivate
    public void close() {
        templates.close();
        policies.close();
    }

    List<Definition<AgreementTerms>> templates() {
        return templates.all();
    }

    /** @param name null for the one that is in force alone */
    Definition<AgreementTerms> template(String name, Region node, LocalDate on) {
        if (name != null && !name.isBlank()) {
            return templates.inForce(name.strip(), node, on).orElseThrow(() -> AgreementProblems.noTemplate(
                            name.strip(), node, on, List.of())
                    .toException());
        }
        List<Definition<AgreementTerms>> inForce = templates.all().stream()
                .map(one -> one.id().name())
                .distinct()
                .map(one -> templates.inForce(one, node, on))
                .flatMap(Optional::stream)
                .toList();
        if (inForce.size() != 1) {
            throw AgreementProblems.noTemplate(
                            null,
                            node,
                            on,
                            inForce.stream().map(one -> one.id().name()).toList())
                    .toException();
        }
        return inForce.get(0);
    }

    void keep(Definition<AgreementTerms> used) {
        templates.keep(used);
    }

    /** @throws IllegalStateException where none is in force: the one that ships has no end */
    ReminderPolicy policy(Region node, LocalDate on) {
        return policies.inForce(node, on)
                .orElseThrow(() -> new IllegalStateException("a reminder policy ships"))
                .content();
    }
}
