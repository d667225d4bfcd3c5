/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.tribunals.ClaimQuery;
import org.leademployer.tribunals.TribunalClaim;
import org.leademployer.tribunals.TribunalClaims;

/** Lists tribunal claims. */
@Service
@Command(scope = "tribunal", name = "list", description = "Lists tribunal claims")
@Permitted(Permission.READ_TRIBUNALS)
public class ListCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only this node and all below it")
    private String region;

    @Option(name = "--contract", description = "Only of this contract")
    private String contract;

    @Option(name = "--state", description = "Only in this state")
    private String state;

    @Option(name = "--host", description = "Only with an act at this host")
    private String host;

    @Option(name = "--jurisdiction", description = "Only with this ground")
    private String jurisdiction;

    @Option(name = "--flag", description = "Only with this flag")
    private String flag;

    @Option(name = "--limit", description = "At most so many, 1 to 500, 100 when left out")
    private String limit;

    @Reference
    private TribunalClaims claims;

    @Override
    protected Answer answer() {
        Table table =
                Table.of("id", "number", "region", "state", "jurisdictions", "presentedOn", "responseDue", "flags");
        claims.page(
                        ClaimQuery.read(region, contract, state, host, jurisdiction, flag),
                        PageRequest.read(null, limit, 100, TribunalClaims.MOST))
                .items()
                .forEach(claim -> table.row(
                        claim.id(),
                        claim.number(),
                        claim.region(),
                        claim.state(),
                        claim.grounds().stream()
                                .map(TribunalClaim.Ground::jurisdiction)
                                .toList(),
                        claim.presentedOn(),
                        claim.responseDue(),
                        claim.flags().stream().sorted().toList()));
        return table;
    }
}
