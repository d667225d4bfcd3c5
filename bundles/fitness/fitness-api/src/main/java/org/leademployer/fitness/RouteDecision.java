/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

import java.util.List;
import java.util.Objects;

/**
 * Who deals with a concern, and how: what a routing answers (FTP-2).
 *
 * @param lead who leads
 * @param caseManager who manages the case; null where there is none to manage
 * @param deputy who may manage the case in the stead of the case manager; null for nobody
 * @param inform who is told, and may see (FTP-7)
 * @param steps in order; a step stands after those that it waits for
 * @param gmcReferral whether it may lead to a referral, and by whom
 * @param thirdParties who speaks to police, safeguarding and other third parties: the lead employer (FTP-0)
 * @param rules the ids of the rules that it follows, {@code FTP-2}
 * @param sources where that is written, {@code TK p.41}
 */
public record RouteDecision(
        Party lead,
        Party caseManager,
        Party deputy,
        List<Party> inform,
        List<RouteStep> steps,
        GmcReferral gmcReferral,
        Party thirdParties,
        List<String> rules,
        List<String> sources) {

    public RouteDecision {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(gmcReferral, "gmcReferral");
        Objects.requireNonNull(thirdParties, "thirdParties");
        inform = List.copyOf(inform);
        steps = List.copyOf(steps);
        rules = List.copyOf(rules);
        sources = List.copyOf(sources);
    }

    public RouteDecision withSteps(List<RouteStep> others) {
        return new RouteDecision(lead, caseManager, deputy, inform, others, gmcReferral, thirdParties, rules, sources);
    }
}
