/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.leademployer.platform.Region;

/**
 * A geography and specialties: what one contract is for (CON-1).
 *
 * @param title as people call it
 * @param region the node whose office procures it; posts of this node and below belong to it
 * @param specialties the specialty codes it covers; empty for all
 */
public record Lot(String title, Region region, Set<String> specialties) {

    private static final Pattern SPECIALTY = Pattern.compile("[A-Z0-9]{2,6}");

    /** @throws IllegalArgumentException when something is absent or a specialty code malformed */
    public Lot {
        if (title == null || title.isBlank() || region == null) {
            throw new IllegalArgumentException("a lot has a title and a region");
        }
        for (String specialty : specialties) {
            if (!SPECIALTY.matcher(specialty).matches()) {
                throw new IllegalArgumentException("'" + specialty + "' is not a specialty code, such as 600");
            }
        }
        specialties = java.util.Collections.unmodifiableSet(new TreeSet<>(specialties));
    }
}
