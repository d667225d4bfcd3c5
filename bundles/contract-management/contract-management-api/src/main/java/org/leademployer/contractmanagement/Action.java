/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.time.LocalDate;

/**
 * What somebody is to do, about an improvement plan or an entry of the register.
 *
 * @param id its id
 * @param subjectId the id of the plan or entry
 * @param text what
 * @param ownerRole the role that does it; never a name
 * @param dueOn by when
 * @param doneOn when it was done; null while it is open
 * @param evidence where that can be seen, a reference; null while it is open
 */
public record Action(
        String id,
        String subjectId,
        String text,
        String ownerRole,
        LocalDate dueOn,
        LocalDate doneOn,
        String evidence) {

    public boolean isOverdue(LocalDate today) {
        return doneOn == null && today.isAfter(dueOn);
    }

    /**
     * What is to be done, as somebody wrote it down.
     *
     * @param text what, 1 to 1000 characters
     * @param ownerRole the role, 1 to 100 characters
     * @param dueOn by when
     */
    public record Input(String text, String ownerRole, String dueOn) {}

    /**
     * That it was done.
     *
     * @param doneOn when, not after today; null for today
     * @param evidence where that can be seen, 1 to 200 characters
     */
    public record DoneInput(String doneOn, String evidence) {}
}
