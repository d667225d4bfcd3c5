/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.access;

/** What somebody may be allowed to do, at a node of the geography and all below it. {@link Role} says who may. */
public enum Permission {
    /** Read the geography, hosts and their sites. */
    READ_ORGANISATIONS,
    /** Import hosts. */
    CHANGE_ORGANISATIONS,
    /** Read trainees and placements. */
    READ_PLACEMENTS,
    /** Submit placements, and mend rows in quarantine. */
    SUBMIT_PLACEMENTS,
    /** Read contracts, their schedules and pins. */
    READ_CONTRACTS,
    /** Record contracts, complete, sign, pin and start them; give reasons for deviations. */
    CHANGE_CONTRACTS,
    /** Read charges, and have them calculated. */
    READ_CHARGES,
    /** Read variants, their terms and comparisons. */
    READ_SCHEDULES,
    /** Simulate a variant over the book, and run one as a shadow. */
    SIMULATE_SCHEDULES,
    /** Take a variant out of quarantine, and whatever else keeps the schedules running. */
    OPERATE_SCHEDULES,
    /** Replay calculations, and print certificates. */
    PROVE_CALCULATIONS,
    /** Read handling plans of tribunal claims and shares, and have them calculated. */
    READ_TRIBUNALS,
    /** Read data protection protocols, and have breach plans made. */
    READ_DATA_PROTECTION,
    /** Read how contracts are run: performance, risks, disputes, finance, host agreements, the portfolio. */
    READ_CONTRACT_MANAGEMENT,
    /** Run contracts day to day: measure performance, keep risks and disputes, send and chase host agreements. */
    MANAGE_CONTRACTS,
    /** Read documents, of what one may read anyhow. */
    READ_DOCUMENTS,
    /** Keep documents and sign them off, of what one may change anyhow. */
    KEEP_DOCUMENTS,
    /** Read deadlines, of what one may read anyhow. */
    READ_DEADLINES,
    /** Read procurements, and bids once they are opened. */
    READ_PROCUREMENTS,
    /** Prepare, publish, evaluate and award. */
    RUN_PROCUREMENTS,
    /** Submit bids, for an e-procurement portal. */
    SUBMIT_BIDS,
    /** Read boards, their terms of reference, meetings and decisions, and have quorums counted. */
    READ_BOARDS,
    /** Set boards up, appoint members, hold meetings and record what is decided. */
    RUN_BOARDS,
    /** Read questionnaires, assessments and their outcomes. */
    READ_ASSESSMENTS,
    /** Start assessments, answer and complete them. */
    ANSWER_ASSESSMENTS,
    /** Read rules that are data: policies, questionnaires, terms of reference. */
    READ_DEFINITIONS,
    /** Read the audit log. */
    READ_AUDIT,
    /** Seal and verify the audit log. */
    VERIFY_AUDIT,
    /** Have events delivered again that were parked. */
    OPERATE_EVENTS,
    /** Give and take roles. */
    CHANGE_ACCESS,
    /** Read what the platform says of its own health, and of itself. */
    READ_OPERATIONS
}
