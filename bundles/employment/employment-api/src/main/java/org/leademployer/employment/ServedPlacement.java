/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment;

import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;

/**
 * What charges need to know of a placement, and no more: so that a national book is read out of an index alone.
 *
 * @param traineeId the platform's id of the trainee
 * @param host the organisation to which the site belongs
 * @param specialty the specialty code of the national post number, {@code 007}
 * @param postNumber the national post number
 * @param type standard, extension, out of programme or leave
 * @param period first and last day
 * @param wteHundredths whole-time equivalent in hundredths, 1 to 100
 * @param fundingKind by which road the post is funded
 */
public record ServedPlacement(
        String traineeId,
        OdsCode host,
        String specialty,
        String postNumber,
        PlacementType type,
        Period period,
        int wteHundredths,
        FundingKind fundingKind) {}
