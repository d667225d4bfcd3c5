/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.leademployer.schedules.NamedPin;
import org.leademployer.schedules.Pin;

/** A pin, as REST shows it. */
record PinView(
        @Schema(description = "Id of the contract") String contractId,
        @Schema(description = "Its reference; absent while contracts cannot be asked") String reference,
        @Schema(description = "Node of its lot; absent while contracts cannot be asked") String contractRegion,
        @Schema(description = "Number of the schedule", example = "6") Object schedule,
        @Schema(example = "north-west") String region,
        @Schema(example = "1.0.0") String version,
        @Schema(description = "First day on which it holds") LocalDate from,
        @Schema(description = "IN_FORCE; or why every calculation by it is refused: NOT_DEPLOYED, TERMS_CHANGED")
                Pin.State state,
        @Schema(description = "Digest of the terms that were agreed") String termsSha256,
        Instant pinnedAt,
        String pinnedBy) {

    static PinView of(NamedPin named) {
        Pin pin = named.pin();
        return new PinView(
                pin.contractId(),
                named.reference(),
                named.region() == null ? null : named.region().slug(),
                Schedules.number(pin.variant().schedule()),
                pin.variant().region().slug(),
                pin.variant().version().toString(),
                pin.from(),
                pin.state(),
                pin.termsSha256(),
                pin.pinnedAt(),
                pin.pinnedBy());
    }
}
