/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The version of a variant. A new micro version repairs, a new minor version adds, a new major version changes terms.
 *
 * @param major 0 or more
 * @param minor 0 or more
 * @param micro 0 or more
 */
public record VariantVersion(int major, int minor, int micro) implements Comparable<VariantVersion> {

    private static final Pattern FORM = Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}");
    private static final Comparator<VariantVersion> ORDER = Comparator.comparingInt(VariantVersion::major)
            .thenComparingInt(VariantVersion::minor)
            .thenComparingInt(VariantVersion::micro);

    /** Reads {@code 1.0.0}. @throws IllegalArgumentException when the text is no such version */
    public static VariantVersion parse(String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a version, such as 1.0.0");
        }
        String[] parts = text.split("\\.");
        return new VariantVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    @Override
    public int compareTo(VariantVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + micro;
    }
}
