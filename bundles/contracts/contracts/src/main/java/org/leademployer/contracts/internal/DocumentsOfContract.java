/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.util.List;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.internal.rules.DocumentItems;
import org.leademployer.contracts.spi.RecordPart;
import org.leademployer.documents.Document;
import org.leademployer.documents.Documents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells which documents of a contract are there (CON-5). It is not there without the documents domain. */
@Component(service = RecordPart.class)
public final class DocumentsOfContract implements RecordPart {

    /** So many documents are looked at. */
    static final int MOST = 200;

    private final Documents documents;

    @Activate
    public DocumentsOfContract(@Reference Documents documents) {
        this.documents = documents;
    }

    @Override
    public Principle principle() {
        return Principle.DOCUMENTATION;
    }

    @Override
    public List<Item> items(Contract contract) {
        List<Document> found = documents.list("contract", contract.id(), null, MOST + 1);
        boolean more = found.size() > MOST;
        return DocumentItems.of(contract, more ? found.subList(0, MOST) : found, more);
    }
}
