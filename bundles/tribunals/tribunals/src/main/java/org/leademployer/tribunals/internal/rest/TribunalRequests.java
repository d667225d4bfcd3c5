/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.platform.problem.Problems;
import org.leademployer.tribunals.ClaimInput;
import org.leademployer.tribunals.ClaimInput.ActInput;
import org.leademployer.tribunals.NoticeInput;

/** The bodies that partners send. */
final class TribunalRequests {

    private TribunalRequests() {}

    static <T> T given(T request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return request;
    }

    /** A claim to be shared. */
    @Schema(name = "TribunalClaim")
    record Shares(
            @Schema(description = "Pounds: what handling the claim cost", example = "12500.00") String costs,
            @Schema(description = "Pounds: awarded or settled for", example = "30000.00") String award,
            @Schema(description = "1 to 200 acts that are complained of") List<ActRequest> acts) {

        ClaimInput read() {
            return new ClaimInput(costs, award, TribunalRequests.read(acts));
        }
    }

    /** A claim that the tribunal has sent. */
    @Schema(name = "TribunalNotice")
    record Plan(
            @Schema(description = "The day on which the tribunal sent the claim", example = "2021-11-02") String sentOn,
            @Schema(description = "Acts as far as they are known; their hosts stand in the plan")
                    List<ActRequest> acts) {

        NoticeInput read() {
            return new NoticeInput(sentOn, TribunalRequests.read(acts));
        }
    }

    /** What is complained of. */
    @Schema(name = "TribunalAct")
    record ActRequest(
            @Schema(description = "ODS code of the host or of one of its sites", example = "RTD") String host,
            @Schema(description = "First day", example = "2021-08-01") String from,
            @Schema(description = "Last day, included", example = "2021-10-31") String to,
            @Schema(
                            description = "To whose doing it is put down",
                            allowableValues = {
                                "ACT_OF_HOST",
                                "ACT_OF_LEAD_EMPLOYER",
                                "ACT_OF_COMMISSIONER",
                                "SEVERAL",
                                "NO_FAULT"
                            })
                    String cause) {}

    static List<ActInput> read(List<ActRequest> acts) {
        return acts == null
                ? null
                : acts.stream()
                        .map(act -> act == null ? null : new ActInput(act.host(), act.from(), act.to(), act.cause()))
                        .toList();
    }
}
