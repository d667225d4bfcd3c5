/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

import java.util.List;

/**
 * Whether a contract's terms are what its changes make them (CON-9).
 *
 * @param contractId the contract
 * @param changes how many changes were replayed
 * @param terms how many terms they make, those of the past included
 * @param equal whether all that is stored is the same
 * @param differences what differs, by name; at most 100
 */
public record ChangeProof(String contractId, int changes, int terms, boolean equal, List<String> differences) {
    public ChangeProof {
        differences = List.copyOf(differences);
    }
}
