/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.contracts.Contract;

/**
 * How a contract stands today.
 *
 * @param contractId the contract
 * @param reference its reference
 * @param title the title of its lot
 * @param state draft, signed or running
 * @param asOf the day
 * @param rag the worst of the reasons; green where there is none
 * @param reasons why it is not green, the worst first
 * @param counts what is open
 * @param nextDeadline the first of the deadlines that are not over; null where there is none
 * @param deadlines what is due, overdue first, at most {@value #MOST_DEADLINES}
 */
public record Overview(
        String contractId,
        String reference,
        String title,
        Contract.State state,
        LocalDate asOf,
        Rag rag,
        List<Reason> reasons,
        Counts counts,
        Due nextDeadline,
        List<Due> deadlines) {

    /** More deadlines than an overview lists. */
    public static final int MOST_DEADLINES = 50;

    public Overview {
        reasons = List.copyOf(reasons);
        deadlines = List.copyOf(deadlines);
    }

    /**
     * @param rag how bad it is
     * @param rule the rule that says so
     * @param text why
     */
    public record Reason(Rag rag, String rule, String text) {
        @Override
        public String toString() {
            return rag + " (" + rule + "): " + text;
        }
    }

    /**
     * What is open.
     *
     * @param redIndicators indicators whose last measure is red
     * @param missingMeasures measures that are overdue
     * @param openPlans improvement plans
     * @param risks open risks
     * @param issues open issues
     * @param disputes open disputes
     * @param overdueActions actions of plans and entries that are overdue
     * @param unreconciledMonths months whose cash requirement should have been reconciled
     * @param openTasks tasks of the mobilisation
     * @param overdueDeadlines deadlines that are over, also those that the overview does not list
     */
    public record Counts(
            int redIndicators,
            int missingMeasures,
            int openPlans,
            int risks,
            int issues,
            int disputes,
            int overdueActions,
            int unreconciledMonths,
            int openTasks,
            int overdueDeadlines) {}

    /**
     * Something that is due.
     *
     * @param on by when
     * @param what what, without names
     * @param rule the id of the rule by which it is due
     * @param overdue whether that day is over
     */
    public record Due(LocalDate on, String what, String rule, boolean overdue) {}
}
