/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.procurement.PolicyName;
import org.leademployer.procurement.Regime;
import org.leademployer.procurement.Route;
import org.leademployer.procurement.RouteAnswer;
import org.leademployer.procurement.Span;

/** The route that a value takes, and why. */
@Schema(name = "ProcurementRoute")
record RouteView(
        @Schema(type = "string", description = "Pounds", example = "189330.00") Money value,
        Regime regime,
        @Schema(type = "string", format = "date") LocalDate on,
        Route route,
        @Schema(description = "Written quotations at least; 0 where tenders are asked for instead")
                int minimumQuotations,
        @Schema(description = "From publication; preparation and engagement come on top")
                DurationView indicativeDuration,
        boolean transparencyNotice,
        @Schema(description = "The least weight of the question on social value, per cent; 0 where none is asked")
                int socialValueMinimumPercent,
        @Schema(description = "Whether the Cabinet Office authorises") boolean cabinetOfficeControl,
        PolicyView policy,
        @Schema(description = "One sentence for each of these, with the rule") List<String> reasons) {

    static RouteView of(RouteAnswer answer) {
        return new RouteView(
                answer.question().value(),
                answer.question().regime(),
                answer.question().on(),
                answer.route(),
                answer.minimumQuotations(),
                DurationView.of(answer.duration()),
                answer.transparencyNotice(),
                answer.socialValueMinimumPercent(),
                answer.cabinetOfficeControl(),
                PolicyView.of(answer.policy()),
                answer.reasons());
    }

    /** From the least to the most. */
    @Schema(name = "IndicativeDuration")
    record DurationView(
            @Schema(description = "ISO 8601", example = "P3M") String min,
            @Schema(description = "ISO 8601", example = "P4M") String max) {

        static DurationView of(Span span) {
            return new DurationView(Span.text(span.min()), Span.text(span.max()));
        }
    }

    /** The policy that an answer follows. */
    @Schema(name = "ProcurementPolicyName")
    record PolicyView(
            @Schema(example = "hee-sfi-2021-22") String id,
            @Schema(type = "string", example = "national") Region region,
            @Schema(example = "1.0.0") String version,
            @Schema(type = "string", format = "date") LocalDate validFrom,
            String source,
            @Schema(description = "The digest of its text") String sha256) {

        static PolicyView of(PolicyName policy) {
            return new PolicyView(
                    policy.id(),
                    policy.region(),
                    policy.version(),
                    policy.validFrom(),
                    policy.source(),
                    policy.sha256());
        }
    }
}
