/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.documents.Document;
import org.leademployer.documents.Documents;
import org.leademployer.exits.internal.rules.ExitProblems;
import org.leademployer.informationgovernance.ContractProtocol;
import org.leademployer.informationgovernance.DataProtection;
import org.leademployer.platform.Region;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementQuery;
import org.leademployer.procurement.Procurements;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.Pins;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What domains know that may not be running: each question is answered, or empty where nobody is there to answer. */
@Component(service = OtherDomains.class)
public final class OtherDomains {

    private static final int TOGETHER = 500;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Procurements procurements;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Documents documents;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Pins pins;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile DataProtection dataProtection;

    /**
     * All that the actor may read whose service begins between two days.
     *
     * @param from the first day
     * @param to the last day; null for none
     */
    Optional<List<Procurement>> procurements(LocalDate from, LocalDate to) {
        Procurements running = procurements;
        if (running == null) {
            return Optional.empty();
        }
        ProcurementQuery query = new ProcurementQuery(Region.NATIONAL, from, to);
        List<Procurement> all = new ArrayList<>();
        String after = null;
        List<Procurement> some;
        do {
            some = running.list(query, after, TOGETHER);
            all.addAll(some);
            after = some.isEmpty() ? null : some.get(some.size() - 1).reference();
        } while (some.size() == TOGETHER);
        return Optional.of(all);
    }

    /** By id, those that the actor may read. */
    Optional<Map<String, Document>> documents(Collection<String> ids) {
        Documents running = documents;
        return running == null ? Optional.empty() : Optional.of(ids.isEmpty() ? Map.of() : running.of(ids));
    }

    /** @throws org.leademployer.platform.problem.ProblemException domain-not-running (503, EXI-3); not-found (404) */
    Document requireDocument(String id) {
        Documents running = documents;
        if (running == null) {
            throw ExitProblems.notRunning("documents", "EXI-3").toException();
        }
        return running.require(id);
    }

    /** By contract, of all schedules. */
    Optional<Map<String, List<Pin>>> pins(Collection<String> contractIds) {
        Pins running = pins;
        return running == null ? Optional.empty() : Optional.of(running.ofContracts(contractIds));
    }

    /** @throws org.leademployer.platform.problem.ProblemException domain-not-running (503, EXI-4); and what it refuses */
    ContractProtocol protocol(String contractId) {
        DataProtection running = dataProtection;
        if (running == null) {
            throw ExitProblems.notRunning("information-governance", "EXI-4").toException();
        }
        return running.protocol(contractId);
    }
}
