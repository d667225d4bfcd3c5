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
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.Simulation;
import org.leademployer.schedules.Simulations;

/** Runs a variant over the real book. */
@Service
@Command(
        scope = "schedule",
        name = "simulate",
        description = "Runs a variant that nobody has adopted over the real book, and changes nothing")
@Permitted(Permission.SIMULATE_SCHEDULES)
public class SimulateCommand extends ConsoleCommand {

    private static final long PAUSE_MILLIS = 200;

    @Argument(index = 0, name = "schedule", description = "Number of the schedule", required = true)
    @Completion(ScheduleCompleter.class)
    private String schedule;

    @Argument(index = 1, name = "variant", description = "The candidate, north-west:1.1.0", required = true)
    @Completion(CandidateCompleter.class)
    private String variant;

    @Argument(
            index = 2,
            name = "region",
            description = "Node whose contracts, and those below it, are simulated",
            required = true)
    @Completion(VariantRegionCompleter.class)
    private String region;

    @Argument(index = 3, name = "from", description = "First day, 2022-04-01", required = true)
    private String from;

    @Argument(index = 4, name = "to", description = "Last day, included", required = true)
    private String to;

    @Option(name = "--wait", description = "Wait until it has ended, and show the money by payer")
    private boolean wait;

    @Reference
    private Simulations simulations;

    @Override
    protected Answer answer() throws InterruptedException {
        Simulation simulation = simulations.start(
                CandidateName.read(schedule, variant),
                Problems.read("region", region, Region::new),
                Problems.readPeriod(from, to));
        while (wait && simulation.state().isOpen()) {
            Thread.sleep(PAUSE_MILLIS);
            simulation = simulations.find(simulation.id()).orElse(simulation);
        }
        return simulation.report() == null
                ? SimulationDetails.of(simulation)
                : SimulationDetails.payers(simulation.report());
    }
}
