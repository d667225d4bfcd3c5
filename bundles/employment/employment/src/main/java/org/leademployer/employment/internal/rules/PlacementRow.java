/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

import org.leademployer.employment.PlacementType;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.imports.CsvRow;

/**
 * A row of a placement file that is right in itself.
 *
 * @param row where it stands
 * @param host the organisation that the site belongs to
 * @param region the node of the office that manages the post
 * @param approved whether it counts; a draft does not
 * @param wteHundredths whole-time equivalent in hundredths
 */
public record PlacementRow(
        CsvRow row,
        String surname,
        Identity identity,
        PostNumber post,
        Period period,
        PlacementType type,
        boolean approved,
        OdsCode site,
        OdsCode host,
        Region region,
        int wteHundredths,
        String grade,
        FundingKind fundingKind) {

    /** By what it is known among the placements of its trainee. */
    public String key() {
        return post.text() + " " + period.from();
    }
}
