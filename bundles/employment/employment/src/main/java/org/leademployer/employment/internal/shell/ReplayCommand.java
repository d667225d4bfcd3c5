/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.employment.PlacementQuarantine;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.FileImportCommand;
import org.leademployer.platform.problem.Problems;

/** Submits rows in quarantine again. */
@Service
@Permitted(Permission.SUBMIT_PLACEMENTS)
@Command(
        scope = "placement",
        name = "replay",
        description = "Submits rows in quarantine again, together, as they now stand")
public final class ReplayCommand extends ConsoleCommand {

    @Argument(name = "ids", description = "The ids of the rows", multiValued = true)
    private List<String> ids;

    @Option(name = "--import", description = "All rows of this import that wait")
    private String importId;

    @Reference
    private PlacementQuarantine quarantine;

    @Override
    protected Answer answer() {
        if ((ids == null) == (importId == null)) {
            throw Problems.invalidField("ids", "are required, or --import in their place")
                    .toException();
        }
        return FileImportCommand.answer(ids == null ? quarantine.replayImport(importId) : quarantine.replay(ids));
    }
}
