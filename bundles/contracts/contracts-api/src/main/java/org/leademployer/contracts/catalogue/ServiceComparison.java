/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What contracts say of one service (CON-14).
 *
 * @param service its id
 * @param title as the catalogue has it; null where the catalogue has it no more
 * @param choices by the contract's reference; a contract that says nothing of it is absent
 * @param alike whether all contracts that were compared say the same
 */
public record ServiceComparison(
        String service, String title, Map<String, ServiceChoice> choices, boolean alike, List<String> silent) {
    public ServiceComparison {
        choices = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(choices));
        silent = List.copyOf(silent);
    }
}
