/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.spi.RecordPart.Item;

/** What the register itself tells of a contract by principle (CON-5). */
public final class RecordItems {

    /** How many changes are looked at, the newest. */
    public static final int RECENT = 20;

    private static final String CON_2 = "CON-2";

    private RecordItems() {}

    /** A record of which the tier alone is said. */
    public static MinimumRecord ofTier(MinimumRecord.Tier tier) {
        return new MinimumRecord(null, null, null, null, null, tier, null, null, null);
    }

    /** @param assessment from which the tier comes */
    public static List<Item> ofContractor(Contract contract, Optional<String> assessment) {
        MinimumRecord record = contract.record();
        List<Item> items = new ArrayList<>();
        items.add(Item.there("lead employer", contract.leadEmployer().value(), "CON-1"));
        // Who it is stands in the record itself: this view names nobody.
        named(items, "senior contract owner", record.seniorContractOwner(), CON_2);
        named(items, "contract owner", record.contractOwner(), CON_2);
        named(items, "commercial contract manager", record.commercialContractManager(), CON_2);
        named(items, "finance contact of the commissioner", record.commissionerFinanceContact(), "CON-1");
        named(items, "finance contact of the lead employer", record.leadEmployerFinanceContact(), "CON-1");
        if (assessment.isPresent()) {
            items.add(Item.there("tiering assessment", record.tier() + ", assessment " + assessment.get(), "CON-13"));
        } else if (record.tier() != null) {
            items.add(new Item(
                    "tiering assessment",
                    false,
                    "the tier " + record.tier() + " was typed in; no assessment stands behind it",
                    "CON-13"));
        } else {
            items.add(Item.missing("tiering assessment", CON_2));
        }
        return items;
    }

    /**
     * @param recent the newest changes, at most {@value #RECENT} and one
     * @param extensions all extensions
     */
    public static List<Item> ofChange(Contract contract, List<ContractChange> recent, List<ContractChange> extensions) {
        List<Item> items = new ArrayList<>();
        if (contract.signedOn() == null) {
            items.add(Item.missing("signed contract, before commencement", CON_2));
            return items;
        }
        items.add(Item.there("signed contract", "signed on " + contract.signedOn(), CON_2));
        long open = recent.stream().filter(change -> change.state().isOpen()).count();
        items.add(Item.there(
                "changes under schedule 9",
                recent.isEmpty() ? "none" : "newest " + recent.get(0).number() + ", open " + open,
                "CON-9"));
        for (ContractChange extension : extensions) {
            if (extension.state().isSigned()) {
                String letter = extension.signature().letter();
                items.add(
                        letter == null
                                ? Item.missing("signed letter of extension " + extension.number(), CON_2)
                                : Item.there("signed letter of extension " + extension.number(), letter, CON_2));
            }
        }
        String gdpr = contract.record().gdprVariation();
        items.add(
                gdpr == null
                        ? Item.missing("signed GDPR variation form, or that none applies", CON_2)
                        : Item.there("signed GDPR variation form", gdpr, CON_2));
        return items;
    }

    private static void named(List<Item> items, String name, String person, String rule) {
        items.add(person == null ? Item.missing(name, rule) : Item.there(name, null, rule));
    }
}
