/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteQuestion;
import org.leademployer.fitness.RoutingId;
import org.leademployer.fitness.internal.rules.Cell;
import org.leademployer.fitness.internal.rules.TableRouting;
import org.leademployer.fitness.spi.RoutingRules;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.calendar.internal.WorkingDaysService;
import org.leademployer.platform.definitions.internal.DefinitionsService;
import org.leademployer.platform.problem.Problems;
import org.osgi.framework.Version;

/**
 * What it costs to route a concern in the process: the routing of the nearest node is found, its answer taken, and the last days of
 * the steps counted with bank holidays (FTP-2, FTP-6). Every cell in turn, by the platform's own classes.
 */
public final class RouteCost implements AutoCloseable {

    private static final Region NORTH_WEST = new Region("north-west");
    private static final Region LONDON = new Region("london");
    private static final LocalDate ON = LocalDate.of(2026, 3, 20);
    private static final int WARM_UPS = 200;

    private final DefinitionsService definitions = new DefinitionsService(null);
    private final WorkingDaysService days = new WorkingDaysService(definitions);
    private final RoutingDefinitions tables = new RoutingDefinitions(definitions);
    private final Geography geography = new TwoBranches();
    private final RulesRegister rules = new RulesRegister(null, geography, Duration.ofSeconds(5));
    private final FitnessRoutingService routing =
            new FitnessRoutingService(tables, rules, geography, days, (permission, node) -> true, Clock.systemUTC());

    public RouteCost() {
        TableRouting national = tables.routing(tables.tables().get(0));
        rules.arrive(new Copied(national), "a benchmark");
    }

    /** By the nation's table. @return microseconds of a decision, of each round */
    public List<Double> byTable(int rounds) {
        return measure(LONDON, rounds);
    }

    /** By the rules of a bundle, with the change of threads that contains them. @return microseconds of a decision, of each round */
    public List<Double> byRules(int rounds) {
        return measure(NORTH_WEST, rounds);
    }

    private List<Double> measure(Region region, int rounds) {
        List<RouteQuestion> questions =
                Cell.all().stream().map(cell -> cell.at(region, ON)).toList();
        List<Double> micros = new ArrayList<>();
        for (int round = -WARM_UPS; round < rounds; round++) {
            int steps = 0;
            long began = System.nanoTime();
            for (RouteQuestion question : questions) {
                steps += routing.route(question).decision().steps().size();
            }
            double taken = (System.nanoTime() - began) / 1e3 / questions.size();
            if (steps < questions.size()) {
                throw new IllegalStateException("a route without steps");
            }
            if (round >= 0) {
                micros.add(taken);
            }
        }
        return micros;
    }

    @Override
    public void close() {
        rules.close();
        tables.close();
        days.close();
    }

    /** Rules that answer as the nation's table does. */
    private record Copied(TableRouting table) implements RoutingRules {

        @Override
        public RoutingId id() {
            return new RoutingId("copied", NORTH_WEST, new Version(1, 0, 0));
        }

        @Override
        public LocalDate validFrom() {
            return LocalDate.of(2021, 4, 1);
        }

        @Override
        public String title() {
            return "The nation's table as rules";
        }

        @Override
        public RouteDecision route(RouteQuestion question) {
            return table.decide(Cell.of(question));
        }
    }

    /** The nation, the north with the North West, and London. */
    static final class TwoBranches implements Geography {

        private static final Region NORTH = new Region("north");

        @Override
        public List<GeographyNode> nodes() {
            return List.of(
                    node(Region.NATIONAL, null),
                    node(NORTH, Region.NATIONAL),
                    node(NORTH_WEST, NORTH),
                    node(LONDON, Region.NATIONAL));
        }

        private static GeographyNode node(Region region, Region parent) {
            return new GeographyNode(
                    region,
                    region.slug(),
                    parent == null ? GeographyNode.Level.NATIONAL : GeographyNode.Level.REGION,
                    parent,
                    null,
                    LocalDate.EPOCH,
                    "a benchmark");
        }

        @Override
        public Optional<GeographyNode> node(Region region) {
            return nodes().stream().filter(one -> one.region().equals(region)).findFirst();
        }

        @Override
        public List<Region> pathToNational(Region region) {
            return region.equals(NORTH_WEST)
                    ? List.of(NORTH_WEST, NORTH, Region.NATIONAL)
                    : region.equals(Region.NATIONAL) ? List.of(region) : List.of(region, Region.NATIONAL);
        }

        @Override
        public boolean isWithin(Region region, Region ancestor) {
            return pathToNational(region).contains(ancestor);
        }

        @Override
        public Optional<Region> ofOffice(String officeCode) {
            return Optional.empty();
        }

        @Override
        public GeographyNode require(Region region) {
            return node(region).orElseThrow(() -> Problems.notFound("region", region.slug())
                    .toException());
        }
    }
}
