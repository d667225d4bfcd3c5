/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far information governance is with something: ids, days and states, and none of the texts.
 *
 * @param screening the newest that was not withdrawn: it alone counts (IG-1)
 * @param assessment the full assessment that was decided last; where none was, the one begun last (IG-2)
 * @since 1.2
 */
public record GovernanceStanding(Optional<ScreeningStanding> screening, Optional<AssessmentStanding> assessment) {

    /** There is no record. */
    public static final GovernanceStanding NONE = new GovernanceStanding(Optional.empty(), Optional.empty());

    /**
     * A screening.
     *
     * @param dueOn the last day for the answer
     * @param answeredOn null while it has not been answered
     * @param fullAssessment whether a full assessment was asked for
     */
    public record ScreeningStanding(
            String id, LocalDate askedOn, LocalDate dueOn, LocalDate answeredOn, boolean fullAssessment) {}

    /** A full assessment. @param decidedOn null while nothing was decided */
    public record AssessmentStanding(String id, Dpia.State state, LocalDate decidedOn) {
        public boolean approved() {
            return state == Dpia.State.APPROVED;
        }
    }
}
