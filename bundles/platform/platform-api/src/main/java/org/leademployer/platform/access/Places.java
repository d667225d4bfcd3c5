/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.access;

import org.leademployer.platform.Region;
import org.osgi.annotation.versioning.ProviderType;

/** The shape of the geography, as far as access needs it. Provided by the organisations domain; without it no role but a national one holds. */
@ProviderType
public interface Places {

    /** Whether a node is the other, or lies below it. False where either is unknown. */
    boolean isWithin(Region node, Region ancestor);
}
