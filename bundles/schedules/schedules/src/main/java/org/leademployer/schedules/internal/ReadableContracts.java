/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.util.List;
import java.util.Optional;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.schedules.spi.ContractName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whose pins and calculations the actor may read: a contract is where its lot is. */
@Component(service = ReadableContracts.class)
public final class ReadableContracts {

    private final Access access;
    private final KnownContracts contracts;

    @Activate
    public ReadableContracts(@Reference Access access, @Reference KnownContracts contracts) {
        this.access = access;
        this.contracts = contracts;
    }

    boolean may(Permission permission, String contractId) {
        return access.may(permission, Region.NATIONAL)
                || contracts
                        .find(contractId)
                        .filter(contract -> access.may(permission, contract.region()))
                        .isPresent();
    }

    /** The ids of all that may be read; empty for every contract there is. */
    Optional<List<String>> only(Permission permission) {
        if (access.may(permission, Region.NATIONAL)) {
            return Optional.empty();
        }
        return Optional.of(contracts.all().stream()
                .filter(contract -> access.may(permission, contract.region()))
                .map(ContractName::id)
                .toList());
    }
}
