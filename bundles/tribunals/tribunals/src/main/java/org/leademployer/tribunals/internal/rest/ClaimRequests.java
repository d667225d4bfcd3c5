/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.tribunals.ClaimChange;
import org.leademployer.tribunals.NewClaim;
import org.leademployer.tribunals.NewReserve;

/** The bodies that partners send about registered claims. */
final class ClaimRequests {

    private ClaimRequests() {}

    /** A claim to be registered. */
    @Schema(name = "RegisterTribunalClaim")
    record Register(
            @Schema(description = "The tribunal's number", example = "2401234/2026") String number,
            @Schema(description = "Id or reference of the contract", example = "NW-LE-2021") String contract,
            @Schema(description = "The platform's id of the claimant") String traineeId,
            @Schema(description = "As it stands on the claim, 1 to 200 characters; kept sealed") String claimantName,
            @Schema(description = "HEE, LEAD_EMPLOYER, ODS codes, or INDIVIDUAL") List<String> respondents,
            @Schema(description = "The tribunals' codes", example = "[\"UDL\"]") List<String> jurisdictions,
            @Schema(description = "As far as they are known, at most 200") List<TribunalRequests.ActRequest> acts,
            @Schema(example = "R123456/26/01") String certificate,
            @Schema(
                            description = "Why there is no certificate",
                            allowableValues = {
                                "JOINT_CLAIMANT_HAS_IT",
                                "ACAS_HAS_NO_JURISDICTION",
                                "EMPLOYER_CONTACTED_ACAS",
                                "INTERIM_RELIEF"
                            })
                    String withoutCertificate,
            @Schema(description = "Day A; required with a certificate", example = "2026-03-01") String conciliationFrom,
            @Schema(description = "Day B; required with a certificate", example = "2026-04-01") String conciliationTo,
            @Schema(description = "When the claim (ET1) was presented", example = "2026-04-20") String presentedOn,
            @Schema(description = "When the tribunal sent it", example = "2026-05-01") String sentOn) {

        NewClaim read() {
            return new NewClaim(
                    number,
                    contract,
                    traineeId,
                    claimantName,
                    respondents,
                    jurisdictions,
                    TribunalRequests.read(acts),
                    certificate,
                    withoutCertificate,
                    conciliationFrom,
                    conciliationTo,
                    presentedOn,
                    sentOn);
        }
    }

    /** What has happened to a claim. */
    @Schema(name = "TribunalClaimChange")
    record Change(
            @Schema(
                            description = "What has happened",
                            allowableValues = {
                                "GRANT_EXTENSION",
                                "FILE_RESPONSE",
                                "LIST_HEARING",
                                "VACATE_HEARING",
                                "DO_STEP",
                                "RECORD_MONEY",
                                "SETTLE",
                                "WITHDRAW",
                                "JUDGE",
                                "CLOSE"
                            })
                    String act,
            @Schema(description = "Today when left out", example = "2026-05-10") String on,
            @Schema(description = "For GRANT_EXTENSION") String extendedTo,
            @Schema(description = "For LIST_HEARING the kind, for VACATE_HEARING the number", example = "PRELIMINARY")
                    String hearing,
            @Schema(description = "For LIST_HEARING: its first day") String hearingOn,
            @Schema(description = "For LIST_HEARING: 1 to 100 days, one when left out") String hearingDays,
            @Schema(description = "For DO_STEP: the number of the step") String step,
            @Schema(description = "Pounds in all; as before when left out", example = "12500.00") String costs,
            @Schema(description = "Pounds in all; as before when left out", example = "30000.00") String award,
            @Schema(description = "For SETTLE: pounds", example = "15000.00") String settlement,
            @Schema(description = "For JUDGE: UPHELD, PARTLY_UPHELD, DISMISSED or STRUCK_OUT") String outcome) {

        ClaimChange read() {
            return new ClaimChange(
                    act, on, extendedTo, hearing, hearingOn, hearingDays, step, costs, award, settlement, outcome);
        }
    }

    /** A reserve to be set. */
    @Schema(name = "SetTribunalReserve")
    record SetReserve(
            @Schema(description = "HEE, LEAD_EMPLOYER, or the ODS code of a host of the acts", example = "RTD")
                    String party,
            @Schema(description = "Pounds", example = "5000.00") String costs,
            @Schema(description = "Pounds", example = "20000.00") String award,
            @Schema(description = "Today when left out") String setOn,
            @Schema(description = "1 to 1000 characters; kept sealed") String reason) {

        NewReserve read() {
            return new NewReserve(party, costs, award, setOn, reason);
        }
    }
}
