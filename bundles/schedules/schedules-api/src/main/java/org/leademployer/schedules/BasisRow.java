/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.LocalDate;

/**
 * A basis as one flat row, as consoles print it to people and to scripts (SCH-5).
 *
 * @param from the first day
 * @param to the last day
 * @param schedule its number
 * @param region the node of the variant
 * @param version of the variant
 * @param termsSha256 the digest of its terms
 * @param bundle the symbolic name of the bundle that carried its rules
 * @param bundleVersion the version of that
 * @param bundleSha256 the digest of that
 */
public record BasisRow(
        LocalDate from,
        LocalDate to,
        int schedule,
        String region,
        String version,
        String termsSha256,
        String bundle,
        String bundleVersion,
        String bundleSha256) {

    public static BasisRow of(Basis basis) {
        return new BasisRow(
                basis.period().from(),
                basis.period().to(),
                Integer.parseInt(basis.variant().schedule()),
                basis.variant().region().slug(),
                basis.variant().version().toString(),
                basis.termsSha256(),
                basis.bundle().symbolicName(),
                basis.bundle().version(),
                basis.bundle().sha256());
    }

    @Override
    public String toString() {
        return from + " to " + to + ": schedule " + schedule + " " + region + " " + version + ", terms "
                + start(termsSha256) + ", bundle " + bundle + " " + bundleVersion + " " + start(bundleSha256);
    }

    /** Enough of a digest for people to compare; scripts get the whole. */
    private static String start(String sha256) {
        return sha256.substring(0, Math.min(12, sha256.length()));
    }
}
