/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contractmanagement.Overview;
import org.leademployer.contractmanagement.Overviews;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Tells how a contract stands: colour, reasons, what is due. */
@Service
@Command(
        scope = "contract",
        name = "overview",
        description = "Tells how a contract stands: colour, reasons, what is due")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public class OverviewCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Reference
    private Overviews overviews;

    @Override
    protected Answer answer() {
        Overview overview = overviews.of(contract);
        return Details.of("contract", overview.reference())
                .and("rag", overview.rag())
                .and(
                        "reasons",
                        overview.reasons().stream()
                                .map(Overview.Reason::toString)
                                .toList())
                .and("openPlans", overview.counts().openPlans())
                .and("risks", overview.counts().risks())
                .and("issues", overview.counts().issues())
                .and("disputes", overview.counts().disputes())
                .and(
                        "due",
                        overview.deadlines().stream()
                                .map(due -> due.on() + " " + due.what() + (due.overdue() ? " (overdue)" : ""))
                                .toList());
    }
}
