/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.leademployer.hostagreements.HostAgreement;
import org.leademployer.platform.OdsCode;

/** An agreement as it is read over REST. */
@Schema(name = "HostAgreement")
record HostAgreementView(
        String id,
        @Schema(type = "string", description = "The ODS code of the host", example = "RTD") OdsCode host,
        @Schema(description = "Counts what was sent to this host under this contract, from 1") int issue,
        HostAgreement.State state,
        HostAgreement.Enforceability enforceability,
        @Schema(description = "Why it is not enforceable, or was declined") String reason,
        @Schema(description = "The template that was sent", example = "host-service-level-agreement") String template,
        @Schema(description = "The node that laid it down", example = "national") String templateRegion,
        @Schema(example = "1.0.0") String templateVersion,
        @Schema(description = "The digest of its text") String templateSha256,
        LocalDate sentOn,
        LocalDate returnedOn,
        LocalDate signedOn,
        @Schema(description = "The last day on which it holds") LocalDate expiresOn,
        @Schema(description = "How often the host was reminded, escalations counted") int reminders,
        LocalDate remindedOn,
        LocalDate escalatedOn,
        @Schema(description = "Counts its changes, from 1") long version) {

    static HostAgreementView of(HostAgreement agreement) {
        return new HostAgreementView(
                agreement.id(),
                agreement.host(),
                agreement.issue(),
                agreement.state(),
                agreement.enforceability(),
                agreement.reason(),
                agreement.template().name(),
                agreement.template().region().slug(),
                agreement.template().version(),
                agreement.template().sha256(),
                agreement.sentOn(),
                agreement.returnedOn(),
                agreement.signedOn(),
                agreement.expiresOn(),
                agreement.reminders(),
                agreement.remindedOn(),
                agreement.escalatedOn(),
                agreement.version());
    }
}
