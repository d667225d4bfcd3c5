/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import org.leademployer.schedules.spi.tribunal.Claim;

/**
 * Everything that decides the shares of a claim but its schedule 8.
 *
 * @param contractId the contract
 * @param claim the claim, its acts at hosts rather than at sites
 */
public record ShareInput(String contractId, Claim claim) {}
