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
import org.leademployer.platform.problem.Problems;
import org.leademployer.procurement.Awards;
import org.leademployer.procurement.Procurement;

/** Records what is known of a preferred bidder before the award; its assurance form stands in information governance. */
@Service
@Command(
        scope = "procurement",
        name = "assure",
        description = "Records what is known of a preferred bidder before the award")
@Permitted(Permission.RUN_PROCUREMENTS)
public class AssureCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Argument(index = 1, name = "bid", description = "Its id", required = true)
    private String bid;

    @Option(name = "--viability", description = "The finding on financial viability over the whole term")
    private String viability;

    @Option(name = "--viable-on", description = "When it was found")
    private String viableOn;

    @Reference
    private Awards awards;

    @Override
    protected Answer answer() {
        return ProcurementAnswers.of(awards.assure(
                procurement,
                new Procurement.Assurance(
                        bid, viability, viableOn == null ? null : Problems.readDate("viable-on", viableOn), null)));
    }
}
