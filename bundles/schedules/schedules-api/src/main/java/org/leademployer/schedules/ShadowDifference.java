/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.Instant;
import java.util.List;
import org.leademployer.platform.Region;
import org.leademployer.schedules.SimulationReport.Change;
import org.leademployer.schedules.SimulationReport.PayerChange;
import org.leademployer.schedules.spi.VariantId;

/**
 * What a calculation came to, and what it would have come to under a candidate (SCH-6).
 *
 * @param calculationId the calculation
 * @param contractId its contract
 * @param region the node of its lot
 * @param candidate the variant that was computed beside it
 * @param candidateTermsSha256 the digest of its terms
 * @param payers by payer's code; empty where the candidate could not be computed
 * @param failure why it could not; null where it could
 * @param computedAt when
 */
public record ShadowDifference(
        String calculationId,
        String contractId,
        Region region,
        VariantId candidate,
        String candidateTermsSha256,
        List<PayerChange> payers,
        Refusal failure,
        Instant computedAt) {

    public ShadowDifference {
        payers = List.copyOf(payers);
    }

    /** Over all payers. */
    public Change total() {
        return payers.stream().map(PayerChange::change).reduce(Change.NONE, Change::plus);
    }
}
