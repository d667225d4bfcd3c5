/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.cases;

/** A part of a case that is shown or withheld as a whole (FTP-7). */
public enum CaseField {
    /** That there is the case, and where. */
    SUMMARY,
    /** What was handed in: what it is about, how severe it is, when it became known. */
    FACTS,
    SUBJECT,
    NARRATIVE,
    ROUTE,
    STEPS,
    APPOINTMENTS,
    FINDINGS,
    REPORT,
    DECISIONS,
    DISCUSSIONS,
    EXCLUSIONS,
    STRATEGY,
    THRESHOLD,
    REFERRAL,
    TRANSFERS,
    COPIES,
    LINKS,
    OUTCOME
}
