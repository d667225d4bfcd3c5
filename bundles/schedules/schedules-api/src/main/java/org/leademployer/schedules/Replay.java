/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.Instant;

/**
 * A calculation made again from what was kept (SCH-5).
 *
 * @param calculationId the calculation
 * @param equal whether the result is the same, byte for byte
 * @param resultSha256 the digest of the result that was kept
 * @param replayedSha256 the digest of the result made again
 * @param fromArchive whether a variant had to be taken out of the archive because it is not deployed now
 * @param replayedAt when
 */
public record Replay(
        String calculationId,
        boolean equal,
        String resultSha256,
        String replayedSha256,
        boolean fromArchive,
        Instant replayedAt) {}
