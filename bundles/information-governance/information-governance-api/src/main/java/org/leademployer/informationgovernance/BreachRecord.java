/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.leademployer.platform.Region;

/**
 * A breach in the register (IG-6). No text names a person.
 *
 * @param subjectType {@code contract}; of a breach without one {@code region}
 * @param discoveredAt when somebody became aware of it: the clocks run from there, without a break, also over the change of the clocks
 * @param discoveredInEngland the same by the clocks of England
 * @param discoveredBy {@code HEE}, {@code LEAD_EMPLOYER} or {@code HOST}
 * @param kinds kinds of data
 * @param people how many people's data; null while it is not known
 * @param risk {@code UNLIKELY}, {@code RISK} or {@code HIGH}
 * @param summary what happened, naming no person
 * @param authorityDue when the notice to the Information Commissioner is due by law, always there (SCH-4)
 * @param authorityDueInEngland the same by the clocks of England
 * @param authoritySource where the law says so
 * @param steps who tells whom and by when, what is due first first; the notice to the authority is always among them
 * @param calculationId the kept calculation of the plan; null where there is none
 * @param planRefusal why there is no plan of the contract's schedule 10; empty where there is one
 * @param lateReason why the authority was told late (UK GDPR, Article 33(1)); null where it was not
 * @param outcome what came of it; null while it is open
 * @param closedOn null while it is open
 */
public record BreachRecord(
        String id,
        Region region,
        String subjectType,
        String subjectId,
        State state,
        Instant discoveredAt,
        LocalDateTime discoveredInEngland,
        String discoveredBy,
        List<String> kinds,
        Integer people,
        String risk,
        String summary,
        Instant authorityDue,
        LocalDateTime authorityDueInEngland,
        String authoritySource,
        List<Step> steps,
        String calculationId,
        List<String> planRefusal,
        String lateReason,
        String outcome,
        LocalDate closedOn,
        long version)
        implements GovernanceRecord {

    public BreachRecord {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        steps = steps == null ? List.of() : List.copyOf(steps);
        planRefusal = planRefusal == null ? List.of() : List.copyOf(planRefusal);
    }

    /** How far it is. */
    public enum State {
        OPEN,
        CLOSED
    }

    /**
     * Somebody to be told.
     *
     * @param number by which it is named, from 1
     * @param who does it: {@code HEE}, {@code LEAD_EMPLOYER} or {@code HOST}
     * @param to who is told: the same, {@code SUPERVISORY_AUTHORITY} or {@code AFFECTED_PEOPLE}
     * @param due by when
     * @param source {@code SCHEDULE_10}, or {@code LAW} where no plan names it
     * @param toldAt null while they were not
     * @param late whether they were told after that, or were not told by now and it has passed
     * @param reference of the notice; null for none
     * @param notNeeded why they need not be told; null where they need
     */
    public record Step(
            int number,
            String who,
            String to,
            String action,
            Instant due,
            String source,
            Instant toldAt,
            boolean late,
            String reference,
            String notNeeded) {}

    /**
     * A breach that was discovered.
     *
     * @param contract id or reference; null where it is of no contract
     * @param region the node; of a contract it is known, and left out
     * @param discoveredAt with an offset, {@code 2021-11-02T09:30:00Z}: in the night of the change of the clocks nobody could tell the
     *     hour otherwise
     * @param discoveredBy {@code LEAD_EMPLOYER} where it is left out
     * @param kinds kinds of data
     * @param people a whole number
     * @param risk {@code RISK} where it is left out
     * @param summary required; at most 2,000 characters, naming no person
     */
    public record Input(
            String contract,
            String region,
            String discoveredAt,
            String discoveredBy,
            List<String> kinds,
            String people,
            String risk,
            String summary) {}

    /**
     * What happens to it.
     *
     * @param act {@code REASSESS}, {@code PLAN}, {@code TELL}, {@code NOT_NEEDED}, {@code CLOSE} or {@code REOPEN}
     * @param step of whom: the number of the step
     * @param at when they were told, with an offset; now where it is left out
     * @param reference of the notice; at most 200 characters
     * @param reason why the authority was told late, why somebody need not be told, why it was opened again
     * @param kinds to reassess
     * @param people to reassess
     * @param risk to reassess
     * @param outcome to close; at most 4,000 characters
     */
    public record StepInput(
            String act,
            String step,
            String at,
            String reference,
            String reason,
            List<String> kinds,
            String people,
            String risk,
            String outcome) {}
}
