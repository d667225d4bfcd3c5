/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.definition.Definitions;
import org.leademployer.platform.definition.RefusedDefinition;
import org.leademployer.platform.problem.Problem.Fault;

/** Lists files that are not read. */
@Service
@Command(
        scope = "definition",
        name = "refused",
        description = "Lists files that are not read, with everything that is wrong with them")
@Permitted(Permission.READ_DEFINITIONS)
public class RefusedCommand extends ConsoleCommand {

    @Reference
    private Definitions definitions;

    @Override
    protected Answer answer() {
        Table table = Table.of("file", "waiting", "previousInForce", "line", "field", "reason");
        for (RefusedDefinition refused : definitions.refused()) {
            for (Fault fault : refused.faults()) {
                table.row(
                        refused.file(),
                        refused.waiting(),
                        refused.previousInForce(),
                        fault.line(),
                        fault.field(),
                        fault.reason());
            }
        }
        return table;
    }
}
