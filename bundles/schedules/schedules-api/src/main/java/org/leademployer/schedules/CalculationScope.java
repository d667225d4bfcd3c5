/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import org.leademployer.platform.Period;
import org.leademployer.platform.Region;

/**
 * For what a calculation is made.
 *
 * @param contractId the contract whose pins decide
 * @param region the node of the contract's lot, where a variant is looked for as long as nothing is pinned
 * @param period the period
 */
public record CalculationScope(String contractId, Region region, Period period) {}
