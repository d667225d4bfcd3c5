/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.cases;

import org.leademployer.fitness.Concern;

/** The concern types of the national Trainee Information System, and what they are here. */
public enum ConcernType {
    /** What it is about, its receiver says; a serious untoward incident is part of it (FTP-3). */
    SERIOUS_INCIDENT(null, true),
    /** Of which level it is, its receiver says. */
    COMPLAINT(null, false),
    /** In training this is a matter of the appropriate level for its stage (FTP-1). */
    CAPABILITY(Concern.TRAINING, false),
    CONDUCT(Concern.CONDUCT, false),
    NEVER_EVENT(null, true),
    SIGNIFICANT_EVENT(null, false),
    OTHER(null, false);

    private final Concern concern;
    private final boolean seriousUntowardIncident;

    ConcernType(Concern concern, boolean seriousUntowardIncident) {
        this.concern = concern;
        this.seriousUntowardIncident = seriousUntowardIncident;
    }

    /** What it is here; null where the receiver classifies it. */
    public Concern concern() {
        return concern;
    }

    public boolean seriousUntowardIncident() {
        return seriousUntowardIncident;
    }
}
