/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.schedules.Simulations;

/** Cancels a simulation. */
@Service
@Command(scope = "schedule", name = "cancel-simulation", description = "Cancels a simulation that waits or runs")
@Permitted(Permission.SIMULATE_SCHEDULES)
public class CancelSimulationCommand extends ConsoleCommand {

    @Argument(name = "simulation", description = "Id of the simulation", required = true)
    @Completion(SimulationCompleter.class)
    private String simulation;

    @Reference
    private Simulations simulations;

    @Override
    protected Answer answer() {
        return SimulationDetails.of(simulations.cancel(simulation));
    }
}
