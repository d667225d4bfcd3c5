/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.employment.PlacementQuarantine;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Discards a row in quarantine. */
@Service
@Permitted(Permission.SUBMIT_PLACEMENTS)
@Command(
        scope = "placement",
        name = "discard",
        description = "Settles a row in quarantine that is not to be taken, and deletes its content")
public final class DiscardCommand extends ConsoleCommand {

    @Argument(index = 0, name = "id", description = "The id of the row", required = true)
    private String id;

    @Argument(
            index = 1,
            name = "reason",
            description = "Why; it is written into the audit log, so it must name nobody",
            required = true)
    private String reason;

    @Reference
    private PlacementQuarantine quarantine;

    @Override
    protected Answer answer() {
        return RowDetails.of(quarantine.discard(id, reason));
    }
}
