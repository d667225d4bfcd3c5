/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations;

import java.time.LocalDate;
import org.leademployer.platform.Region;

/**
 * A node of the geography tree (ORG-1, ORG-2).
 *
 * @param region its slug
 * @param name its name as people write it
 * @param level national, region or local office
 * @param parent the node above; null for the root
 * @param officeCode the code of its office in national post numbers, {@code NWE}; null where it has none
 * @param validFrom since when it is so
 * @param source where this is written
 */
public record GeographyNode(
        Region region, String name, Level level, Region parent, String officeCode, LocalDate validFrom, String source) {

    /** "Once nationally, four times regionally, or locally" (ORG-2). */
    public enum Level {
        NATIONAL,
        REGION,
        LOCAL_OFFICE
    }
}
