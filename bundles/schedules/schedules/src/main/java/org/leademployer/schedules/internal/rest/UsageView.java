/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.platform.web.Tabular;
import org.leademployer.schedules.VariantUsage;

/** Who uses what, as REST shows it. */
record UsageView(List<VersionView> variants) implements Tabular {

    static UsageView of(List<VariantUsage> usage) {
        return new UsageView(usage.stream().map(VersionView::of).toList());
    }

    @Override
    public List<?> rows() {
        return variants.stream().map(Row::of).toList();
    }

    /** A version and who uses it. */
    record VersionView(
            @Schema(description = "Number of the schedule", example = "6") Object schedule,
            @Schema(example = "north-west") String region,
            @Schema(example = "1.0.0") String version,
            boolean deployed,
            @Schema(description = "Contracts that hold it") List<HolderView> pinned,
            @Schema(description = "Drafts that would take it on their first day") List<HolderView> drafts) {
        static VersionView of(VariantUsage usage) {
            return new VersionView(
                    Schedules.number(usage.variant().schedule()),
                    usage.variant().region().slug(),
                    usage.variant().version().toString(),
                    usage.deployed(),
                    usage.pinned().stream().map(HolderView::of).toList(),
                    usage.drafts().stream().map(HolderView::of).toList());
        }
    }

    /** A contract. */
    record HolderView(String contractId, String reference, String region) {
        static HolderView of(VariantUsage.Holder holder) {
            return new HolderView(
                    holder.contractId(),
                    holder.reference(),
                    holder.region() == null ? null : holder.region().slug());
        }

        String name() {
            return reference == null ? contractId : reference;
        }
    }

    /** The same as a line of a table. */
    record Row(
            Object schedule,
            String region,
            String version,
            boolean deployed,
            List<String> pinned,
            List<String> drafts) {
        static Row of(VersionView view) {
            return new Row(
                    view.schedule(),
                    view.region(),
                    view.version(),
                    view.deployed(),
                    view.pinned().stream().map(HolderView::name).toList(),
                    view.drafts().stream().map(HolderView::name).toList());
        }
    }
}
