/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

import java.time.LocalDate;
import java.util.Objects;
import org.leademployer.platform.Region;

/**
 * How is a concern routed? Nothing in it names a person, and there need be no case: "what if" is asked in the same way.
 *
 * @param region the node for which it is asked
 * @param profession of the trainee
 * @param concern what it is about
 * @param stage when it became known
 * @param severe whether it is severe enough for a fitness-to-practise investigation (FTP-1)
 * @param seriousUntowardIncident whether a serious untoward incident is part of it (FTP-3)
 * @param on the day on which it became known, a civil date in Europe/London
 */
public record RouteQuestion(
        Region region,
        Profession profession,
        Concern concern,
        Stage stage,
        boolean severe,
        boolean seriousUntowardIncident,
        LocalDate on) {

    public RouteQuestion {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(profession, "profession");
        Objects.requireNonNull(concern, "concern");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(on, "on");
    }
}
