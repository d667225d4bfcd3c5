/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.procurement.Procurements;

/** Changes the specification of what is published. */
@Service
@Command(
        scope = "procurement",
        name = "change-specification",
        description = "Changes the specification of what is published")
@Permitted(Permission.RUN_PROCUREMENTS)
public class ChangeSpecificationCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Argument(index = 1, name = "summary", description = "What has changed", required = true)
    private String summary;

    @Argument(index = 2, name = "effect", description = "Its effect on the timeline", required = true)
    private String effect;

    @Option(name = "--significant", description = "The change is significant, and moves the closing date")
    private boolean significant;

    @Option(name = "--closes-at", description = "The new closing date")
    private String closesAt;

    @Reference
    private Procurements procurements;

    @Override
    protected Answer answer() {
        return ProcurementAnswers.of(procurements.changeSpecification(
                procurement, summary, significant, effect, ProcurementAnswers.time("closes-at", closesAt)));
    }
}
