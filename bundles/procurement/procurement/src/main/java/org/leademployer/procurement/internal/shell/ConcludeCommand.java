/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.shell;

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
import org.leademployer.procurement.Awards;

/** Records one contract per lot, once the standstill has ended. */
@Service
@Command(
        scope = "procurement",
        name = "conclude",
        description = "Records one contract per lot, once the standstill has ended")
@Permitted(Permission.RUN_PROCUREMENTS)
public class ConcludeCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Option(name = "--first-day", description = "First day of the contracts; the start of the service when left out")
    private String firstDay;

    @Reference
    private Awards awards;

    @Override
    protected Answer answer() {
        return ProcurementAnswers.of(
                awards.conclude(procurement, firstDay == null ? null : Problems.readDate("first-day", firstDay)));
    }
}
