/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.internal.Samples;
import org.leademployer.contracts.spi.RecordPart.Item;
import org.leademployer.documents.Document;
import org.leademployer.documents.DocumentKind;
import org.leademployer.documents.DocumentVersion;
import org.leademployer.documents.Subject;

public class DocumentItemsTest {

    @Test
    public void con5_saysWhichDocumentsAreThereAndWhetherTheyAreSigned() {
        Contract draft = Samples.draft();
        assertEquals(
                List.of(Item.missing("risk-sharing agreement", "CON-3"), Item.missing("GDPR variation form", "CON-2")),
                DocumentItems.of(draft, List.of(), false));

        Contract signed = ContractChanges.signed(ContractChanges.completed(draft, Samples.COMPLETE), Samples.SIGNED);
        assertEquals(
                List.of(
                        new Item("signed contract", false, "there, not signed", "CON-2"),
                        Item.there("risk-sharing agreement", "2 there, 1 signed", "CON-3"),
                        Item.there("documents: minutes", "there, not signed", "CON-12"),
                        new Item("all documents", false, "only the first 4 were looked at", null)),
                DocumentItems.of(
                        signed,
                        List.of(
                                document(DocumentKind.SIGNED_CONTRACT, null),
                                document(DocumentKind.RISK_SHARING_AGREEMENT, null),
                                document(DocumentKind.RISK_SHARING_AGREEMENT, "2021-07-01"),
                                document(DocumentKind.MINUTES, null)),
                        true));
        assertEquals(
                "the form does not apply, and the contract is there",
                Item.there("signed contract", "there, signed on 2021-07-01", "CON-2"),
                DocumentItems.of(signed, List.of(document(DocumentKind.SIGNED_CONTRACT, "2021-07-01")), false)
                        .get(0));
    }

    private static Document document(DocumentKind kind, String signedOn) {
        return new Document(
                "d",
                new Subject("contract", "c-1"),
                kind,
                "A title",
                new DocumentVersion(1, "a.pdf", "application/pdf", 1, "00", "cleo", Instant.EPOCH),
                signedOn == null
                        ? null
                        : new Document.Signature(
                                LocalDate.parse(signedOn), "senior-contract-owner", "cleo", Instant.EPOCH),
                Instant.EPOCH);
    }
}
