/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.cases;

import java.time.LocalDate;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.StepAct;
import org.leademployer.fitness.TimeLimit;

/**
 * A step of a case with its clock (FTP-6).
 *
 * @param id one of its kind within the case
 * @param act what kind of thing is done
 * @param owner who does it
 * @param action in words
 * @param after the step that it waits for; null for none
 * @param limit its time limit; null where none is set
 * @param state how far it is
 * @param startedOn since when its clock runs; null while it waits
 * @param dueOn the last day; null where no limit is set, or while it waits
 * @param pausedOn since when its clock is stopped; null where it runs
 * @param pauseReason why; null where it runs
 * @param extendedFor why it was given more time; null where it was not
 * @param doneOn when it was done; null before
 * @param doneBy by whom
 * @param note what was noted with it; null for nothing
 * @param escalations how often it was escalated, 0 to 2
 */
public record CaseStep(
        String id,
        StepAct act,
        Party owner,
        String action,
        String after,
        TimeLimit limit,
        State state,
        LocalDate startedOn,
        LocalDate dueOn,
        LocalDate pausedOn,
        String pauseReason,
        String extendedFor,
        LocalDate doneOn,
        String doneBy,
        String note,
        int escalations) {

    /** How far a step is. */
    public enum State {
        /** For the step before. */
        WAITING,
        RUNNING,
        PAUSED,
        DONE,
        /** The case was closed, or routed anew, without it. */
        NOT_NEEDED
    }

    /** Whether it is still to be done. */
    public boolean open() {
        return state != State.DONE && state != State.NOT_NEEDED;
    }
}
