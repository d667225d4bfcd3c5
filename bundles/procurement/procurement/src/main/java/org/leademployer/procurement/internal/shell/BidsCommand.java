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
import org.leademployer.platform.console.Table;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Bidding;

/** Shows the bids, once they are opened. */
@Service
@Command(scope = "procurement", name = "bids", description = "Shows the bids, once they are opened")
@Permitted(Permission.READ_PROCUREMENTS)
public class BidsCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Reference
    private Bidding bidding;

    @Override
    protected Answer answer() {
        Table table =
                Table.of("bid", "receivedAt", "bidder", "odsCode", "nhs", "prices", "exclusionGrounds", "standing");
        bidding.bids(procurement)
                .forEach(one -> table.row(
                        one.id(),
                        one.receivedAt(),
                        one.content().bidder().name(),
                        one.content().bidder().odsCode(),
                        one.content().bidder().nhs(),
                        one.content().prices().toString(),
                        String.join("; ", one.content().exclusionGrounds()),
                        standing(one.standing())));
        return table;
    }

    private static String standing(Bid.Standing standing) {
        return standing == null ? "" : (standing.excluded() ? "excluded: " : "takes part: ") + standing.reason();
    }
}
