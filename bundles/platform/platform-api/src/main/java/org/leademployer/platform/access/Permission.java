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
    /** Read the statements of payers: they say what single tribunal claims have cost whom. */
    READ_STATEMENTS,
    /** Add charges to statements, issue them, and correct what is issued. */
    ISSUE_STATEMENTS,
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
    /** Register tribunal claims, set reserves and record their course. */
    RUN_TRIBUNALS,
    /** Read data protection protocols, and have breach plans made. */
    READ_DATA_PROTECTION,
    /** Screen and assess, keep the registers of processing, sharing and breaches. */
    RUN_DATA_PROTECTION,
    /** Gather everything that is held on one person, and erase it (IG-8). */
    SERVE_DATA_SUBJECTS,
    /** Ask how a concern is routed, and come to the door of cases; what one sees there depends on whom one acts for (FTP-7). */
    READ_CASES,
    /** Act for the lead employer in cases: its case managers and Medical Director. */
    ACT_FOR_LEAD_EMPLOYER,
    /** Decide for the lead employer in cases, exclude, and agree the approach of a transfer: its Medical Director (FTP-2). */
    DECIDE_FOR_LEAD_EMPLOYER,
    /** Act for the Postgraduate Dean in cases: the revalidation team and the Deputy Dean. */
    ACT_FOR_POSTGRADUATE_DEAN,
    /** Act for a host organisation in cases. */
    ACT_FOR_HOST,
    /** Hand concerns in, for an employer's own system ("Live Flow"). */
    SUBMIT_CONCERNS,
    /** Read the register of exits. */
    READ_EXITS,
    /** Plan exits. */
    PLAN_EXITS,
    /** Read how contracts are run: performance, risks, disputes, finance, host agreements, the portfolio. */
    READ_CONTRACT_MANAGEMENT,
    /** Run contracts day to day: measure performance, keep risks and disputes, send and chase host agreements. */
    MANAGE_CONTRACTS,
    /** Record cash requirements and payments of contracts. */
    RECORD_CONTRACT_FINANCE,
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
