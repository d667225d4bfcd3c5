/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.record;

import java.util.List;
import org.leademployer.contracts.spi.RecordPart.Item;
import org.leademployer.contracts.spi.RecordPart.Principle;

/**
 * What is there of a contract, and what is missing (CON-5).
 *
 * @param contractId the contract
 * @param reference as people know it
 * @param principles all six, in the order of the toolkit
 */
public record ContractRecord(String contractId, String reference, List<PrincipleRecord> principles) {

    public ContractRecord {
        principles = List.copyOf(principles);
    }

    /**
     * One principle.
     *
     * @param kept whether any domain that is installed keeps it
     * @param items what is there and what is missing
     */
    public record PrincipleRecord(Principle principle, boolean kept, List<Item> items) {
        public PrincipleRecord {
            items = List.copyOf(items);
        }
    }
}
