/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.leademployer.platform.problem.Problems;

/** What callers send about statements. */
final class StatementRequests {

    private StatementRequests() {}

    static <T> T given(T request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return request;
    }

    /** A line to be corrected. */
    @Schema(name = "StatementCorrection")
    record Correct(
            @Schema(description = "The number of the line", example = "1") String line,
            @Schema(description = "Pounds that are right; 0.00 credits the line alone", example = "41000.00")
                    String amount) {}

    /** Charges to be added. */
    @Schema(name = "StatementCharges")
    record Charge(
            @Schema(description = "Id or reference of the contract", example = "NW-LE-2021") String contract,
            @Schema(description = "The month that is charged", example = "2022-04") String month) {}
}
