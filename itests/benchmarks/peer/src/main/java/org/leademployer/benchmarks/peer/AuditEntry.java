/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** Who changed what, and when. */
@Entity
@Table(schema = "audit", name = "audit_entry")
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "sequence_number")
    Long sequence;

    @Column(name = "written_at")
    LocalDateTime writtenAt;

    String actor;

    @Column(name = "action_name")
    String action;

    @Column(name = "subject_type")
    String subjectType;

    @Column(name = "subject_id")
    String subjectId;

    @Column(name = "state_before")
    String before;

    @Column(name = "state_after")
    String after;

    @Column(name = "correlation_id")
    String correlationId;

    protected AuditEntry() {}

    AuditEntry(
            LocalDateTime writtenAt, String actor, String subjectId, String before, String after, String correlationId) {
        this.writtenAt = writtenAt;
        this.actor = actor;
        this.action = "contract.completed";
        this.subjectType = "contract";
        this.subjectId = subjectId;
        this.before = before;
        this.after = after;
        this.correlationId = correlationId;
    }
}
