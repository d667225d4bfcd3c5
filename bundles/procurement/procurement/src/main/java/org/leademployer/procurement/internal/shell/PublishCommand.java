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
import org.leademployer.procurement.Procurements;

/** Publishes a procurement: bids are taken until it closes. */
@Service
@Command(
        scope = "procurement",
        name = "publish",
        description = "Publishes a procurement: bids are taken until it closes")
@Permitted(Permission.RUN_PROCUREMENTS)
public class PublishCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Argument(
            index = 1,
            name = "closesAt",
            description = "Until when bids are taken, 2024-06-03T12:00:00Z",
            required = true)
    private String closesAt;

    @Reference
    private Procurements procurements;

    @Override
    protected Answer answer() {
        return ProcurementAnswers.of(procurements.publish(procurement, ProcurementAnswers.time("closesAt", closesAt)));
    }
}
