/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.time.LocalDate;
import java.util.List;

/**
 * How far a contract is from its first day (CON-15).
 *
 * @param contractId the contract
 * @param firstDay the day from which the due dates were counted back
 * @param plan the plan that was used
 * @param tasks by due date
 * @param ready whether nothing is open
 * @param open everything that is, with its due date; what is overdue first
 */
public record Mobilisation(
        String contractId,
        LocalDate firstDay,
        DefinitionUsed plan,
        List<Task> tasks,
        boolean ready,
        List<String> open) {

    public Mobilisation {
        tasks = List.copyOf(tasks);
        open = List.copyOf(open);
    }

    /**
     * @param id its id in the plan
     * @param workstream the title of its workstream
     * @param title what is to be done
     * @param ownerRole the role that does it
     * @param dueOn by when
     * @param doneOn when it was done; null while it is open
     * @param evidence where that can be seen; null while it is open
     */
    public record Task(
            String id,
            String workstream,
            String title,
            String ownerRole,
            LocalDate dueOn,
            LocalDate doneOn,
            String evidence) {

        public boolean isOverdue(LocalDate today) {
            return doneOn == null && today.isAfter(dueOn);
        }
    }
}
