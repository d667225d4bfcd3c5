/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment;

import java.math.BigDecimal;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;

/**
 * A trainee's stretch of work in one post (EMP-2). Says nothing that identifies the person but the platform's own id.
 *
 * @param id the platform's id of the placement
 * @param traineeId the platform's id of the trainee
 * @param host the organisation to which the site belongs
 * @param site the site
 * @param region the node of the office that manages the post, taken from its national post number
 * @param specialty the specialty code of the national post number, {@code 007}
 * @param postNumber the national post number
 * @param grade the grade, {@code STR}
 * @param type standard, extension, out of programme or leave
 * @param period first and last day
 * @param wte whole-time equivalent, above 0.00 and at most 1.00, two places
 * @param fundingKind by which road the post is funded
 */
public record Placement(
        String id,
        String traineeId,
        OdsCode host,
        OdsCode site,
        Region region,
        String specialty,
        String postNumber,
        String grade,
        PlacementType type,
        Period period,
        BigDecimal wte,
        FundingKind fundingKind) {}
