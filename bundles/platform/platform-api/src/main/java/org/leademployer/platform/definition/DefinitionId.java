/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definition;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import org.leademployer.platform.Region;
import org.osgi.framework.Version;

/**
 * The name of one version of a definition (SCH-1).
 *
 * @param kind what it defines, {@code procurement-policy}
 * @param name which of them, {@code hee-sfi-2021-22}; a region that replaces one uses the same name at its own node
 * @param region the node at which it applies, and below
 * @param version {@code major.minor.micro}
 */
public record DefinitionId(String kind, String name, Region region, Version version)
        implements Comparable<DefinitionId> {

    private static final Comparator<DefinitionId> ORDER = Comparator.comparing(DefinitionId::kind)
            .thenComparing(DefinitionId::name)
            .thenComparing(DefinitionId::region)
            .thenComparing(DefinitionId::version);
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException when kind or name is not lower-case words joined by hyphens, at most 60 characters */
    public DefinitionId {
        check("kind", kind);
        check("name", name);
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(version, "version");
    }

    @Override
    public int compareTo(DefinitionId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + " " + name + " " + region + " " + version;
    }

    private static void check(String part, String text) {
        if (text == null || text.length() > 60 || !SLUG.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not the " + part + " of a definition, such as tiering or hee-sfi-2021-22");
        }
    }
}
