/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

import java.util.List;

/**
 * What an exit plan begins with: a definition of kind {@value #KIND} (EXI-3).
 *
 * @param owner the office that plans, a slug
 * @param considerations what is to be considered, 1 to 50
 * @param steps what is to be done, 1 to 100, but for what schedule 10 says (EXI-4)
 */
public record PlanTemplate(String owner, List<Consideration> considerations, List<Step> steps) {

    public static final String KIND = "exit-plan-template";

    public PlanTemplate {
        considerations = considerations == null ? List.of() : List.copyOf(considerations);
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** @param id a slug @param title what @param rule by which rule @param source where it is written */
    public record Consideration(String id, String title, String rule, String source) {}

    /**
     * @param id a slug that does not begin with {@code schedule-10-}
     * @param part to which part it belongs
     * @param title what is to be done
     * @param rule by which rule
     * @param owner the office that does it, a slug
     * @param daysBefore days before the last day of the contract, negative after it
     */
    public record Step(String id, ExitPlan.Part part, String title, String rule, String owner, int daysBefore) {}
}
