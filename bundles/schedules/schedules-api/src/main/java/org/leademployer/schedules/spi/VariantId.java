/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi;

import java.util.regex.Pattern;
import org.leademployer.platform.Region;

/**
 * The identity of a variant (SCH-1).
 *
 * @param schedule what is replaced: the number of a schedule, {@code 6}, {@code 8}, {@code 10}, or the word for anything
 *     else that a region may replace, {@code fitness-routing}
 * @param region the node of the geography for which it is made
 * @param version its version
 */
public record VariantId(String schedule, Region region, VariantVersion version) {

    private static final Pattern SCHEDULE = Pattern.compile("\\d{1,2}|[a-z]+(-[a-z]+)*");

    /** @throws IllegalArgumentException when {@code schedule} is neither a number nor a word */
    public VariantId {
        if (schedule == null || !SCHEDULE.matcher(schedule).matches()) {
            throw new IllegalArgumentException("'" + schedule + "' is not a schedule, such as 6");
        }
        if (region == null || version == null) {
            throw new IllegalArgumentException("a variant has a region and a version");
        }
    }

    /** As people read it: {@code schedule 6 north-west 1.0.0}. */
    @Override
    public String toString() {
        return "schedule " + schedule + " " + region + " " + version;
    }
}
