/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents;

import java.util.Optional;

/** What a document is, in the words of the field (TK p.13, 21, 22), and of the OCDS code list of document types where it has one. */
public enum DocumentKind {
    /** The contract as it was signed, before it commenced (CON-2). */
    SIGNED_CONTRACT("contractSigned"),
    /** A contract before it is signed. */
    DRAFT_CONTRACT("contractDraft"),
    /** The letter by which a contract was extended (CON-10). */
    EXTENSION_LETTER("contractAnnexe"),
    /** The form by which data protection terms were varied (CON-2). */
    GDPR_VARIATION("contractAnnexe"),
    /** Who bears which risk: without it no contract starts (CON-3). */
    RISK_SHARING_AGREEMENT("contractAnnexe"),
    /** A schedule of the contract, such as that of change control. */
    SCHEDULE("contractSchedule"),
    /** An agreed change of a running contract (CON-9). */
    CHANGE_NOTE("contractAnnexe"),
    /** An agreement with a host, or a memorandum of understanding (CON-11). */
    HOST_AGREEMENT(null),
    /** What is to be delivered (PRO-5). */
    SPECIFICATION("technicalSpecifications"),
    /** What bidders are asked to answer to. */
    TENDER_DOCUMENTS("biddingDocuments"),
    /** How bids were evaluated, and why. */
    EVALUATION_REPORT("evaluationReports"),
    /** A declaration that somebody has no conflict of interest, or which. */
    CONFLICT_OF_INTEREST("conflictOfInterest"),
    /** A plan of how a contract is mobilised or managed. */
    PLAN("projectPlan"),
    /** Minutes of a meeting. */
    MINUTES(null),
    /** A letter or message worth keeping. */
    CORRESPONDENCE(null),
    /** Anything else. */
    OTHER(null);

    private final String ocdsType;

    DocumentKind(String ocdsType) {
        this.ocdsType = ocdsType;
    }

    /** The code of the OCDS list {@code documentType}; empty where the list has none for it. */
    public Optional<String> ocdsType() {
        return Optional.ofNullable(ocdsType);
    }
}
