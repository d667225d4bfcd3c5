/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.procurement.ProcurementPlanning;
import org.leademployer.procurement.ProcurementPolicy;
import org.leademployer.procurement.RouteAnswer;
import org.leademployer.procurement.RouteInput;
import org.leademployer.procurement.RouteQuestion;
import org.leademployer.procurement.Timeline;
import org.leademployer.procurement.TimelineInput;
import org.leademployer.procurement.TimelineQuestion;
import org.leademployer.procurement.internal.rules.PlanningReader;
import org.leademployer.procurement.internal.rules.ProcurementProblems;
import org.leademployer.procurement.internal.rules.RouteRule;
import org.leademployer.procurement.internal.rules.TimelineRule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers by the policy in force, or by the one that is named. */
@Component(service = ProcurementPlanning.class)
public final class PlanningService implements ProcurementPlanning {

    private final Access access;
    private final Policies policies;
    private final Geography geography;
    private final WorkingDays workingDays;
    private final Clock clock;

    @Activate
    public PlanningService(
            @Reference Access access,
            @Reference Policies policies,
            @Reference Geography geography,
            @Reference WorkingDays workingDays,
            @Reference Clock clock) {
        this.access = access;
        this.policies = policies;
        this.geography = geography;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public List<Definition<ProcurementPolicy>> policies() {
        access.requireAnywhere(Permission.READ_DEFINITIONS);
        return policies.all();
    }

    @Override
    public RouteAnswer route(RouteInput input) {
        access.requireAnywhere(Permission.READ_DEFINITIONS);
        RouteQuestion question = PlanningReader.route(input, LocalDate.now(clock), known());
        return RouteRule.route(question, policy(question));
    }

    @Override
    public Timeline timeline(TimelineInput input) {
        access.requireAnywhere(Permission.READ_DEFINITIONS);
        TimelineQuestion question = PlanningReader.timeline(input, LocalDate.now(clock), known());
        Definition<ProcurementPolicy> policy = policy(question.route());
        List<String> line = TimelineRule.line(policy.content());
        if (question.done() != null && !line.contains(question.done())) {
            throw Problems.invalidField("done", "'" + question.done() + "' is not one of " + String.join(", ", line))
                    .withRule("PRO-13")
                    .toException();
        }
        return TimelineRule.plan(question, policy.content(), RouteRule.route(question.route(), policy), workingDays);
    }

    private PlanningReader.Known known() {
        return new PlanningReader.Known(node -> geography.node(node).isPresent(), name -> policies.named(name)
                .isPresent());
    }

    private Definition<ProcurementPolicy> policy(RouteQuestion question) {
        Optional<Definition<ProcurementPolicy>> policy = question.policy() == null
                ? policies.inForce(question.region(), question.on())
                : policies.named(question.policy());
        return policy.orElseThrow(() -> question.policy() == null
                ? ProcurementProblems.noneInForce(question.region(), question.on(), policies.names())
                        .toException()
                : unknown(question.policy()).toException());
    }

    private Problem unknown(String name) {
        return Problems.invalidField("policy", "there is no policy '" + name + "'")
                .withRule("PRO-1")
                .withNext("There are: " + policies.names() + ".");
    }
}
