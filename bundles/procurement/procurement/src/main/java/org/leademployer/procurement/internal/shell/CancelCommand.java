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

/** Ends a procurement without a contract. */
@Service
@Command(scope = "procurement", name = "cancel", description = "Ends a procurement without a contract")
@Permitted(Permission.RUN_PROCUREMENTS)
public class CancelCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Argument(index = 1, name = "reason", description = "Why", required = true)
    private String reason;

    @Reference
    private Procurements procurements;

    @Override
    protected Answer answer() {
        return ProcurementAnswers.of(procurements.cancel(procurement, reason));
    }
}
