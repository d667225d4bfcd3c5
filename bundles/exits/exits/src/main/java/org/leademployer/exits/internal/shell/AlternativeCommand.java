/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.exits.ExitPlans;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Records alternative arrangements in place of a re-procurement, or takes them back. */
@Service
@Command(
        scope = "exit",
        name = "alternative",
        description = "Records alternative arrangements in place of a re-procurement")
@Permitted(Permission.PLAN_EXITS)
public class AlternativeCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Id or reference of the contract", required = true)
    private String contract;

    @Argument(
            index = 1,
            name = "what",
            description = "To what the service passes, 1 to 300 characters, naming no person")
    private String what;

    @Argument(index = 2, name = "decidedBy", description = "The office or board that decided")
    private String decidedBy;

    @Option(name = "--on", description = "When it was decided, 2026-01-05; today when left out")
    private String on;

    @Option(name = "--withdraw", description = "Takes them back: the service is procured again")
    private boolean withdraw;

    @Reference
    private ExitPlans plans;

    @Override
    protected Answer answer() {
        return ExitAnswer.of(
                withdraw
                        ? plans.withdrawAlternative(contract, null)
                        : plans.arrangeAlternative(contract, what, decidedBy, on, null));
    }
}
