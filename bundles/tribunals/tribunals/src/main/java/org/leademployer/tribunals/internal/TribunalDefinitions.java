/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.leademployer.tribunals.TribunalLaw;
import org.leademployer.tribunals.internal.rules.LawChecks;
import org.leademployer.tribunals.internal.rules.RegisterProblems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The law: the one that ships, and newer ones that are dropped in. It is the same everywhere. */
@Component(service = TribunalDefinitions.class)
public final class TribunalDefinitions {

    private final DefinitionSet<TribunalLaw> laws;

    @Activate
    public TribunalDefinitions(@Reference Definitions definitions) {
        this.laws = definitions.open(DefinitionKind.in(
                TribunalDefinitions.class,
                TribunalLaw.KIND,
                TribunalLaw.class,
                "tribunal-law.schema.json",
                List.of("tribunal-law-1.1.0.yaml"),
                LawChecks::faults));
    }

    @Deactivate
    public void close() {
        laws.close();
    }

    /** @throws org.leademployer.platform.problem.ProblemException no-tribunal-law (409, SCH-1) */
    Definition<TribunalLaw> law(LocalDate today) {
        return laws.inForce(Region.NATIONAL, today)
                .orElseThrow(() -> RegisterProblems.noLaw().toException());
    }

    /** Keeps what decided something, in the transaction that is open. */
    void keep(Definition<TribunalLaw> law) {
        laws.keep(law);
    }
}
