/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.util.List;
import java.util.SortedSet;

/**
 * What the event {@code procurement.concluded} says, and contracts are made of (PRO-12). Its form is kept: parts are added,
 * none is taken away (docs/decisions/0011).
 *
 * @param procurement its id
 * @param reference its reference
 * @param route the route by the policy under which it was published, {@code FORMAL_TENDER}
 * @param lots each becomes a contract
 */
public record Conclusion(String procurement, String reference, String route, List<ConcludedLot> lots) {

    /**
     * A lot and the contract that it becomes.
     *
     * @param reference of the contract
     * @param supplier by ODS code
     * @param value pounds and pence
     * @param firstDay of the term
     * @param lastDay of the term, included
     */
    public record ConcludedLot(
            int number,
            String reference,
            String title,
            String region,
            SortedSet<String> specialties,
            String supplier,
            String value,
            String firstDay,
            String lastDay,
            int extensionMonths) {}
}
