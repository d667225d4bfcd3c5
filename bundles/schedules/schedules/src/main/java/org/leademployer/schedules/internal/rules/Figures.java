/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;

/**
 * What a figures file says, when nothing is wrong with it.
 *
 * @param id which variant it makes
 * @param validity on which days a draft may take it
 * @param terms every term of the definitions, in canonical form
 */
public record Figures(VariantId id, Validity validity, Terms terms) {}
