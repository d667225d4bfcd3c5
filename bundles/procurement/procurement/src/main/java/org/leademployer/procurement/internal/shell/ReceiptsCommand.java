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
import org.leademployer.procurement.Bidding;

/** Shows that there are bids, and when they came; nothing of what stands in them. */
@Service
@Command(
        scope = "procurement",
        name = "receipts",
        description = "Shows that there are bids, and when they came; nothing of what stands in them")
@Permitted(Permission.READ_PROCUREMENTS)
public class ReceiptsCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Reference
    private Bidding bidding;

    @Override
    protected Answer answer() {
        Table table = Table.of("bid", "receivedAt", "sha256OfSealed");
        bidding.receipts(procurement).forEach(one -> table.row(one.id(), one.receivedAt(), one.sha256OfSealed()));
        return table;
    }
}
