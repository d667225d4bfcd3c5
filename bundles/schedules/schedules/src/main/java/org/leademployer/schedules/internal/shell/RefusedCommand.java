/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.schedules.RefusedVariant;
import org.leademployer.schedules.Variants;

/** Lists what was refused: a line for each reason. */
@Service
@Command(
        scope = "schedule",
        name = "refused",
        description =
                "Lists figures files and bundles that lie there and were not taken, with everything that is wrong")
@Permitted(Permission.READ_SCHEDULES)
public class RefusedCommand extends ConsoleCommand {

    @Reference
    private Variants variants;

    @Override
    protected Answer answer() {
        Table table = Table.of("schedule", "origin", "at", "reason");
        for (RefusedVariant refused : variants.refused()) {
            for (String reason : refused.reasons()) {
                table.row(refused.schedule(), refused.origin(), refused.at(), reason);
            }
        }
        return table;
    }
}
