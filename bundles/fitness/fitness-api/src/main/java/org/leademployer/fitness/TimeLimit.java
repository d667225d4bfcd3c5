/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

/** What there is a time limit for (FTP-6). How long it is stands in the policy, {@link TimeLimits}. */
public enum TimeLimit {
    /** The revalidation team is told as soon as something is known ("Live Flow"). */
    LIVE_FLOW,
    /** Occupational health is asked. */
    OCCUPATIONAL_HEALTH,
    /** A discussion is held, or an approach agreed. */
    DISCUSSION,
    /** Case manager and case investigator are appointed. */
    APPOINTMENT,
    /** The investigation is carried out. */
    INVESTIGATION,
    /** The investigator reports. */
    REPORT,
    /** The trainee comments on the report. */
    COMMENTS,
    /** What follows is decided. */
    DECISION,
    /** The other side is told what was decided or found. */
    NOTICE,
    /** The regulator is answered. */
    GMC_QUERY,
    /** A provider is told of a concern, once the approach is agreed. */
    TRANSFER,
    /** A low-level complaint is answered where it was made. */
    COMPLAINT,
    /** Immediate exclusion, at most. */
    IMMEDIATE_EXCLUSION,
    /** One period of formal exclusion, at most; a review renews it. */
    EXCLUSION_PERIOD,
    /** How long before the end of a period of exclusion the advisory body is told. */
    EXCLUSION_NOTICE,
    /** A step that is overdue by so much is escalated. */
    ESCALATION,
    /** And so much after that escalated again, one level higher. */
    ESCALATION_AGAIN
}
