/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

import java.util.List;
import java.util.Objects;

/**
 * A routing that needs no rules: a decision table, of which every cell (profession, concern, stage, severe, serious untoward
 * incident) is answered by exactly one row. Dated, versioned data of kind {@value #KIND}.
 *
 * @param rows in any order
 */
public record RoutingTable(List<Row> rows) {

    /** The kind of definition. */
    public static final String KIND = "fitness-routing";

    public RoutingTable {
        rows = List.copyOf(rows);
    }

    /**
     * Some cells, and how they are routed.
     *
     * @param concern of these cells
     * @param professions whose; empty or null for all
     * @param stage which; null for both
     * @param severe which; null for both
     * @param seriousUntowardIncident which; null for both
     * @param lead who leads
     * @param caseManager who manages the case; null for none
     * @param deputy who may manage it instead; null for nobody
     * @param inform who is told
     * @param steps in order
     * @param gmcReferral whether there may be one
     * @param rules the ids of the rules that it keeps
     * @param source where it is written, {@code TK p.41}
     */
    public record Row(
            Concern concern,
            List<Profession> professions,
            Stage stage,
            Boolean severe,
            Boolean seriousUntowardIncident,
            Party lead,
            Party caseManager,
            Party deputy,
            List<Party> inform,
            List<Step> steps,
            GmcReferral gmcReferral,
            List<String> rules,
            String source) {

        public Row {
            Objects.requireNonNull(concern, "concern");
            Objects.requireNonNull(lead, "lead");
            professions = professions == null ? List.of() : List.copyOf(professions);
            inform = inform == null ? List.of() : List.copyOf(inform);
            steps = steps == null ? List.of() : List.copyOf(steps);
            gmcReferral = gmcReferral == null ? GmcReferral.NONE : gmcReferral;
            rules = rules == null ? List.of() : List.copyOf(rules);
        }
    }

    /**
     * A step of a row.
     *
     * @param id what other steps of the row call it
     * @param act what kind of thing is done
     * @param owner who does it
     * @param action in words; {@code {regulator}} stands for the regulator of the profession
     * @param after the step that it waits for, one that stands before it; null for none
     * @param limit its time limit; null for none
     * @param responsibleOfficer whether it is done as, or to, a Responsible Officer: it falls away where there is none
     * @param professions for whom alone it is done; empty or null for all
     */
    public record Step(
            String id,
            StepAct act,
            Party owner,
            String action,
            String after,
            TimeLimit limit,
            Boolean responsibleOfficer,
            List<Profession> professions) {

        public Step {
            Objects.requireNonNull(id, "id");
            professions = professions == null ? List.of() : List.copyOf(professions);
            responsibleOfficer = Boolean.TRUE.equals(responsibleOfficer);
        }
    }
}
