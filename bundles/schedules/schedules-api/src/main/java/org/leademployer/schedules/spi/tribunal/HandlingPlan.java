/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.tribunal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.leademployer.platform.Money;

/**
 * Who does what about a claim, and by when (TRI-2).
 *
 * @param leads who leads the response
 * @param instructsSolicitors who instructs them
 * @param settlement who may settle
 * @param steps in order of what is due first
 */
public record HandlingPlan(Party leads, Party instructsSolicitors, Settlement settlement, List<Step> steps) {

    public HandlingPlan {
        Objects.requireNonNull(leads, "leads");
        Objects.requireNonNull(instructsSolicitors, "instructsSolicitors");
        Objects.requireNonNull(settlement, "settlement");
        steps = List.copyOf(steps);
    }

    /**
     * Who may settle.
     *
     * @param by who
     * @param upTo the most that it may settle for alone, not negative
     * @param consentOf whose consent it needs for more; empty where it needs none
     */
    public record Settlement(Party by, Money upTo, List<Party> consentOf) {
        public Settlement {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(upTo, "upTo");
            consentOf = List.copyOf(consentOf);
        }
    }

    /**
     * One thing to do.
     *
     * @param who who does it
     * @param action what, in words that name no person
     * @param tells who is told of it; may be empty
     * @param due the last day
     */
    public record Step(Party who, String action, List<Party> tells, LocalDate due) {
        public Step {
            Objects.requireNonNull(who, "who");
            Objects.requireNonNull(action, "action");
            tells = List.copyOf(tells);
            Objects.requireNonNull(due, "due");
        }
    }
}
