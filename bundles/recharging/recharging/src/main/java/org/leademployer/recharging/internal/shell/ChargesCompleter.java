/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.Calculations;

/** Completes ids of the newest calculations of charges. */
@Service
public class ChargesCompleter implements Completer {

    private static final int NEWEST = 50;

    @Reference
    private Calculations calculations;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(calculations.newest(null, NEWEST).stream()
                        .filter(calculation -> calculation.type().equals("charges"))
                        .map(Calculation::id)
                        .toList())
                .complete(session, commandLine, candidates);
    }
}
