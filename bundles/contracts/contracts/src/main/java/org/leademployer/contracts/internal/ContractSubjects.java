/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.util.Optional;
import org.leademployer.contracts.Contracts;
import org.leademployer.documents.spi.DocumentSubject;
import org.leademployer.documents.spi.DocumentSubjects;
import org.leademployer.platform.access.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets documents belong to contracts (CON-12). */
@Component
public final class ContractSubjects implements DocumentSubjects {

    private final Contracts contracts;

    @Activate
    public ContractSubjects(@Reference Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public String kind() {
        return "contract";
    }

    @Override
    public Optional<DocumentSubject> find(String id) {
        return contracts
                .find(id)
                .map(contract -> new DocumentSubject(
                        contract.id(),
                        contract.lot().region(),
                        Permission.READ_CONTRACTS,
                        Permission.CHANGE_CONTRACTS));
    }
}
