/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

import java.util.Comparator;
import java.util.Objects;
import org.leademployer.platform.Region;
import org.osgi.framework.Version;

/**
 * The identity of a routing (SCH-1).
 *
 * @param id its name, {@code national-routing}
 * @param region the node at which it applies, and below
 * @param version {@code major.minor.micro}
 */
public record RoutingId(String id, Region region, Version version) implements Comparable<RoutingId> {

    private static final Comparator<RoutingId> ORDER = Comparator.comparing(RoutingId::region)
            .thenComparing(RoutingId::id)
            .thenComparing(RoutingId::version, Comparator.reverseOrder());

    public RoutingId {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(version, "version");
    }

    /** By region and name, the newest version first. */
    @Override
    public int compareTo(RoutingId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "fitness-routing " + id + " " + region + " " + version;
    }
}
