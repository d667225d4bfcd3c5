/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.web.Tabular;
import org.leademployer.schedules.Refusal;
import org.leademployer.schedules.ReplayDifference;
import org.leademployer.schedules.ReplayRun;

/** Many calculations made again, as REST shows them. */
record ReplayRunView(
        LocalDate from,
        LocalDate to,
        @Schema(description = "Absent for all contracts") String contractId,
        @Schema(description = "How many were made again") long count,
        @Schema(description = "How many came out the same") long equal,
        @Schema(description = "How many did not, named or not") long differentCount,
        @Schema(description = "Ids of the first hundred that did not") List<String> different,
        @Schema(description = "The same with where they differ first, or why they could not be made")
                List<DifferenceView> differences,
        Instant startedAt,
        Instant endedAt)
        implements Tabular {

    static ReplayRunView of(ReplayRun run) {
        return new ReplayRunView(
                run.period().from(),
                run.period().to(),
                run.contractId(),
                run.count(),
                run.equal(),
                run.different(),
                run.differences().stream().map(ReplayDifference::calculationId).toList(),
                run.differences().stream().map(DifferenceView::of).toList(),
                run.startedAt(),
                run.endedAt());
    }

    @Override
    public List<?> rows() {
        return differences;
    }

    /** A calculation that did not come out as it is kept. */
    record DifferenceView(
            String calculationId,
            String contractId,
            LocalDate from,
            LocalDate to,
            String resultSha256,
            String replayedSha256,
            @Schema(description = "A payer's amount, or a byte") String firstDifference,
            @Schema(description = "Why it could not be made; absent where it could") Refusal failure) {
        static DifferenceView of(ReplayDifference difference) {
            return new DifferenceView(
                    difference.calculationId(),
                    difference.contractId(),
                    difference.period().from(),
                    difference.period().to(),
                    difference.resultSha256(),
                    difference.replayedSha256(),
                    difference.firstDifference(),
                    difference.failure());
        }
    }
}
