/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.leademployer.contracts.Contract;

/** The contract whose schedule 10 decides. */
@Schema(name = "DataProtectionContract")
record ContractView(String id, String reference) {

    static ContractView of(Contract contract) {
        return new ContractView(contract.id(), contract.reference());
    }
}
