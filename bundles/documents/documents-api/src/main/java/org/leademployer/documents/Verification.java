/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents;

import java.util.List;

/**
 * What was found when every content was read again.
 *
 * @param contents how many contents versions rest on; one is counted once, however many versions it has
 * @param whole how many of them are there, with the digest that they were kept under
 * @param missing digests of those that are not there, at most {@value #MOST}
 * @param altered digests of those that have another digest now, at most {@value #MOST}
 * @param orphaned digests of contents on which no version rests, at most {@value #MOST}; no harm, and swept by
 *     {@link Documents#sweep} once they are a day old
 */
public record Verification(
        long contents, long whole, List<String> missing, List<String> altered, List<String> orphaned) {

    /** Of no list are more named. */
    public static final int MOST = 1000;

    public Verification {
        missing = List.copyOf(missing);
        altered = List.copyOf(altered);
        orphaned = List.copyOf(orphaned);
    }

    /** Whether nothing is missing or altered. */
    public boolean isSound() {
        return whole == contents;
    }
}
