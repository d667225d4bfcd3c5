/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.annotation.versioning.ProviderType;

/** The variants deployed now, whatever brought them. Provided by the platform. */
@ProviderType
public interface Variants {

    /** Those that replace a schedule, by region, then newest version first. */
    List<DeployedVariant> deployed(String schedule);

    Optional<DeployedVariant> find(VariantId id);

    /** What a draft contract uses on a day: the newest valid one of its node, or of the nearest node above it (SCH-3). */
    Optional<DeployedVariant> newest(String schedule, Region region, LocalDate day);

    /** Whether a deployed variant is called; empty when it is not deployed (SCH-8). */
    default Optional<Containment> containment(VariantId id) {
        return find(id).map(any -> new Containment(Containment.State.ACTIVE, 0, null, null));
    }

    /**
     * Files and bundles that were refused and lie there still: those for nodes where the actor reads, above or below;
     * those of which no node could be known are shown to who runs the whole platform.
     */
    List<RefusedVariant> refused();
}
