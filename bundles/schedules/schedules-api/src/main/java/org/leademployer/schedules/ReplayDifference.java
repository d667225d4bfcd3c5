/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import org.leademployer.platform.Period;

/**
 * A calculation that did not come out as it is kept.
 *
 * @param calculationId the calculation
 * @param contractId its contract
 * @param period its period
 * @param resultSha256 the digest of the result that is kept
 * @param replayedSha256 the digest of the result made again; null where it could not be made
 * @param firstDifference in words, where the two differ first: a payer's amount, or a byte; null where it could not be made
 * @param failure why it could not be made; null where it could
 */
public record ReplayDifference(
        String calculationId,
        String contractId,
        Period period,
        String resultSha256,
        String replayedSha256,
        String firstDifference,
        Refusal failure) {}
