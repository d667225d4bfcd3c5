/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.schedules.internal.rules.ScheduleProblems;
import org.leademployer.schedules.spi.ContractName;
import org.leademployer.schedules.spi.ContractNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Contracts as the actor may read them. While the domain that owns them is not there, whoever may read contracts of the
 * whole country still sees pins and calculations, by the contract's id.
 */
@Component(service = KnownContracts.class)
public final class KnownContracts {

    private final Access access;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile ContractNames names;

    @Activate
    public KnownContracts(@Reference Access access) {
        this.access = access;
    }

    Optional<ContractName> find(String idOrReference) {
        ContractNames now = names;
        return now == null ? Optional.empty() : now.find(idOrReference);
    }

    /** By reference. */
    List<ContractName> all() {
        ContractNames now = names;
        return now == null ? List.of() : now.all();
    }

    Map<String, ContractName> byId() {
        return all().stream().collect(Collectors.toMap(ContractName::id, Function.identity()));
    }

    /** @throws org.leademployer.platform.problem.ProblemException (not-found, 404); contracts-not-available (503) */
    ContractName require(String idOrReference) {
        if (names == null) {
            throw ScheduleProblems.contractsNotAvailable().toException();
        }
        return find(idOrReference)
                .orElseThrow(() -> ScheduleProblems.noContract(idOrReference).toException());
    }

    /** Whether the actor may hear of a contract that nobody can name. */
    boolean mayReadNameless() {
        return access.may(Permission.READ_CONTRACTS, Region.NATIONAL);
    }
}
