/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** The variant that a contract has pinned for a schedule. */
@Entity
@IdClass(Pin.Key.class)
@Table(schema = "schedules", name = "pin")
class Pin {

    @Id
    @Column(name = "contract_id")
    String contractId;

    @Id
    String schedule;

    @Id
    @Column(name = "from_day")
    LocalDate from;

    String region;
    String version;

    @Column(name = "terms_sha256")
    String termsSha256;

    protected Pin() {}

    /** Contract, schedule and day. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String contractId;
        String schedule;
        LocalDate from;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.contractId, contractId)
                    && Objects.equals(key.schedule, schedule)
                    && Objects.equals(key.from, from);
        }

        @Override
        public int hashCode() {
            return Objects.hash(contractId, schedule, from);
        }
    }
}
