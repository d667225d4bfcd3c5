/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.commercial;

import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;

/**
 * A placement as schedule 6 sees it.
 *
 * @param host the host organisation
 * @param period its days
 * @param wteHundredths whole-time equivalent in hundredths, 1 to 100
 * @param fundingKind by which road the post is funded
 * @param attendance whether the trainee was in post, on leave or out of programme
 * @param specialty the specialty code of the post
 */
public record ServicePlacement(
        OdsCode host,
        Period period,
        int wteHundredths,
        FundingKind fundingKind,
        Attendance attendance,
        String specialty) {

    /** Where the trainee was during a placement. */
    public enum Attendance {
        IN_POST,
        /** Parental or sick leave. */
        LEAVE,
        OUT_OF_PROGRAMME
    }

    public ServicePlacement {
        if (wteHundredths < 1 || wteHundredths > 100) {
            throw new IllegalArgumentException(
                    "a placement has 1 to 100 hundredths of a whole-time equivalent, not " + wteHundredths);
        }
    }
}
