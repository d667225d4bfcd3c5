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
import org.leademployer.hostagreements.AgreementChange;
import org.leademployer.hostagreements.HostAgreement;
import org.leademployer.hostagreements.HostAgreements;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.problem.Problems;

/** Records what has happened to the agreement with a host. */
@Service
@Command(
        scope = "host-agreement",
        name = "record",
        description = "Records what has happened to the agreement with a host")
@Permitted(Permission.MANAGE_CONTRACTS)
public class RecordCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Id or reference of the contract", required = true)
    private String contract;

    @Argument(index = 1, name = "host", description = "ODS code", required = true)
    private String host;

    @Argument(index = 2, name = "act", description = "SEND, RETURN, SIGN, JUDGE or DECLINE", required = true)
    private String act;

    @Option(name = "--on", description = "The day; today when left out")
    private String on;

    @Option(name = "--enforceable", description = "For JUDGE and SIGN: true or false")
    private String enforceable;

    @Option(name = "--reason", description = "Why it is not enforceable or was declined")
    private String reason;

    @Reference
    private HostAgreements agreements;

    @Override
    protected Answer answer() {
        HostAgreement agreement = agreements.change(
                contract,
                Problems.read("host", host, OdsCode::new),
                new AgreementChange(act, on, enforceable, reason),
                null);
        return Details.of("host", agreement.host())
                .and("issue", agreement.issue())
                .and("state", agreement.state())
                .and("enforceability", agreement.enforceability())
                .and("returnedOn", agreement.returnedOn())
                .and("signedOn", agreement.signedOn());
    }
}
