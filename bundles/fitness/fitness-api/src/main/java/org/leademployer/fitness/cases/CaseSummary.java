/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Side;
import org.leademployer.platform.Region;

/**
 * A case in a list: nothing that identifies the person.
 *
 * @param leads the side that runs it; null while it is to be classified
 * @param nextDueOn the first last day of an open step; null where none has one
 * @param overdue how many steps are overdue
 * @param withheld whether what it is about, severity, who runs it and what is due are not shown, as to hosts (FTP-7)
 */
public record CaseSummary(
        String id,
        CaseState state,
        Concern concern,
        boolean severe,
        Region region,
        Side leads,
        Instant openedAt,
        LocalDate nextDueOn,
        int overdue,
        boolean withheld) {

    /** A case of which all is shown. */
    public CaseSummary(
            String id,
            CaseState state,
            Concern concern,
            boolean severe,
            Region region,
            Side leads,
            Instant openedAt,
            LocalDate nextDueOn,
            int overdue) {
        this(id, state, concern, severe, region, leads, openedAt, nextDueOn, overdue, false);
    }

    /** As hosts see it. */
    public static CaseSummary withheld(String id, CaseState state, Region region, Instant openedAt) {
        return new CaseSummary(id, state, null, false, region, null, openedAt, null, 0, true);
    }

    /** By which a page goes on. */
    public String key() {
        return openedAt + "_" + id;
    }
}
