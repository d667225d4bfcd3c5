/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.util.Optional;
import org.leademployer.documents.spi.DocumentSubject;
import org.leademployer.documents.spi.DocumentSubjects;
import org.leademployer.platform.access.Permission;
import org.leademployer.procurement.Procurements;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets documents belong to procurements (CON-12). */
@Component
public final class ProcurementSubjects implements DocumentSubjects {

    private final Procurements procurements;

    @Activate
    public ProcurementSubjects(@Reference Procurements procurements) {
        this.procurements = procurements;
    }

    @Override
    public String kind() {
        return "procurement";
    }

    @Override
    public Optional<DocumentSubject> find(String id) {
        return procurements
                .find(id)
                .map(procurement -> new DocumentSubject(
                        procurement.id(),
                        procurement.region(),
                        Permission.READ_PROCUREMENTS,
                        Permission.RUN_PROCUREMENTS));
    }
}
