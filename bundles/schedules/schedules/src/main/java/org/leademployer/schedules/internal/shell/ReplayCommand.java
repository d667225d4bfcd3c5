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
import org.leademployer.platform.console.Details;
import org.leademployer.schedules.Calculations;
import org.leademployer.schedules.Replay;

/** Makes a calculation again from what was kept. */
@Service
@Command(
        scope = "schedule",
        name = "replay",
        description = "Makes a calculation again from what was kept, and says whether the result is the same")
@Permitted(Permission.PROVE_CALCULATIONS)
public class ReplayCommand extends ConsoleCommand {

    @Argument(name = "calculation", description = "Id of the calculation", required = true)
    @Completion(CalculationCompleter.class)
    private String calculation;

    @Reference
    private Calculations calculations;

    @Override
    protected Answer answer() {
        Replay replay = calculations.replay(calculation);
        return Details.of("calculationId", replay.calculationId())
                .and("equal", replay.equal())
                .and("resultSha256", replay.resultSha256())
                .and("replayedSha256", replay.replayedSha256())
                .and("fromArchive", replay.fromArchive())
                .and("replayedAt", replay.replayedAt());
    }
}
