/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.Instant;
import org.leademployer.platform.Region;

/**
 * What others need to check a calculation (SCH-5).
 *
 * @param calculation its record
 * @param reference the contract's reference; null while contracts cannot be asked
 * @param region the node of the contract's lot; null while contracts cannot be asked
 * @param replay its replay, made for this certificate
 * @param platformVersion the version of the platform that replayed it
 * @param issuedAt when it was issued
 * @param issuedBy for whom
 * @param json all of this in canonical form: JSON in UTF-8, names sorted, no white space, with {@code certificateSha256}
 * @param sha256 the digest of that form without its member {@code certificateSha256}
 */
public record Certificate(
        Calculation calculation,
        String reference,
        Region region,
        Replay replay,
        String platformVersion,
        Instant issuedAt,
        String issuedBy,
        String json,
        String sha256) {}
