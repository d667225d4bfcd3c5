/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** One schedule of a contract. */
@Entity
@IdClass(ContractSchedule.Key.class)
@Table(schema = "contracts", name = "contract_schedule")
class ContractSchedule {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contract_id")
    Contract contract;

    @Id
    @Column(name = "schedule_number")
    int number;

    String status;

    @Column(name = "due_on")
    LocalDate dueOn;

    String reason;
    String variant;

    protected ContractSchedule() {}

    /** Contract and number. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String contract;
        int number;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.number == number && Objects.equals(key.contract, contract);
        }

        @Override
        public int hashCode() {
            return Objects.hash(contract, number);
        }
    }
}
