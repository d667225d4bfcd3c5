/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.Simulation;
import org.leademployer.schedules.Simulations;

/** Lists simulations. */
@Service
@Command(scope = "schedule", name = "simulations", description = "Lists simulations of a schedule, newest first")
@Permitted(Permission.SIMULATE_SCHEDULES)
public class SimulationsCommand extends ConsoleCommand {

    private static final int MAXIMUM = 1000;

    @Argument(name = "schedule", description = "Number of the schedule; 6 where none is named")
    @Completion(ScheduleCompleter.class)
    private String schedule = "6";

    @Option(name = "--limit", description = "At most so many, 1 to 1000")
    private int limit = 20;

    @Reference
    private Simulations simulations;

    @Override
    protected Answer answer() {
        if (limit < 1 || limit > MAXIMUM) {
            throw Problems.invalidField("--limit", "lies between 1 and " + MAXIMUM)
                    .toException();
        }
        Table table = Table.of("id", "variant", "region", "from", "to", "state", "progress", "askedBy", "askedAt");
        for (Simulation simulation : simulations.newest(schedule, limit)) {
            table.row(
                    simulation.id(),
                    simulation.variant(),
                    simulation.region(),
                    simulation.period().from(),
                    simulation.period().to(),
                    simulation.state(),
                    SimulationDetails.progress(simulation),
                    simulation.askedBy(),
                    simulation.askedAt());
        }
        return table;
    }
}
