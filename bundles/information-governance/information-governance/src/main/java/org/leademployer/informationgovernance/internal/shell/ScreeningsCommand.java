/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.informationgovernance.Screenings;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.Table;

/** Lists screening questions and their clocks. */
@Service
@Command(scope = "privacy", name = "screenings", description = "Lists screening questions and their clocks")
@Permitted(Permission.READ_DATA_PROTECTION)
public class ScreeningsCommand extends RecordsCommand {

    @Reference
    private Screenings screenings;

    @Override
    protected Answer answer() {
        Table table =
                Table.of("id", "region", "subjectType", "subjectId", "state", "suggested", "dueOn", "late", "outcome");
        screenings
                .list(query())
                .items()
                .forEach(one -> table.row(
                        one.id(),
                        one.region(),
                        one.subjectType(),
                        one.subjectId(),
                        one.state(),
                        one.suggested(),
                        one.dueOn(),
                        one.late(),
                        one.outcome()));
        return table;
    }
}
