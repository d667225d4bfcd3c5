/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.shell;

import java.time.Clock;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.hostagreements.HostAgreements;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.PageRequest;

/** Lists placements at hosts without a signed, enforceable agreement. */
@Service
@Command(
        scope = "host-agreement",
        name = "at-risk",
        description = "Lists placements at hosts without a signed, enforceable agreement")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public class AtRiskCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Id or reference of the contract", required = true)
    private String contract;

    @Option(name = "--on", description = "The day; today when left out")
    private String on;

    @Option(name = "--after", description = "host|placement after which the list begins")
    private String after;

    @Option(name = "--limit", description = "At most so many, 1 to 1000, 100 when left out")
    private String limit;

    @Reference
    private Clock clock;

    @Reference
    private HostAgreements agreements;

    @Override
    protected Answer answer() {
        Table table = Table.of("host", "placement", "postNumber", "from", "to", "wte", "cause");
        agreements
                .atRisk(
                        contract,
                        on == null ? LocalDate.now(clock) : Problems.readDate("on", on),
                        after,
                        PageRequest.read(null, limit, 100, 1000).limit())
                .forEach(one -> table.row(
                        one.host(), one.placementId(), one.postNumber(), one.from(), one.to(), one.wte(), one.cause()));
        return table;
    }
}
