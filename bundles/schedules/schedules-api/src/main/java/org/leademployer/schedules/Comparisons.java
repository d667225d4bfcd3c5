/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import org.leademployer.schedules.spi.VariantId;
import org.osgi.annotation.versioning.ProviderType;

/** Variants side by side (SCH-6). Provided by the platform. */
@ProviderType
public interface Comparisons {

    /**
     * Two variants of one schedule; one that is pinned and not deployed any more comes out of the archive. A variant that
     * the actor may not read is as if it were not there.
     *
     * @throws org.leademployer.platform.problem.ProblemException variant-not-deployed (409, SCH-4) naming every one that
     *     is neither deployed nor pinned
     */
    Comparison compare(VariantId left, VariantId right);

    /**
     * The terms of a pinned variant as they were agreed, whether it is deployed or not. Pinned under several terms, those
     * of the latest pin.
     *
     * @throws org.leademployer.platform.problem.ProblemException (not-found, 404) when nobody has pinned it
     */
    ArchivedTerms archived(VariantId variant);

    /** The same as the text of a figures file, to be put back where it was lost (SCH-2). */
    String archivedFile(VariantId variant);
}
