/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.RouteQuestion;
import org.leademployer.fitness.Stage;
import org.leademployer.platform.Region;

/** One cell of a routing: everything in a question that decides it (FTP-2). */
public record Cell(
        Profession profession, Concern concern, Stage stage, boolean severe, boolean seriousUntowardIncident) {

    private static final List<Cell> ALL = enumerate();

    /** Every cell, in the order of {@link #index}. */
    public static List<Cell> all() {
        return ALL;
    }

    public static Cell of(RouteQuestion question) {
        return new Cell(
                question.profession(),
                question.concern(),
                question.stage(),
                question.severe(),
                question.seriousUntowardIncident());
    }

    /** Its place among all, from 0. */
    public int index() {
        int index = profession.ordinal();
        index = index * Concern.values().length + concern.ordinal();
        index = index * Stage.values().length + stage.ordinal();
        index = index * 2 + (severe ? 1 : 0);
        return index * 2 + (seriousUntowardIncident ? 1 : 0);
    }

    public RouteQuestion at(Region region, LocalDate on) {
        return new RouteQuestion(region, profession, concern, stage, severe, seriousUntowardIncident, on);
    }

    /** As people read it: {@code DOCTOR TRAINING IN_POST, severe}. */
    @Override
    public String toString() {
        return profession + " " + concern + " " + stage + (severe ? ", severe" : ", not severe")
                + (seriousUntowardIncident ? ", serious untoward incident" : "");
    }

    private static List<Cell> enumerate() {
        List<Cell> all = new ArrayList<>();
        for (Profession profession : Profession.values()) {
            for (Concern concern : Concern.values()) {
                for (Stage stage : Stage.values()) {
                    for (boolean severe : new boolean[] {false, true}) {
                        for (boolean incident : new boolean[] {false, true}) {
                            all.add(new Cell(profession, concern, stage, severe, incident));
                        }
                    }
                }
            }
        }
        return List.copyOf(all);
    }
}
