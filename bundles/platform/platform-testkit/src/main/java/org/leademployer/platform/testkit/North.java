/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;

/** A small country: the nation, the north of it, and what lies in that; and London. */
public final class North implements Geography {

    private static final Map<String, String> ABOVE =
            Map.of("north", "national", "north-west", "north", "north-east", "north", "london", "national");

    @Override
    public List<GeographyNode> nodes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<GeographyNode> node(Region region) {
        return region.equals(Region.NATIONAL) || ABOVE.containsKey(region.slug())
                ? Optional.of(new GeographyNode(
                        region,
                        region.slug(),
                        GeographyNode.Level.REGION,
                        region.equals(Region.NATIONAL) ? null : new Region(ABOVE.get(region.slug())),
                        null,
                        LocalDate.EPOCH,
                        "a test"))
                : Optional.empty();
    }

    @Override
    public List<Region> pathToNational(Region region) {
        List<Region> path = new ArrayList<>();
        for (Region node = region; node != null; node = node(node).orElseThrow().parent()) {
            path.add(node);
        }
        return path;
    }

    @Override
    public boolean isWithin(Region region, Region ancestor) {
        return node(region).isPresent() && pathToNational(region).contains(ancestor);
    }

    @Override
    public Optional<Region> ofOffice(String officeCode) {
        return Optional.empty();
    }

    @Override
    public GeographyNode require(Region region) {
        return node(region)
                .orElseThrow(() -> Problem.of("unknown-region", 400, "Unknown region", "There is no " + region)
                        .toException());
    }
}
