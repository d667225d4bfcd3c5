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
import org.leademployer.platform.console.Details;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Bidding;

/** Decides on a bid: a ground for exclusion, or an abnormally low price. */
@Service
@Command(
        scope = "procurement",
        name = "decide-standing",
        description = "Decides on a bid: a ground for exclusion, or an abnormally low price")
@Permitted(Permission.RUN_PROCUREMENTS)
public class DecideStandingCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Argument(index = 1, name = "bid", description = "Its id", required = true)
    private String bid;

    @Argument(index = 2, name = "reason", description = "The ground, or what was found", required = true)
    private String reason;

    @Option(name = "--excluded", description = "It takes no further part")
    private boolean excluded;

    @Option(name = "--explanation", description = "The bidder's own explanation of an abnormally low price")
    private String explanation;

    @Reference
    private Bidding bidding;

    @Override
    protected Answer answer() {
        Bid decided = bidding.decideStanding(procurement, bid, new Bid.Standing(excluded, reason, explanation));
        return Details.of("bid", decided.id())
                .and("excluded", decided.standing().excluded())
                .and("reason", decided.standing().reason());
    }
}
