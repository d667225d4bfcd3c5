/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.DeployedRouting;
import org.leademployer.fitness.FitnessRouting;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.RefusedRouting;
import org.leademployer.fitness.Route;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteInput;
import org.leademployer.fitness.RouteQuestion;
import org.leademployer.fitness.RoutingId;
import org.leademployer.fitness.RoutingTable;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.fitness.internal.rules.Cell;
import org.leademployer.fitness.internal.rules.ReferralGate;
import org.leademployer.fitness.internal.rules.RoutingProblems;
import org.leademployer.fitness.internal.rules.StepDates;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.problem.InputFields;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Routes concerns by the table or the rules of the nearest node, and counts the days of their steps. */
@Component(service = FitnessRouting.class)
public final class FitnessRoutingService implements FitnessRouting {

    private final RoutingDefinitions definitions;
    private final RulesRegister rules;
    private final Geography geography;
    private final WorkingDays workingDays;
    private final Access access;
    private final Clock clock;

    @Activate
    public FitnessRoutingService(
            @Reference RoutingDefinitions definitions,
            @Reference RulesRegister rules,
            @Reference Geography geography,
            @Reference WorkingDays workingDays,
            @Reference Access access,
            @Reference Clock clock) {
        this.definitions = definitions;
        this.rules = rules;
        this.geography = geography;
        this.workingDays = workingDays;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Route route(RouteInput input) {
        RouteQuestion question = read(input);
        // Whoever acts for a host below the node asks by what is laid down above it.
        if (!access.mayWithin(Permission.READ_CASES, question.region())) {
            access.require(Permission.READ_CASES, question.region());
        }
        return route(question);
    }

    private RouteQuestion read(RouteInput input) {
        InputFields fields = new InputFields();
        Region region = fields.required("region", input.region(), this::node);
        Profession profession = fields.required("profession", input.profession(), InputFields.oneOf(Profession.class));
        Concern concern = fields.required("concern", input.concern(), InputFields.oneOf(Concern.class));
        Stage stage = fields.optional("stage", input.stage(), InputFields.oneOf(Stage.class));
        Boolean severe = fields.optional("severe", input.severe(), InputFields::truth);
        Boolean incident =
                fields.optional("seriousUntowardIncident", input.seriousUntowardIncident(), InputFields::truth);
        LocalDate on = fields.optionalDate("on", input.on());
        fields.refuse("Nothing was routed.", "FTP-2");
        return new RouteQuestion(
                region,
                profession,
                concern,
                stage == null ? Stage.IN_POST : stage,
                Boolean.TRUE.equals(severe),
                Boolean.TRUE.equals(incident),
                on == null ? LocalDate.now(clock) : on);
    }

    private Region node(String text) {
        Region region = new Region(text);
        if (geography.node(region).isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' is not a node of the geography (ORG-1)");
        }
        return region;
    }

    @Override
    public Route route(RouteQuestion question) {
        Found found = find(question.region(), question.on());
        Definition<TimeLimits> limits = definitions.limits(question.region(), question.on());
        RouteDecision decision = whole(
                question,
                found.rules() == null
                        ? definitions.routing(found.table()).decide(Cell.of(question))
                        : found.rules().route(question));
        return new Route(
                question,
                StepDates.dated(decision, question.on(), limits.content(), workingDays),
                found.id(),
                limits.id());
    }

    /** A route names all that a referral will be asked for (FTP-8). */
    private static RouteDecision whole(RouteQuestion question, RouteDecision decision) {
        return new RouteDecision(
                decision.lead(),
                decision.caseManager(),
                decision.deputy(),
                decision.inform(),
                decision.steps(),
                ReferralGate.whole(question, decision.gmcReferral()),
                decision.thirdParties(),
                decision.rules(),
                decision.sources());
    }

    @Override
    public void keep(Route used) {
        definitions.keep(used);
    }

    /** What is in force at the nearest node; at one node what came into force last, then the higher version, then rules. */
    private Found find(Region region, LocalDate on) {
        Optional<Definition<RoutingTable>> table = definitions.table(region, on);
        if (rules.taken().isEmpty() && table.isPresent()) {
            return Found.of(table.get());
        }
        for (Region node : geography.pathToNational(region)) {
            Optional<ContainedRules> own = rules.inForce(node, on);
            boolean tableHere = table.isPresent() && table.get().id().region().equals(node);
            if (own.isPresent() && !(tableHere && isNewer(table.get(), own.get()))) {
                return new Found(null, own.get(), own.get().id());
            }
            if (tableHere) {
                return Found.of(table.get());
            }
        }
        throw RoutingProblems.noRouting(region, on).toException();
    }

    private static boolean isNewer(Definition<RoutingTable> table, ContainedRules rules) {
        int byDay = table.validFrom().compareTo(rules.validFrom());
        return byDay == 0 ? table.id().version().compareTo(rules.id().version()) > 0 : byDay > 0;
    }

    @Override
    public List<DeployedRouting> routings() {
        access.requireAnywhere(Permission.READ_DEFINITIONS);
        List<DeployedRouting> all = new ArrayList<>();
        definitions
                .tables()
                .forEach(table -> all.add(new DeployedRouting(
                        Found.of(table).id(),
                        DeployedRouting.Origin.TABLE,
                        table.validFrom(),
                        table.validTo(),
                        table.title(),
                        table.source())));
        rules.taken()
                .forEach(one -> all.add(new DeployedRouting(
                        one.id(),
                        DeployedRouting.Origin.RULES,
                        one.validFrom(),
                        one.validTo(),
                        one.title(),
                        one.origin())));
        all.sort(Comparator.comparing(DeployedRouting::id).thenComparing(DeployedRouting::origin));
        return List.copyOf(all);
    }

    @Override
    public List<RefusedRouting> refused() {
        access.requireAnywhere(Permission.READ_DEFINITIONS);
        List<RefusedRouting> all = new ArrayList<>(definitions.refused());
        all.addAll(rules.refused());
        return List.copyOf(all);
    }

    @Override
    public List<Definition<RoutingTable>> tables() {
        access.requireAnywhere(Permission.READ_DEFINITIONS);
        return definitions.tables();
    }

    @Override
    public List<Definition<TimeLimits>> timeLimits() {
        access.requireAnywhere(Permission.READ_DEFINITIONS);
        return definitions.limits();
    }

    @Override
    public Definition<TimeLimits> timeLimits(Region node, LocalDate on) {
        return definitions.limits(node, on);
    }

    /** A table or rules; the other is null. */
    private record Found(Definition<RoutingTable> table, ContainedRules rules, RoutingId id) {

        static Found of(Definition<RoutingTable> table) {
            return new Found(
                    table,
                    null,
                    new RoutingId(
                            table.id().name(), table.id().region(), table.id().version()));
        }
    }
}
