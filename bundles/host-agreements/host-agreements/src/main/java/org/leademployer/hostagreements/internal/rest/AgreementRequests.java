/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.hostagreements.AgreementChange;
import org.leademployer.hostagreements.SendInput;
import org.leademployer.platform.problem.Problems;

/** The bodies that partners send. */
final class AgreementRequests {

    private AgreementRequests() {}

    static <T> T given(T request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return request;
    }

    /** What is to be sent. */
    @Schema(name = "SendHostAgreements")
    record SendRequest(
            @Schema(description = "ODS codes, at most 5000; left out for every host with placements under the contract")
                    List<String> hosts,
            @Schema(description = "Left out where one template alone is in force") String template,
            @Schema(description = "Today when left out", example = "2026-01-05") String sentOn,
            @Schema(description = "The last day; the end of the contract when left out") String expiresOn,
            @Schema(description = "Only prepare them") boolean draft,
            @Schema(
                            description = "Also to hosts whose newest agreement has other terms, was declined, or has"
                                    + " expired")
                    boolean newVersion) {

        SendInput read() {
            return new SendInput(hosts, template, sentOn, expiresOn, draft, newVersion);
        }
    }

    /** What has happened to an agreement. */
    @Schema(name = "HostAgreementChange")
    record ChangeRequest(
            @Schema(description = "SEND, RETURN, SIGN, JUDGE or DECLINE") String act,
            @Schema(description = "Today when left out", example = "2026-01-05") String on,
            @Schema(description = "For JUDGE, and with SIGN where it is known: true or false") String enforceable,
            @Schema(description = "Why it is not enforceable or was declined, 1 to 1000 characters") String reason) {

        AgreementChange read() {
            return new AgreementChange(act, on, enforceable, reason);
        }
    }
}
