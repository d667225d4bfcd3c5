/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import org.leademployer.platform.Region;
import org.osgi.annotation.versioning.ProviderType;

/** A record that information governance keeps about something, at a node of the geography. */
@ProviderType
public interface GovernanceRecord {

    String id();

    /** The node that it belongs to: of the contract it is about, or the one that was named. */
    Region region();

    /** What it is about, {@code contract} or {@code procurement}. */
    String subjectType();

    /** The id of that, never the name of a person. */
    String subjectId();

    Enum<?> state();

    /** Counts its changes, from 1. */
    long version();
}
