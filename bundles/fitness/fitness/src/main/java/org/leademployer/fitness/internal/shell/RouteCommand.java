/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.shell;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.fitness.FitnessRouting;
import org.leademployer.fitness.GmcReferral;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.ReferralRequirement;
import org.leademployer.fitness.Route;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteInput;
import org.leademployer.fitness.RouteStep;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Says how a concern is routed. */
@Service
@Command(
        scope = "fitness",
        name = "route",
        description = "Says who deals with a concern and by when, and whether it may come to a referral; keeps nothing")
@Permitted(Permission.READ_CASES)
public class RouteCommand extends ConsoleCommand {

    @Argument(index = 0, name = "region", description = "A node, such as north-east", required = true)
    @Completion(RegionCompleter.class)
    private String region;

    @Argument(index = 1, name = "profession", description = "DOCTOR, DENTIST or PUBLIC_HEALTH", required = true)
    @Completion(ProfessionCompleter.class)
    private String profession;

    @Argument(
            index = 2,
            name = "concern",
            description = "CONDUCT, TRAINING, HEALTH, COMPLAINT_LOW, COMPLAINT_EDUCATIONAL, COMPLAINT_EMPLOYMENT,"
                    + " GMC_LIAISON, GMC_REFERRAL, GMC_QUERY or CONCERN_TO_PROVIDER",
            required = true)
    @Completion(ConcernCompleter.class)
    private String concern;

    @Option(name = "--stage", description = "PRE_EMPLOYMENT or IN_POST; in post when left out")
    private String stage;

    @Option(name = "--severe", description = "Severe enough for a fitness-to-practise investigation")
    private boolean severe;

    @Option(name = "--incident", description = "A serious untoward incident is part of it")
    private boolean incident;

    @Option(name = "--on", description = "The day on which it became known; today when left out")
    private String on;

    @Reference
    private FitnessRouting routing;

    @Override
    protected Answer answer() {
        Route route = routing.route(new RouteInput(
                region, profession, concern, stage, String.valueOf(severe), String.valueOf(incident), on));
        RouteDecision decision = route.decision();
        return Details.of("lead", decision.lead())
                .and("caseManager", decision.caseManager())
                .and("deputy", decision.deputy())
                .and("inform", decision.inform().stream().map(Party::name).collect(Collectors.joining(", ")))
                .and("thirdParties", decision.thirdParties())
                .and("gmcReferral", referral(route.question().profession(), decision.gmcReferral()))
                .and("steps", decision.steps().stream().map(RouteCommand::step).toList())
                .and("rules", String.join(", ", decision.rules()))
                .and("sources", String.join("; ", decision.sources()))
                .and(
                        "policy",
                        route.policy().id() + " " + route.policy().region() + " "
                                + route.policy().version())
                .and(
                        "timeLimits",
                        route.timeLimits().name() + " " + route.timeLimits().region() + " "
                                + route.timeLimits().version());
    }

    private static String referral(Profession profession, GmcReferral referral) {
        if (!referral.allowed()) {
            return "none to the " + profession.regulator();
        }
        return "to the " + profession.regulator() + ", decided by " + referral.decidedBy() + "; requires "
                + referral.requires().stream().map(ReferralRequirement::words).collect(Collectors.joining(", and "));
    }

    private static String step(RouteStep step) {
        return Stream.of(
                        step.owner() + ": " + step.action(),
                        step.due() == null ? null : "by " + step.due(),
                        step.after() == null ? null : "after " + step.after())
                .filter(Objects::nonNull)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), (List<String> parts) -> step.id() + ": " + String.join(", ", parts)));
    }
}
