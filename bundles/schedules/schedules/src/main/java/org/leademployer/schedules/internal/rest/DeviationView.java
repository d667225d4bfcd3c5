/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.leademployer.schedules.Deviation;
import org.leademployer.schedules.spi.VariantId;

/** A deviation, as REST shows it. */
record DeviationView(
        String contractId,
        String reference,
        String region,
        @Schema(description = "Number of the schedule", example = "6") Object schedule,
        @Schema(description = "What is pinned", example = "north-west:1.0.0") String variant,
        @Schema(description = "What it is compared with", example = "national:1.0.0") String nationalDefault,
        @Schema(example = "price.service-fee") String term,
        @Schema(description = "Absent where the default has no such term") String national,
        @Schema(description = "Absent where the contract's variant has no such term") String agreed,
        @Schema(description = "EXPLAINED; STALE when a value has changed since; UNEXPLAINED") Deviation.State state,
        String reason,
        @Schema(description = "Role or title") String agreedBy,
        LocalDate agreedOn,
        Instant recordedAt,
        String recordedBy) {

    static DeviationView of(Deviation deviation) {
        boolean given = deviation.reason() != null;
        return new DeviationView(
                deviation.contractId(),
                deviation.reference(),
                deviation.region().slug(),
                Schedules.number(deviation.variant().schedule()),
                shortForm(deviation.variant()),
                shortForm(deviation.nationalDefault()),
                deviation.term(),
                deviation.national(),
                deviation.agreed(),
                deviation.state(),
                given ? deviation.reason().reason() : null,
                given ? deviation.reason().agreedBy() : null,
                given ? deviation.reason().agreedOn() : null,
                deviation.recordedAt(),
                deviation.recordedBy());
    }

    static String shortForm(VariantId variant) {
        return variant.region() + ":" + variant.version();
    }
}
