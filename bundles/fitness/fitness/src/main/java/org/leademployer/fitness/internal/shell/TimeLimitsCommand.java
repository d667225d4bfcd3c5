/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.shell;

import java.time.Clock;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.fitness.FitnessRouting;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.problem.Problems;

/** Lists the time limits in force. */
@Service
@Command(
        scope = "fitness",
        name = "time-limits",
        description = "Lists the time limits in force at a node, with where each is written")
@Permitted(Permission.READ_DEFINITIONS)
public class TimeLimitsCommand extends ConsoleCommand {

    @Argument(name = "region", description = "A node, such as north-east; national when left out")
    @Completion(RegionCompleter.class)
    private String region = Region.NATIONAL.slug();

    @Option(name = "--on", description = "On which day; today when left out")
    private String on;

    @Reference
    private FitnessRouting routing;

    @Reference
    private Geography geography;

    @Reference
    private Clock clock;

    @Override
    protected Answer answer() {
        Region node =
                geography.require(Problems.read("region", region, Region::new)).region();
        Definition<TimeLimits> policy =
                routing.timeLimits(node, on == null ? LocalDate.now(clock) : Problems.readDate("on", on));
        Table table = Table.of("limit", "length", "source", "policy", "region", "version");
        policy.content()
                .limits()
                .forEach((limit, span) -> table.row(
                        limit,
                        span.toString(),
                        span.source(),
                        policy.id().name(),
                        policy.id().region(),
                        policy.id().version().toString()));
        return table;
    }
}
