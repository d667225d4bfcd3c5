/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.spi.RecordPart.Item;
import org.leademployer.documents.Document;
import org.leademployer.documents.DocumentKind;

/** Which documents of a contract are there, and whether they are signed (CON-2, CON-3, CON-5, CON-12). Titles are not told. */
public final class DocumentItems {

    private static final String NO_GDPR_VARIATION = "NOT_APPLICABLE";

    private DocumentItems() {}

    /**
     * @param documents in the order in which they were added
     * @param more whether there are more, which were not looked at
     */
    public static List<Item> of(Contract contract, List<Document> documents, boolean more) {
        List<Item> items = new ArrayList<>();
        Set<DocumentKind> needed = EnumSet.noneOf(DocumentKind.class);
        if (contract.signedOn() != null) {
            needed.add(DocumentKind.SIGNED_CONTRACT);
            items.add(signed("signed contract", DocumentKind.SIGNED_CONTRACT, documents, "CON-2"));
        }
        needed.add(DocumentKind.RISK_SHARING_AGREEMENT);
        items.add(signed("risk-sharing agreement", DocumentKind.RISK_SHARING_AGREEMENT, documents, "CON-3"));
        if (!NO_GDPR_VARIATION.equals(contract.record().gdprVariation())) {
            needed.add(DocumentKind.GDPR_VARIATION);
            items.add(signed("GDPR variation form", DocumentKind.GDPR_VARIATION, documents, "CON-2"));
        }
        for (DocumentKind kind : DocumentKind.values()) {
            List<Document> all = documents.stream()
                    .filter(document -> document.kind() == kind)
                    .toList();
            if (!needed.contains(kind) && !all.isEmpty()) {
                items.add(Item.there("documents: " + name(kind), count(all), "CON-12"));
            }
        }
        if (more) {
            items.add(new Item("all documents", false, "only the first " + documents.size() + " were looked at", null));
        }
        return items;
    }

    private static Item signed(String name, DocumentKind kind, List<Document> documents, String rule) {
        List<Document> all =
                documents.stream().filter(document -> document.kind() == kind).toList();
        if (all.isEmpty()) {
            return Item.missing(name, rule);
        }
        return new Item(name, all.stream().anyMatch(DocumentItems::isSigned), count(all), rule);
    }

    private static boolean isSigned(Document document) {
        return document.state() == Document.State.SIGNED;
    }

    private static String count(List<Document> documents) {
        long signed = documents.stream().filter(DocumentItems::isSigned).count();
        return documents.size() == 1
                ? signed == 1
                        ? "there, signed on " + documents.get(0).signature().signedOn()
                        : "there, not signed"
                : documents.size() + " there, " + signed + " signed";
    }

    private static String name(DocumentKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
