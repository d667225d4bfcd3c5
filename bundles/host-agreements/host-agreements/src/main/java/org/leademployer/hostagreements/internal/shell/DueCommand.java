/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.shell;

import java.time.Clock;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.hostagreements.HostAgreements;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;

/** Lists reminders of hosts that are due. */
@Service
@Command(scope = "host-agreement", name = "due", description = "Lists reminders of hosts that are due")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public class DueCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Id or reference of the contract", required = true)
    private String contract;

    @Option(name = "--on", description = "The day; today when left out")
    private String on;

    @Reference
    private Clock clock;

    @Reference
    private HostAgreements agreements;

    @Override
    protected Answer answer() {
        Table table = Table.of("host", "number", "kind", "dueOn", "sentOn");
        agreements
                .due(contract, on == null ? LocalDate.now(clock) : Problems.readDate("on", on))
                .forEach(one -> table.row(one.host(), one.number(), one.kind(), one.dueOn(), one.sentOn()));
        return table;
    }
}
