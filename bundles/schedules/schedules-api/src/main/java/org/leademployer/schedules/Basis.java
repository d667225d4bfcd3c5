/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import org.leademployer.platform.Period;
import org.leademployer.schedules.spi.VariantId;

/**
 * The terms on which a result rests over one stretch of time (SCH-5).
 *
 * @param period the stretch
 * @param variant the variant in force
 * @param termsSha256 the digest of its terms
 * @param bundle the bundle that carried its rules
 */
public record Basis(Period period, VariantId variant, String termsSha256, BundleIdentity bundle) {}
