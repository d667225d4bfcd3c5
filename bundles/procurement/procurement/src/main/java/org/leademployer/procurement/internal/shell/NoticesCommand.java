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

/** Shows the notices of a procurement, oldest first. */
@Service
@Command(scope = "procurement", name = "notices", description = "Shows the notices of a procurement, oldest first")
@Permitted(Permission.READ_PROCUREMENTS)
public class NoticesCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Reference
    private Procurements procurements;

    @Override
    protected Answer answer() {
        Table table = Table.of("number", "tag", "at");
        procurements.notices(procurement).forEach(one -> table.row(one.number(), one.tag(), one.at()));
        return table;
    }
}
