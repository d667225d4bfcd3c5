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
 * A submitted placement that is right in itself.
 *
 * @param row where it stands
 * @param niNumber the trainee's NI number; null where none is given
 * @param host the organisation that the site belongs to
 * @param region the node of the office that manages the post
 * @param approved whether it counts; a draft does not
 * @param wteHundredths whole-time equivalent in hundredths
 */
public record PlacementRow(
        CsvRow row,
        String surname,
        Identity identity,
        String niNumber,
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

    /** By what it is known among all, as rows that wait in quarantine have it. */
    public String globalKey() {
        return ReadRow.key(identity.key(), key());
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return row.toString();
    }
}
