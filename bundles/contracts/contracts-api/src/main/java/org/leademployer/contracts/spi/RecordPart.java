/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.spi;

import java.util.List;
import org.leademployer.contracts.Contract;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a domain knows of a contract under one of the six core principles (CON-5). Registered as a service by whichever domain
 * keeps such things; several may tell of one principle. You implement it.
 */
@ConsumerType
public interface RecordPart {

    /** Of which principle it tells. */
    Principle principle();

    /**
     * What is there and what is missing. Called in the transaction in which the record is read, for an actor who may read the
     * contract; must not change anything, and takes a bounded number of statements.
     *
     * @return at most 50 items, in the order in which they are read
     */
    List<Item> items(Contract contract);

    /** The core principles of contract management (CON-5; TK p.21). */
    enum Principle {
        PERFORMANCE,
        RISK,
        FINANCIAL_PERFORMANCE,
        CONTRACTOR,
        CHANGE,
        DOCUMENTATION
    }

    /**
     * One thing of the record.
     *
     * @param name what it is, {@code tiering assessment}
     * @param present whether it is there
     * @param detail what is known of it, never the name of a person; null for nothing
     * @param rule the id of the rule that asks for it; null where none does
     */
    record Item(String name, boolean present, String detail, String rule) {

        /** @throws IllegalArgumentException when it has no name */
        public Item {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("an item has a name");
            }
        }

        public static Item there(String name, String detail, String rule) {
            return new Item(name, true, detail, rule);
        }

        public static Item missing(String name, String rule) {
            return new Item(name, false, null, rule);
        }
    }
}
