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
import org.leademployer.procurement.Evaluations;

/** Decides on the preferred bid of a lot, as its Service Lead. */
@Service
@Command(
        scope = "procurement",
        name = "prefer",
        description = "Decides on the preferred bid of a lot, as its Service Lead")
@Permitted(Permission.RUN_PROCUREMENTS)
public class PreferCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Argument(index = 1, name = "lot", description = "The number of the lot", required = true)
    private String lot;

    @Argument(index = 2, name = "bid", description = "Its id", required = true)
    private String bid;

    @Option(name = "--reasons", description = "Needed where the bid is not ranked first alone")
    private String reasons;

    @Reference
    private Evaluations evaluations;

    @Override
    protected Answer answer() {
        return ProcurementAnswers.of(
                evaluations.prefer(procurement, ProcurementAnswers.number("lot", lot), bid, reasons));
    }
}
