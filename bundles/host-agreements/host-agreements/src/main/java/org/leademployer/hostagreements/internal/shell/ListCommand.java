/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.hostagreements.AgreementQuery;
import org.leademployer.hostagreements.HostAgreement;
import org.leademployer.hostagreements.HostAgreements;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.PageRequest;

/** Lists the newest agreement with each host. */
@Service
@Command(scope = "host-agreement", name = "list", description = "Lists the newest agreement with each host")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public class ListCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Id or reference of the contract", required = true)
    private String contract;

    @Option(name = "--state", description = "Only in this state")
    private String state;

    @Option(name = "--after", description = "Only hosts after this one")
    private String after;

    @Option(name = "--limit", description = "At most so many, 1 to 1000, 100 when left out")
    private String limit;

    @Reference
    private HostAgreements agreements;

    @Override
    protected Answer answer() {
        Table table =
                Table.of("host", "issue", "state", "enforceability", "sentOn", "signedOn", "expiresOn", "reminders");
        agreements
                .list(
                        contract,
                        new AgreementQuery(
                                state == null
                                        ? null
                                        : Problems.read("state", state, InputFields.oneOf(HostAgreement.State.class)),
                                null,
                                null,
                                after == null ? null : Problems.read("after", after, OdsCode::new),
                                PageRequest.read(null, limit, 100, 1000).limit()))
                .forEach(one -> table.row(
                        one.host(),
                        one.issue(),
                        one.state(),
                        one.enforceability(),
                        one.sentOn(),
                        one.signedOn(),
                        one.expiresOn(),
                        one.reminders()));
        return table;
    }
}
