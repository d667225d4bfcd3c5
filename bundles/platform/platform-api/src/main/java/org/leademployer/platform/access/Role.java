/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What people and partner systems are to the platform. A role is given at a node, and holds there and below. */
public enum Role {
    /** The centre: everything, but to act for a party in a case or to gather what is held on a person (FTP-7, IG-8). */
    ADMINISTRATOR(EnumSet.complementOf(ofOfficers())),

    /** Regional IT: the same at its node, but to give roles. */
    REGIONAL_ADMINISTRATOR(
            without(EnumSet.complementOf(ofOfficers()), EnumSet.of(Permission.CHANGE_ACCESS, Permission.VERIFY_AUDIT))),

    /** Manages contracts. */
    CONTRACT_MANAGER(EnumSet.of(
            Permission.READ_ORGANISATIONS,
            Permission.READ_PLACEMENTS,
            Permission.READ_CONTRACTS,
            Permission.CHANGE_CONTRACTS,
            Permission.READ_CONTRACT_MANAGEMENT,
            Permission.MANAGE_CONTRACTS,
            Permission.RECORD_CONTRACT_FINANCE,
            Permission.READ_DOCUMENTS,
            Permission.KEEP_DOCUMENTS,
            Permission.READ_DEADLINES,
            Permission.READ_PROCUREMENTS,
            Permission.RUN_PROCUREMENTS,
            Permission.SUBMIT_BIDS,
            Permission.READ_CHARGES,
            Permission.READ_STATEMENTS,
            Permission.READ_ASSESSMENTS,
            Permission.ANSWER_ASSESSMENTS,
            Permission.READ_DEFINITIONS,
            Permission.READ_SCHEDULES,
            Permission.SIMULATE_SCHEDULES,
            Permission.PROVE_CALCULATIONS,
            Permission.READ_TRIBUNALS,
            Permission.READ_DATA_PROTECTION,
            Permission.READ_EXITS,
            Permission.PLAN_EXITS,
            Permission.READ_BOARDS,
            Permission.RUN_BOARDS)),

    /** Pays and recharges. */
    FINANCE(EnumSet.of(
            Permission.READ_ORGANISATIONS,
            Permission.READ_CONTRACTS,
            Permission.READ_CONTRACT_MANAGEMENT,
            Permission.RECORD_CONTRACT_FINANCE,
            Permission.READ_DOCUMENTS,
            Permission.READ_DEADLINES,
            Permission.READ_PROCUREMENTS,
            Permission.READ_CHARGES,
            Permission.READ_STATEMENTS,
            Permission.ISSUE_STATEMENTS,
            Permission.READ_ASSESSMENTS,
            Permission.READ_DEFINITIONS,
            Permission.READ_SCHEDULES,
            Permission.SIMULATE_SCHEDULES,
            Permission.PROVE_CALCULATIONS,
            Permission.READ_TRIBUNALS,
            Permission.READ_EXITS,
            Permission.READ_BOARDS)),

    /** A partner system: submits placements, reads contracts and charges. */
    PARTNER(EnumSet.of(
            Permission.READ_ORGANISATIONS,
            Permission.READ_PLACEMENTS,
            Permission.SUBMIT_PLACEMENTS,
            Permission.READ_CONTRACTS,
            Permission.READ_CHARGES,
            Permission.READ_DEFINITIONS,
            Permission.READ_SCHEDULES)),

    /** The lead employer's case managers. */
    LEAD_EMPLOYER_CASE_MANAGER(EnumSet.of(
            Permission.READ_ORGANISATIONS,
            Permission.READ_PLACEMENTS,
            Permission.READ_CASES,
            Permission.ACT_FOR_LEAD_EMPLOYER,
            Permission.SUBMIT_CONCERNS,
            Permission.READ_DOCUMENTS,
            Permission.KEEP_DOCUMENTS,
            Permission.READ_DEFINITIONS,
            Permission.READ_DEADLINES)),

    /** The lead employer's Medical Director: a case manager who decides (FTP-2, FTP-3). */
    LEAD_EMPLOYER_MEDICAL_DIRECTOR(EnumSet.of(
            Permission.READ_ORGANISATIONS,
            Permission.READ_PLACEMENTS,
            Permission.READ_CASES,
            Permission.ACT_FOR_LEAD_EMPLOYER,
            Permission.DECIDE_FOR_LEAD_EMPLOYER,
            Permission.SUBMIT_CONCERNS,
            Permission.READ_DOCUMENTS,
            Permission.KEEP_DOCUMENTS,
            Permission.READ_DEFINITIONS,
            Permission.READ_DEADLINES)),

    /** The Postgraduate Dean's team: revalidation, and the Deputy Dean. */
    REVALIDATION_TEAM(EnumSet.of(
            Permission.READ_ORGANISATIONS,
            Permission.READ_PLACEMENTS,
            Permission.READ_CASES,
            Permission.ACT_FOR_POSTGRADUATE_DEAN,
            Permission.READ_DOCUMENTS,
            Permission.KEEP_DOCUMENTS,
            Permission.READ_DEFINITIONS,
            Permission.READ_DEADLINES)),

    /** A host organisation's people who deal with concerns. */
    HOST_CASE_OFFICER(EnumSet.of(
            Permission.READ_ORGANISATIONS,
            Permission.READ_CASES,
            Permission.ACT_FOR_HOST,
            Permission.SUBMIT_CONCERNS,
            Permission.READ_DEFINITIONS,
            Permission.READ_DEADLINES)),

    /** Employment lawyers. */
    EMPLOYMENT_LAWYER(EnumSet.of(
            Permission.READ_ORGANISATIONS,
            Permission.READ_CONTRACTS,
            Permission.READ_SCHEDULES,
            Permission.READ_TRIBUNALS,
            Permission.RUN_TRIBUNALS,
            Permission.PROVE_CALCULATIONS,
            Permission.READ_DOCUMENTS,
            Permission.KEEP_DOCUMENTS,
            Permission.READ_DEFINITIONS,
            Permission.READ_DEADLINES)),

    /** Information governance. */
    INFORMATION_GOVERNANCE_OFFICER(EnumSet.of(
            Permission.READ_ORGANISATIONS,
            Permission.READ_CONTRACTS,
            Permission.READ_SCHEDULES,
            Permission.READ_ASSESSMENTS,
            Permission.ANSWER_ASSESSMENTS,
            Permission.READ_DATA_PROTECTION,
            Permission.RUN_DATA_PROTECTION,
            Permission.SERVE_DATA_SUBJECTS,
            Permission.READ_DOCUMENTS,
            Permission.KEEP_DOCUMENTS,
            Permission.READ_DEFINITIONS,
            Permission.READ_DEADLINES)),

    /** Reads and proves, and changes nothing. */
    AUDITOR(EnumSet.of(
            Permission.READ_ORGANISATIONS,
            Permission.READ_PLACEMENTS,
            Permission.READ_CONTRACTS,
            Permission.READ_CONTRACT_MANAGEMENT,
            Permission.READ_DOCUMENTS,
            Permission.READ_DEADLINES,
            Permission.READ_PROCUREMENTS,
            Permission.READ_CHARGES,
            Permission.READ_STATEMENTS,
            Permission.READ_ASSESSMENTS,
            Permission.READ_DEFINITIONS,
            Permission.READ_SCHEDULES,
            Permission.PROVE_CALCULATIONS,
            Permission.READ_TRIBUNALS,
            Permission.READ_DATA_PROTECTION,
            Permission.READ_EXITS,
            Permission.READ_BOARDS,
            Permission.READ_AUDIT,
            Permission.VERIFY_AUDIT,
            Permission.READ_OPERATIONS));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    /** What is done by those alone whose office it is, whoever runs the platform. */
    private static EnumSet<Permission> ofOfficers() {
        return EnumSet.of(
                Permission.ACT_FOR_LEAD_EMPLOYER,
                Permission.DECIDE_FOR_LEAD_EMPLOYER,
                Permission.ACT_FOR_POSTGRADUATE_DEAN,
                Permission.ACT_FOR_HOST,
                Permission.SERVE_DATA_SUBJECTS);
    }

    private static EnumSet<Permission> without(EnumSet<Permission> all, EnumSet<Permission> some) {
        all.removeAll(some);
        return all;
    }

    /** Everything that the role may do at its node. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** As it is written on the console and among the users: {@code regional-administrator}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role with this slug. */
    public static Optional<Role> ofSlug(String slug) {
        return Arrays.stream(values()).filter(role -> role.slug().equals(slug)).findFirst();
    }
}
