/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The national upload columns of placements, with those that this platform adds, by their names there (EMP-5). */
public enum PlacementColumn {
    SURNAME("Surname"),
    GMC_NUMBER("GMC Number"),
    GDC_NUMBER("GDC Number"),
    UKPHR_NUMBER("UKPHR Number"),
    TRAINING_NUMBER("NTN"),
    NI_NUMBER("NI Number"),
    POST_NUMBER("National Post Number"),
    DATE_FROM("Date From"),
    DATE_TO("Date To"),
    PLACEMENT_TYPE("Placement Type"),
    PLACEMENT_STATUS("Placement Status"),
    SITE("Site"),
    WTE("WTE"),
    GRADE("Grade"),
    FUNDING_KIND("Funding Kind");

    private final String title;

    PlacementColumn(String title) {
        this.title = title;
    }

    /** The name that files use. */
    public String title() {
        return title;
    }

    /** The column of that name; capitals, blanks, {@code _} and {@code -} do not matter. */
    public static Optional<PlacementColumn> ofTitle(String title) {
        String plain = plain(title);
        return Arrays.stream(values())
                .filter(column -> plain(column.title).equals(plain))
                .findFirst();
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
