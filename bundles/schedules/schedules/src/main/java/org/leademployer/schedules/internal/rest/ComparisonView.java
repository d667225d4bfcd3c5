/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.platform.web.Tabular;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.Comparison;

/** Two variants side by side, as REST shows them. */
record ComparisonView(
        SideView left,
        SideView right,
        @Schema(description = "Every term that either has, by name") List<TermView> terms,
        @Schema(description = "How many terms both have with the same value") long equalTerms,
        long differentTerms,
        @Schema(description = "Whether the same bytes carry the rules of both") boolean bundlesEqual)
        implements Tabular {

    static ComparisonView of(Comparison comparison) {
        return new ComparisonView(
                SideView.of(comparison.left()),
                SideView.of(comparison.right()),
                comparison.terms().stream().map(TermView::of).toList(),
                comparison.equalTerms(),
                comparison.differentTerms(),
                comparison.bundlesEqual());
    }

    @Override
    public List<?> rows() {
        return terms;
    }

    /** One of the two. */
    record SideView(
            @Schema(description = "Number of the schedule", example = "6") Object schedule,
            @Schema(example = "north-west") String region,
            @Schema(example = "1.0.0") String version,
            @Schema(description = "Digest of its terms") String termsSha256,
            BundleIdentity bundle,
            @Schema(description = "Whether it is deployed now; else its terms were taken out of the archive")
                    boolean deployed) {
        static SideView of(Comparison.Side side) {
            return new SideView(
                    Schedules.number(side.variant().schedule()),
                    side.variant().region().slug(),
                    side.variant().version().toString(),
                    side.termsSha256(),
                    side.bundle(),
                    side.deployed());
        }
    }

    /** A term of the two. */
    record TermView(
            @Schema(example = "price.service-fee") String name,
            @Schema(description = "Absent where the left has no such term", example = "388.00") String left,
            @Schema(description = "Absent where the right has no such term", example = "401.50") String right,
            boolean equal,
            @Schema(description = "What it is counted in; absent where nobody has said") String unit,
            @Schema(description = "What it decides; absent where nobody has said") String meaning) {
        static TermView of(Comparison.Term term) {
            return new TermView(term.name(), term.left(), term.right(), term.equal(), term.unit(), term.meaning());
        }
    }
}
