/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

import java.util.List;

/**
 * A claim to be registered (TRI-1), as somebody wrote it down. Everything is text, so that all that is wrong is answered at once.
 *
 * @param number the tribunal's claim number, {@code 2401234/2026}
 * @param contract id or reference of the contract
 * @param traineeId the platform's id of the claimant
 * @param claimantName the name as it stands on the claim, 1 to 200 characters: kept sealed under the person's key
 * @param respondents HEE, LEAD_EMPLOYER, ODS codes of hosts, or INDIVIDUAL, who is not named; at least one, each once
 * @param jurisdictions the tribunals' codes, at least one, each once
 * @param acts what is complained of, as far as it is known yet; at most {@value ClaimInput#MOST_ACTS}
 * @param certificate the number of the early conciliation certificate, {@code R123456/26/01}; null where there is none
 * @param withoutCertificate why there is none: the name of a {@link TribunalClaim.WithoutCertificate}
 * @param conciliationFrom the day on which the conciliation service was notified (day A); required with a certificate
 * @param conciliationTo the day on which the certificate came (day B); required with a certificate
 * @param presentedOn the day on which the claim (ET1) was presented
 * @param sentOn the day on which the tribunal sent it to the respondents
 */
public record NewClaim(
        String number,
        String contract,
        String traineeId,
        String claimantName,
        List<String> respondents,
        List<String> jurisdictions,
        List<ClaimInput.ActInput> acts,
        String certificate,
        String withoutCertificate,
        String conciliationFrom,
        String conciliationTo,
        String presentedOn,
        String sentOn) {}
