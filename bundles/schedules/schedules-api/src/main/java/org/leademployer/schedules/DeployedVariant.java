/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;

/**
 * A variant that is deployed now.
 *
 * @param id its identity
 * @param validity the days on which a draft contract may take it
 * @param source whether a figures file or a bundle brought it
 * @param terms its figures
 * @param bundle the bundle that carries its rules
 */
public record DeployedVariant(VariantId id, Validity validity, Source source, Terms terms, BundleIdentity bundle) {

    /** How a variant came (SCH-2). */
    public enum Source {
        CONFIGURATION,
        BUNDLE
    }
}
