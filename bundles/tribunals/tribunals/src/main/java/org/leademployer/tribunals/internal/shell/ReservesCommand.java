/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.tribunals.ClaimMoney;

/** Lists the reserves of a tribunal claim, the newest first. */
@Service
@Command(
        scope = "tribunal",
        name = "reserves",
        description = "Lists the reserves of a tribunal claim, the newest first")
@Permitted(Permission.READ_TRIBUNALS)
public class ReservesCommand extends ConsoleCommand {

    @Argument(index = 0, name = "claim", description = "Id of the claim, or its number", required = true)
    private String claim;

    @Reference
    private ClaimMoney money;

    @Override
    protected Answer answer() {
        Table table = Table.of("number", "party", "costs", "award", "total", "setOn", "author", "newest");
        money.reserves(claim)
                .forEach(one -> table.row(
                        one.number(),
                        one.party().code(),
                        one.costs(),
                        one.award(),
                        one.total(),
                        one.setOn(),
                        one.author(),
                        one.isNewest()));
        return table;
    }
}
