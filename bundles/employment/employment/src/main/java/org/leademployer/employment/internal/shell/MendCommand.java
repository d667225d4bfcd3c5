/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.employment.PlacementQuarantine;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.Problems;

/** Mends a row in quarantine. */
@Service
@Permitted(Permission.SUBMIT_PLACEMENTS)
@Command(
        scope = "placement",
        name = "mend",
        description = "Changes fields of a row in quarantine; placement:replay then submits it again")
public final class MendCommand extends ConsoleCommand {

    @Argument(index = 0, name = "id", description = "The id of the row", required = true)
    private String id;

    @Argument(
            index = 1,
            name = "cells",
            description =
                    "What columns are to say, as \"WTE=0.60\" \"Date To=2021-10-31\"; nothing behind = empties it",
            required = true,
            multiValued = true)
    private List<String> cells;

    @Reference
    private PlacementQuarantine quarantine;

    @Override
    protected Answer answer() {
        Map<String, String> changes = new LinkedHashMap<>();
        for (String cell : cells) {
            int sign = cell.indexOf('=');
            if (sign < 1) {
                throw Problems.invalidField("cells", "are written as column=content")
                        .toException();
            }
            changes.put(cell.substring(0, sign).strip(), cell.substring(sign + 1));
        }
        return RowDetails.of(quarantine.mend(id, changes));
    }
}
