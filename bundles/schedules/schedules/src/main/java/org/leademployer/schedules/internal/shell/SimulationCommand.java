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
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.Simulation;
import org.leademployer.schedules.Simulations;

/** Shows one simulation. */
@Service
@Command(scope = "schedule", name = "simulation", description = "Shows how far a simulation has come, or its report")
@Permitted(Permission.SIMULATE_SCHEDULES)
public class SimulationCommand extends ConsoleCommand {

    @Argument(name = "simulation", description = "Id of the simulation", required = true)
    @Completion(SimulationCompleter.class)
    private String simulation;

    @Option(name = "--payers", description = "The money by payer as a table")
    private boolean payers;

    @Reference
    private Simulations simulations;

    @Override
    protected Answer answer() {
        Simulation found = simulations.find(simulation).orElseThrow(() -> Problems.notFound("simulation", simulation)
                .withNext("List them with 'schedule:simulations'.")
                .toException());
        return payers && found.report() != null
                ? SimulationDetails.payers(found.report())
                : SimulationDetails.of(found);
    }
}
