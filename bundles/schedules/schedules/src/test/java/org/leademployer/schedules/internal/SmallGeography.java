/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;

/** national above north-west and north-east. */
final class SmallGeography implements Geography {

    @Override
    public List<GeographyNode> nodes() {
        return List.of("national", "north-west", "north-east").stream()
                .map(slug -> new GeographyNode(
                        new Region(slug),
                        slug,
                        GeographyNode.Level.REGION,
                        slug.equals("national") ? null : Region.NATIONAL,
                        null,
                        LocalDate.EPOCH,
                        "test"))
                .toList();
    }

    @Override
    public Optional<GeographyNode> node(Region region) {
        return nodes().stream().filter(node -> node.region().equals(region)).findFirst();
    }

    @Override
    public List<Region> pathToNational(Region region) {
        return region.equals(Region.NATIONAL) ? List.of(region) : List.of(region, Region.NATIONAL);
    }

    @Override
    public boolean isWithin(Region region, Region ancestor) {
        return pathToNational(region).contains(ancestor);
    }

    @Override
    public Optional<Region> ofOffice(String officeCode) {
        return Optional.empty();
    }

    @Override
    public GeographyNode require(Region region) {
        return node(region).orElseThrow();
    }
}
