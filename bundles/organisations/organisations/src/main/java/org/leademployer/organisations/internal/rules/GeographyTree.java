/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations.internal.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;

/** The geography as a tree that does not change once it is made. */
public final class GeographyTree implements Geography {

    private final Map<Region, GeographyNode> nodes = new LinkedHashMap<>();
    private final Map<String, Region> offices = new HashMap<>();

    /** @throws IllegalArgumentException when a node stands twice, before its parent, or below one that is not there */
    public GeographyTree(List<GeographyNode> all) {
        for (GeographyNode node : all) {
            boolean root = node.region().equals(Region.NATIONAL);
            if (root != (node.parent() == null) || !root && !nodes.containsKey(node.parent())) {
                throw new IllegalArgumentException(node.region() + " has no place: its parent must stand before it");
            }
            if (nodes.putIfAbsent(node.region(), node) != null) {
                throw new IllegalArgumentException(node.region() + " stands twice");
            }
            if (node.officeCode() != null && offices.putIfAbsent(node.officeCode(), node.region()) != null) {
                throw new IllegalArgumentException("the office " + node.officeCode() + " stands twice");
            }
        }
        if (!nodes.containsKey(Region.NATIONAL)) {
            throw new IllegalArgumentException("there is no node 'national'");
        }
    }

    @Override
    public List<GeographyNode> nodes() {
        return List.copyOf(nodes.values());
    }

    @Override
    public Optional<GeographyNode> node(Region region) {
        return Optional.ofNullable(nodes.get(region));
    }

    @Override
    public List<Region> pathToNational(Region region) {
        List<Region> path = new ArrayList<>();
        for (GeographyNode node = nodes.get(region); node != null; node = nodes.get(node.parent())) {
            path.add(node.region());
        }
        return List.copyOf(path);
    }

    @Override
    public boolean isWithin(Region region, Region ancestor) {
        for (GeographyNode node = nodes.get(region); node != null; node = nodes.get(node.parent())) {
            if (node.region().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Region> ofOffice(String officeCode) {
        return Optional.ofNullable(offices.get(officeCode));
    }

    @Override
    public GeographyNode require(Region region) {
        return node(region).orElseThrow(() -> Problem.of(
                        "unknown-region", 400, "Unknown region", "There is no region '" + region + "'.")
                .withRule("ORG-1")
                .withNext("GET /api/v1/geography, or organisation:geography in the console, lists them.")
                .toException());
    }
}
