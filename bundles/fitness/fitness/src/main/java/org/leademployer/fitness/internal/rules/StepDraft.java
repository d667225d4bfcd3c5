/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import org.leademployer.fitness.cases.CaseStep;

/** A step while something becomes of it: what is not said stays as it was. */
final class StepDraft {

    private final CaseStep before;
    private CaseStep.State state;
    private LocalDate startedOn;
    private LocalDate dueOn;
    private LocalDate pausedOn;
    private String pauseReason;
    private String extendedFor;
    private LocalDate doneOn;
    private String doneBy;
    private String note;
    private int escalations;

    private StepDraft(CaseStep before) {
        this.before = before;
        state = before.state();
        startedOn = before.startedOn();
        dueOn = before.dueOn();
        pausedOn = before.pausedOn();
        pauseReason = before.pauseReason();
        extendedFor = before.extendedFor();
        doneOn = before.doneOn();
        doneBy = before.doneBy();
        note = before.note();
        escalations = before.escalations();
    }

    static StepDraft of(CaseStep before) {
        return new StepDraft(before);
    }

    StepDraft state(CaseStep.State to) {
        state = to;
        return this;
    }

    StepDraft startedOn(LocalDate day) {
        startedOn = day;
        return this;
    }

    StepDraft dueOn(LocalDate day) {
        dueOn = day;
        return this;
    }

    /** @param day null where its clock runs */
    StepDraft paused(LocalDate day, String reason) {
        pausedOn = day;
        pauseReason = reason;
        return this;
    }

    StepDraft extendedFor(String reason) {
        extendedFor = reason;
        return this;
    }

    StepDraft done(LocalDate on, String by, String noted) {
        doneOn = on;
        doneBy = by;
        note = noted;
        return this;
    }

    StepDraft escalations(int count) {
        escalations = count;
        return this;
    }

    CaseStep made() {
        return new CaseStep(
                before.id(),
                before.act(),
                before.owner(),
                before.action(),
                before.after(),
                before.limit(),
                state,
                startedOn,
                dueOn,
                pausedOn,
                pauseReason,
                extendedFor,
                doneOn,
                doneBy,
                note,
                escalations);
    }
}
