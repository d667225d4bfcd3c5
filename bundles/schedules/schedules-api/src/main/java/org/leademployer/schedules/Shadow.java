/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.Instant;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.VariantId;

/**
 * A candidate that is computed beside what a contract has pinned (SCH-6).
 *
 * @param contractId the contract
 * @param region the node of its lot
 * @param candidate the variant
 * @param setAt since when
 * @param setBy who set it
 */
public record Shadow(String contractId, Region region, VariantId candidate, Instant setAt, String setBy) {}
