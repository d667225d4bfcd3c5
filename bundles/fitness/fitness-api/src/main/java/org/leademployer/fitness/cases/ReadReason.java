/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.cases;

/** Why somebody reads a case: it stands in the audit log with who and when (FTP-7). */
public enum ReadReason {
    CASE_MANAGEMENT,
    INVESTIGATION,
    DECISION,
    TRANSFER,
    /** The regulator has asked, or is to be told. */
    REGULATOR,
    /** The person has asked what is held. */
    SUBJECT_ACCESS,
    /** Somebody looks after how cases are dealt with. */
    OVERSIGHT,
    /** A legal claim is brought, or to be met. */
    LEGAL_CLAIM
}
