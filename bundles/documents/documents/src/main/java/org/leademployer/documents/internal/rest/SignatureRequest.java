/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.leademployer.documents.SignatureInput;
import org.leademployer.platform.problem.Problems;

/** That a document was signed. */
@Schema(name = "NewDocumentSignature")
record SignatureRequest(
        @Schema(description = "The day on the paper", example = "2021-03-15") String signedOn,
        @Schema(
                        description =
                                "In which role the signatory signed: lower-case words joined by hyphens, never a name",
                        example = "senior-contract-owner")
                String role) {

    static SignatureInput read(SignatureRequest request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return new SignatureInput(request.signedOn(), request.role());
    }
}
