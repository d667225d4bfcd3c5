/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.util.Optional;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.GovernanceStanding;
import org.leademployer.informationgovernance.GovernanceStanding.AssessmentStanding;
import org.leademployer.informationgovernance.GovernanceStanding.ScreeningStanding;
import org.leademployer.procurement.Preparation.DpiaScreening;
import org.leademployer.procurement.Procurement;

/**
 * Screening and full assessment of a procurement, as the records of information governance say (IG-1, IG-2). Where there is no record,
 * days count that were typed into the procurement before such records were kept.
 *
 * @param read what the records say; empty where information governance is not running, and nobody knows
 */
public record Governance(Optional<GovernanceStanding> read) {

    static final String NOT_RUNNING =
            "information governance is not running, and its records cannot be read; start its bundle";
    private static final String BASE = "/api/v1/information-governance/";

    /** What is missing of the screening; empty for nothing. */
    Optional<String> missingScreening(Procurement procurement) {
        Optional<ScreeningStanding> recorded = screening();
        if (recorded.isPresent()) {
            return recorded.filter(one -> one.answeredOn() == null)
                    .map(one -> "DPIA screening, answered: " + one.id() + " was put on " + one.askedOn()
                            + ", and its answer is due on " + one.dueOn() + ": POST " + BASE + "screenings/" + one.id()
                            + "/steps or privacy:screening-step");
        }
        return isTyped(procurement)
                ? Optional.empty()
                : Optional.of("DPIA screening, answered: "
                        + (read.isEmpty() ? NOT_RUNNING : toRecord("screenings", "privacy:screen", procurement)));
    }

    /** What is missing of the full assessment, where the screening asks for one; empty for nothing. */
    Optional<String> missingAssessment(Procurement procurement) {
        DpiaScreening typed = procurement.preparation().dpiaScreening();
        boolean asked = screening()
                .map(ScreeningStanding::fullAssessment)
                .orElse(typed != null && Boolean.TRUE.equals(typed.fullDpia()));
        if (!asked) {
            return Optional.empty();
        }
        Optional<AssessmentStanding> recorded = read.flatMap(GovernanceStanding::assessment);
        if (recorded.isPresent()) {
            return recorded.filter(one -> !one.approved())
                    .map(one -> "full DPIA, approved: " + one.id() + " is in " + one.state()
                            + (one.state() == Dpia.State.REFUSED
                                    ? ", and another has to be approved: POST " + BASE + "dpias or privacy:dpia-open"
                                    : ": POST " + BASE + "dpias/" + one.id() + "/steps or privacy:dpia-step"));
        }
        return screening().isEmpty() && typed.dpiaApprovedOn() != null
                ? Optional.empty()
                : Optional.of("full DPIA, approved: "
                        + (read.isEmpty() ? NOT_RUNNING : toRecord("dpias", "privacy:dpia-open", procurement)));
    }

    Optional<ScreeningStanding> screening() {
        return read.flatMap(GovernanceStanding::screening);
    }

    /** Ids of the records that a publication rests on; each empty where there is none. */
    public Optional<String> screeningId() {
        return screening().map(ScreeningStanding::id);
    }

    /** As {@link #screeningId()}, of the approved full assessment. */
    public Optional<String> assessmentId() {
        return read.flatMap(GovernanceStanding::assessment)
                .filter(AssessmentStanding::approved)
                .map(AssessmentStanding::id);
    }

    private static boolean isTyped(Procurement procurement) {
        DpiaScreening typed = procurement.preparation().dpiaScreening();
        return typed != null && typed.answeredOn() != null && typed.fullDpia() != null;
    }

    /** Where the record is made, and what it must say to count here. */
    static String toRecord(String path, String command, Procurement procurement) {
        return "POST " + BASE + path + " or " + command + ", with subjectType procurement, subjectId "
                + procurement.reference() + " and region " + procurement.region();
    }
}
