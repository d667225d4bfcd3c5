/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

import java.time.LocalDate;

/**
 * How a contract's renewal stands, without the changes that led there (CON-10).
 *
 * @param contractId the contract
 * @param renewalOn the day on which the term ends, extensions counted
 * @param signedEnd the end that was signed
 * @param latestEnd the last day to which it may be extended
 * @param warnFrom from when on it is warned: a re-procurement takes that long
 * @param reviewBy the last day on which a board may review it
 * @param status where that stands today
 */
public record Renewal(
        String contractId,
        LocalDate renewalOn,
        LocalDate signedEnd,
        LocalDate latestEnd,
        LocalDate warnFrom,
        LocalDate reviewBy,
        ExtensionPlan.Status status) {}
