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
import org.leademployer.platform.console.Details;
import org.leademployer.tribunals.ClaimMoney;
import org.leademployer.tribunals.ClaimMoney.SettledShares;

/** Shares a tribunal claim that has ended, and tells recharging. */
@Service
@Command(
        scope = "tribunal",
        name = "share",
        description = "Shares a tribunal claim that has ended, and tells recharging")
@Permitted(Permission.RUN_TRIBUNALS)
public class ShareCommand extends ConsoleCommand {

    @Argument(index = 0, name = "claim", description = "Id of the claim, or its number", required = true)
    private String claim;

    @Reference
    private ClaimMoney money;

    @Override
    protected Answer answer() {
        SettledShares settled = money.share(claim);
        return Details.of("sharing", settled.number())
                .and("settledOn", settled.settledOn())
                .and("total", settled.share().total())
                .and(
                        "shares",
                        settled.share().shares().stream().map(Rows.ShareRow::of).toList())
                .and("calculationId", settled.share().calculation().id());
    }
}
