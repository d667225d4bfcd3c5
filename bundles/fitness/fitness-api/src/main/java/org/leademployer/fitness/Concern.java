/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

/** What a concern is about, as the table of responsibilities divides them (FTP-2). */
public enum Concern {
    /** Managed through the employer, as for any doctor (FTP-1). */
    CONDUCT,
    /** Below the appropriate level for the stage of training; "capability" is not a useful term for a trainee (FTP-1). */
    TRAINING,
    /** Goes to occupational health through the lead employer (FTP-0). */
    HEALTH,
    /** A complaint that is dealt with where it was made. */
    COMPLAINT_LOW,
    /** A high-level complaint of an educational nature. */
    COMPLAINT_EDUCATIONAL,
    /** A high-level complaint on employment or conduct. */
    COMPLAINT_EMPLOYMENT,
    /** Talking with the regulator. */
    GMC_LIAISON,
    /** Referring somebody to the regulator. */
    GMC_REFERRAL,
    /** A question that the regulator has put. */
    GMC_QUERY,
    /** Telling a local education provider of a concern, from Responsible Officer to Responsible Officer. */
    CONCERN_TO_PROVIDER
}
