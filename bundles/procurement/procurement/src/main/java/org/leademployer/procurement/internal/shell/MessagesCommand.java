/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.procurement.Procurements;

/** Shows the portal log, oldest first. */
@Service
@Command(scope = "procurement", name = "messages", description = "Shows the portal log, oldest first")
@Permitted(Permission.READ_PROCUREMENTS)
public class MessagesCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Reference
    private Procurements procurements;

    @Override
    protected Answer answer() {
        Table table = Table.of("at", "direction", "channel", "handling", "subject", "text");
        procurements
                .messages(procurement)
                .forEach(one ->
                        table.row(one.at(), one.direction(), one.channel(), one.handling(), one.subject(), one.text()));
        return table;
    }
}
