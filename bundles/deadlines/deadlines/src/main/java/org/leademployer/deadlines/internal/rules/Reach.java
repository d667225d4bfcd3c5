/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines.internal.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;

/**
 * What somebody may read, as a query can ask for it: nodes, and the permissions held at all of them. Permissions that are held
 * at the same nodes stand together, so that there are few.
 */
public record Reach(Map<Set<Region>, Set<Permission>> permissionsByNodes) {

    /**
     * @param permissions that some deadline needs
     * @param nodes that are asked for
     * @param may whether the actor has a permission at a node
     */
    public static Reach of(
            Collection<Permission> permissions, Collection<Region> nodes, BiPredicate<Permission, Region> may) {
        Set<Region> open = new TreeSet<>();
        for (Region node : nodes) {
            if (may.test(Permission.READ_DEADLINES, node)) {
                open.add(node);
            }
        }
        Map<Set<Region>, Set<Permission>> grouped = new LinkedHashMap<>();
        for (Permission permission : new TreeSet<>(permissions)) {
            Set<Region> readable = new TreeSet<>();
            for (Region node : open) {
                if (may.test(permission, node)) {
                    readable.add(node);
                }
            }
            if (!readable.isEmpty()) {
                grouped.computeIfAbsent(readable, first -> new TreeSet<>()).add(permission);
            }
        }
        return new Reach(grouped);
    }

    public boolean isNothing() {
        return permissionsByNodes.isEmpty();
    }
}
