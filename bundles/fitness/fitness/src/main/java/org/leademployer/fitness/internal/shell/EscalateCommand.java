/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.fitness.cases.FitnessCases;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Escalates the steps that are overdue. */
@Service
@Command(
        scope = "fitness",
        name = "escalate",
        description = "Escalates the steps that are overdue, of cases on whose route you are")
@Permitted(Permission.READ_CASES)
public class EscalateCommand extends ConsoleCommand {

    @Reference
    private FitnessCases cases;

    @Override
    protected Answer answer() {
        return Details.of("escalated", cases.escalate());
    }
}
