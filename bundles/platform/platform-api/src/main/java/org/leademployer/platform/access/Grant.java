/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.access;

import java.util.Comparator;
import java.util.Optional;
import org.leademployer.platform.Region;

/**
 * A role, held at a node of the geography and all below it (X-3).
 *
 * @param role what its holder is
 * @param node where
 */
public record Grant(Role role, Region node) implements Comparable<Grant> {

    private static final Comparator<Grant> ORDER =
            Comparator.comparing(Grant::role).thenComparing(Grant::node);

    /** Reads what {@link #toString} writes; empty where the text is no grant. */
    public static Optional<Grant> parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        try {
            Region node = new Region(text.substring(at + 1));
            return Role.ofSlug(text.substring(0, at)).map(role -> new Grant(role, node));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Grant other) {
        return ORDER.compare(this, other);
    }

    /** As it stands among the users: {@code finance@north-west}. */
    @Override
    public String toString() {
        return role.slug() + "@" + node;
    }
}
