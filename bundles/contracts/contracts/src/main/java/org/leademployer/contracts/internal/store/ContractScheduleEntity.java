/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.store;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.leademployer.contracts.ContractSchedule;

/** One schedule of a contract. Its title is the template's. */
@Entity
@IdClass(ContractScheduleEntity.Key.class)
@Table(schema = "contracts", name = "contract_schedule")
class ContractScheduleEntity {

    @Id
    @Column(name = "contract_id")
    private String contractId;

    @Id
    @Column(name = "schedule_number")
    private int number;

    private String status;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String reason;
    private String variant;

    protected ContractScheduleEntity() {}

    static ContractScheduleEntity of(String contractId, ContractSchedule schedule) {
        ContractScheduleEntity entity = new ContractScheduleEntity();
        entity.contractId = contractId;
        entity.number = schedule.number();
        entity.status = schedule.status().name();
        entity.dueOn = schedule.dueOn();
        entity.reason = schedule.reason();
        entity.variant = schedule.variant();
        return entity;
    }

    ContractSchedule toSchedule(String title) {
        return new ContractSchedule(number, title, ContractSchedule.Status.valueOf(status), dueOn, reason, variant);
    }

    String contractId() {
        return contractId;
    }

    int number() {
        return number;
    }

    /** Contract and number. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String contractId;
        public int number;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.number == number && Objects.equals(key.contractId, contractId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(contractId, number);
        }
    }
}
