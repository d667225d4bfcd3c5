/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import org.leademployer.schedules.spi.tribunal.ClaimNotice;

/**
 * Everything that decides the plan for a claim but its schedule 8.
 *
 * @param contractId the contract
 * @param notice the claim as the tribunal sent it, its acts at hosts rather than at sites
 */
public record PlanInput(String contractId, ClaimNotice notice) {}
