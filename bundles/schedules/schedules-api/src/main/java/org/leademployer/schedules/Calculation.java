/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.Instant;
import java.util.List;
import org.leademployer.platform.Period;

/**
 * A calculation that was made and is kept with its inputs, its variants and its result (SCH-5).
 *
 * @param id its id
 * @param type its kind, {@code charges}
 * @param contractId the contract
 * @param period the period asked for
 * @param basis the terms, one entry per stretch of time
 * @param inputSha256 the digest of the inputs
 * @param resultSha256 the digest of the result
 * @param calculatedAt when it was first made; asking again for the same gives the same calculation
 * @param calculatedBy who asked first
 */
public record Calculation(
        String id,
        String type,
        String contractId,
        Period period,
        List<Basis> basis,
        String inputSha256,
        String resultSha256,
        Instant calculatedAt,
        String calculatedBy) {
    public Calculation {
        basis = List.copyOf(basis);
    }
}
