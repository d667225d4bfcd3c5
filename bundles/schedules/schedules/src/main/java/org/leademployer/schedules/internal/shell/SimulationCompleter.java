/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.leademployer.schedules.Simulation;
import org.leademployer.schedules.Simulations;

/** Completes ids of the newest simulations. */
@Service
public class SimulationCompleter implements Completer {

    private static final int NEWEST = 50;

    @Reference
    private Simulations simulations;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(ScheduleCompleter.SCHEDULES.stream()
                        .flatMap(schedule -> simulations.newest(schedule, NEWEST).stream())
                        .map(Simulation::id)
                        .toList())
                .complete(session, commandLine, candidates);
    }
}
