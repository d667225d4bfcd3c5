/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.Calculation;

/** The record of a calculation, as REST shows it. */
record CalculationView(
        String id,
        @Schema(description = "Its kind", example = "charges") String type,
        String contractId,
        LocalDate from,
        LocalDate to,
        @Schema(description = "The terms it rests on, one entry for each stretch of time") List<BasisView> basis,
        @Schema(description = "Digest of its inputs") String inputSha256,
        @Schema(description = "Digest of its result") String resultSha256,
        Instant calculatedAt,
        String calculatedBy) {

    static CalculationView of(Calculation calculation) {
        return new CalculationView(
                calculation.id(),
                calculation.type(),
                calculation.contractId(),
                calculation.period().from(),
                calculation.period().to(),
                calculation.basis().stream().map(BasisView::of).toList(),
                calculation.inputSha256(),
                calculation.resultSha256(),
                calculation.calculatedAt(),
                calculation.calculatedBy());
    }

    /** The terms over one stretch of time. */
    record BasisView(
            LocalDate from,
            LocalDate to,
            Object schedule,
            String region,
            String version,
            String termsSha256,
            BundleIdentity bundle) {

        static BasisView of(Basis basis) {
            return new BasisView(
                    basis.period().from(),
                    basis.period().to(),
                    Schedules.number(basis.variant().schedule()),
                    basis.variant().region().slug(),
                    basis.variant().version().toString(),
                    basis.termsSha256(),
                    basis.bundle());
        }
    }
}
