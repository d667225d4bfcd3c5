/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform;

import java.util.regex.Pattern;

/**
 * The slug of a node of the geography tree: {@code national}, {@code north}, {@code north-west} (ORG-1).
 *
 * <p>The API calls every node a region, whatever its level. That the node exists is known to the organisations domain,
 * not to this type.
 *
 * @param slug lower-case words joined by hyphens, at most 60 characters
 */
public record Region(String slug) implements Comparable<Region> {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** The root of the tree. */
    public static final Region NATIONAL = new Region("national");

    /** @throws IllegalArgumentException when the text is no slug */
    public Region {
        if (slug == null || slug.length() > 60 || !SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException("'" + slug + "' is not a region, such as north-west");
        }
    }

    @Override
    public int compareTo(Region other) {
        return slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
