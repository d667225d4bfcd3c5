/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One step of a route: who does what by when (FTP-6).
 *
 * @param id what other steps call it, {@code appoint-investigator}; one of its kind within a route
 * @param act what kind of thing is done
 * @param owner who does it
 * @param action what is done, in words
 * @param after the step that it waits for; null where it begins when the concern becomes known
 * @param limit its time limit; null where none is set
 * @param due the last day, where every step before is done on its own last day; null where no limit is set for it or for
 *     a step that it waits for. The clock of a case counts from when the step before was really done
 */
public record RouteStep(
        String id, StepAct act, Party owner, String action, String after, TimeLimit limit, LocalDate due) {

    public RouteStep {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(action, "action");
    }

    public RouteStep dueOn(LocalDate day) {
        return new RouteStep(id, act, owner, action, after, limit, day);
    }
}
