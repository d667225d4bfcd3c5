/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.exits.ExitPlan;
import org.leademployer.exits.PlanState;

/** An exit plan with some of its parts replaced. */
public final class Revision {

    private final ExitPlan before;
    private long version;
    private PlanState state;
    private List<ExitPlan.Step> steps;
    private ExitPlan.Agreement agreement;
    private ExitPlan.DataAnswer data;
    private LocalDate completedOn;
    private LocalDate closedOn;
    private ExitPlan.Alternative alternative;

    private Revision(ExitPlan before) {
        this.before = before;
        this.version = before.version();
        this.state = before.state();
        this.steps = before.steps();
        this.agreement = before.agreement();
        this.data = before.data();
        this.completedOn = before.completedOn();
        this.closedOn = before.closedOn();
        this.alternative = before.alternative();
    }

    public static Revision of(ExitPlan before) {
        return new Revision(before);
    }

    public Revision version(long replaced) {
        version = replaced;
        return this;
    }

    public Revision state(PlanState replaced) {
        state = replaced;
        return this;
    }

    public Revision steps(List<ExitPlan.Step> replaced) {
        steps = replaced;
        return this;
    }

    public Revision agreement(ExitPlan.Agreement replaced) {
        agreement = replaced;
        return this;
    }

    public Revision data(ExitPlan.DataAnswer replaced) {
        data = replaced;
        return this;
    }

    public Revision completedOn(LocalDate replaced) {
        completedOn = replaced;
        return this;
    }

    public Revision closedOn(LocalDate replaced) {
        closedOn = replaced;
        return this;
    }

    public Revision alternative(ExitPlan.Alternative replaced) {
        alternative = replaced;
        return this;
    }

    public ExitPlan made() {
        return new ExitPlan(
                before.contractId(),
                version,
                state,
                before.owner(),
                before.begunOn(),
                before.template(),
                before.considerations(),
                steps,
                agreement,
                data,
                before.lessons(),
                completedOn,
                closedOn,
                alternative);
    }
}
