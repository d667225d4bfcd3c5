/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rest;

import java.time.LocalDate;
import org.leademployer.employment.Placement;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/** A placement as partners see it. */
public record PlacementView(
        String id,
        String traineeId,
        OdsCode host,
        OdsCode site,
        Region region,
        String specialty,
        String postNumber,
        String grade,
        String type,
        LocalDate from,
        LocalDate to,
        String wte,
        FundingKind fundingKind) {

    static PlacementView of(Placement placement) {
        return new PlacementView(
                placement.id(),
                placement.traineeId(),
                placement.host(),
                placement.site(),
                placement.region(),
                placement.specialty(),
                placement.postNumber(),
                placement.grade(),
                placement.type().code(),
                placement.period().from(),
                placement.period().to(),
                placement.wte().toPlainString(),
                placement.fundingKind());
    }
}
