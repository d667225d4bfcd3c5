/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.hostagreements.HostAgreements;
import org.leademployer.hostagreements.ReminderRun;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Records the reminders that are due today. */
@Service
@Command(scope = "host-agreement", name = "remind", description = "Records the reminders that are due today")
@Permitted(Permission.MANAGE_CONTRACTS)
public class RemindCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Id or reference of the contract", required = true)
    private String contract;

    @Reference
    private HostAgreements agreements;

    @Override
    protected Answer answer() {
        ReminderRun run = agreements.remind(contract);
        return Details.of("on", run.on())
                .and("recorded", run.recorded())
                .and("reminders", run.reminders())
                .and("escalations", run.escalations());
    }
}
