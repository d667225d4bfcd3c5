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
    /** The centre: everything. */
    ADMINISTRATOR(EnumSet.allOf(Permission.class)),

    /** Regional IT: everything of its node but to give roles. */
    REGIONAL_ADMINISTRATOR(EnumSet.complementOf(EnumSet.of(Permission.CHANGE_ACCESS, Permission.VERIFY_AUDIT))),

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
            Permission.READ_ASSESSMENTS,
            Permission.ANSWER_ASSESSMENTS,
            Permission.READ_DEFINITIONS,
            Permission.READ_SCHEDULES,
            Permission.SIMULATE_SCHEDULES,
            Permission.PROVE_CALCULATIONS,
            Permission.READ_TRIBUNALS,
            Permission.READ_DATA_PROTECTION,
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
            Permission.READ_ASSESSMENTS,
            Permission.READ_DEFINITIONS,
            Permission.READ_SCHEDULES,
            Permission.SIMULATE_SCHEDULES,
            Permission.PROVE_CALCULATIONS,
            Permission.READ_TRIBUNALS,
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
            Permission.READ_ASSESSMENTS,
            Permission.READ_DEFINITIONS,
            Permission.READ_SCHEDULES,
            Permission.PROVE_CALCULATIONS,
            Permission.READ_TRIBUNALS,
            Permission.READ_DATA_PROTECTION,
            Permission.READ_BOARDS,
            Permission.READ_AUDIT,
            Permission.VERIFY_AUDIT,
            Permission.READ_OPERATIONS));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = Collections.unmodifiableSet(permissions);
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
