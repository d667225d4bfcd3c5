/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;

/**
 * The terms of a variant that some contract has pinned, out of the archive (SCH-5).
 *
 * @param variant its identity
 * @param validity on which days it could be taken; null where it was pinned and never calculated by
 * @param source whether a figures file or a bundle brought it
 * @param file the name of the file that brought it
 * @param terms its terms, as agreed
 * @param bundle the bundle that carried its rules
 */
public record ArchivedTerms(
        VariantId variant,
        Validity validity,
        DeployedVariant.Source source,
        String file,
        Terms terms,
        BundleIdentity bundle) {}
