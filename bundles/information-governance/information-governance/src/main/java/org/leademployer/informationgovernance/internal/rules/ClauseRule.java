/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.math.BigDecimal;
import java.util.List;
import org.leademployer.informationgovernance.ClauseReport.Clause;
import org.leademployer.informationgovernance.ClauseReport.Topic;
import org.leademployer.schedules.spi.protection.Protocol;
import org.leademployer.schedules.spi.protection.Protocol.EndOfContract;

/** What a protocol says on the four things that a contract's clauses cover (IG-5). */
public final class ClauseRule {

    private ClauseRule() {}

    public static List<Clause> of(Protocol protocol) {
        EndOfContract end = protocol.endOfContract();
        return List.of(
                clause(
                        Topic.REPORTING_OF_BREACHES,
                        protocol.reporting().stream()
                                .map(duty -> duty.who() + " to " + duty.to() + " within " + duty.withinHours()
                                        + " hours: " + duty.action())
                                .toList()),
                clause(
                        Topic.RESPONSIBILITY_FOR_FINES,
                        protocol.fines().stream()
                                .map(part -> part.party() + " "
                                        + BigDecimal.valueOf(part.basisPoints(), 2)
                                                .toPlainString() + " per cent")
                                .toList()),
                clause(
                        Topic.DATA_AT_THE_END,
                        List.of(
                                end.disposition() + " within " + end.dataWithinDays() + " days, copies deleted within "
                                        + end.copiesDeletedWithinDays(),
                                end.notifiesTrainees() + " tells trainees of a new provider " + end.noticeDays()
                                        + " days before the end")),
                clause(
                        Topic.MEASURES,
                        protocol.measures().stream()
                                .map(measure -> measure.kind() + " " + measure.name() + ": " + measure.text())
                                .toList()));
    }

    /** None of the four, where the schedule cannot be asked. */
    public static List<Clause> none() {
        return List.of(Topic.values()).stream()
                .map(topic -> new Clause(topic, false, List.of()))
                .toList();
    }

    private static Clause clause(Topic topic, List<String> says) {
        return new Clause(topic, !says.isEmpty(), says);
    }
}
