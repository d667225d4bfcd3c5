/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts;

import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;

/**
 * What must be known to record a contract.
 *
 * @param reference its reference in the commercial system, unique
 * @param lot what it is for
 * @param leadEmployer the lead employer, by ODS code
 * @param vehicle the form of contract
 * @param value its whole-life value, not negative
 * @param term first and last day, extensions not counted
 * @param extensionMonths by how many months it may be extended in all, 0 to 120
 */
public record NewContract(
        String reference,
        Lot lot,
        OdsCode leadEmployer,
        Vehicle vehicle,
        Money value,
        Period term,
        int extensionMonths) {}
