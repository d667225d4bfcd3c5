/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import org.leademployer.schedules.spi.protection.Breach;

/**
 * Everything that decides the plan for a breach but the contract's schedule 10.
 *
 * @param contractId the contract
 * @param breach the breach, with its statutory deadline
 */
public record PlanInput(String contractId, Breach breach) {}
