/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contracts.change.ChangeControl;
import org.leademployer.contracts.change.ChangeKind;
import org.leademployer.contracts.change.ChangeParty;
import org.leademployer.contracts.change.NewChange;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problems;

/** Raises a change. */
@Service
@Command(
        scope = "contract",
        name = "change-raise",
        description = "Raises a change of a signed contract under schedule 9")
@Permitted(Permission.CHANGE_CONTRACTS)
public class ChangeRaiseCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "title", description = "What", required = true)
    private String title;

    @Option(name = "--reason", description = "Why")
    private String reason;

    @Option(
            name = "--term",
            description = "A proposed term, such as value=2800000.00; once for each",
            multiValued = true)
    private List<String> terms;

    @Option(name = "--from", description = "First day on which it is to hold, such as 2021-10-01")
    private String from;

    @Option(name = "--requested-by", description = "HEE, LEAD_EMPLOYER or HOSTS")
    private String requestedBy;

    @Option(name = "--raised-on", description = "When it was raised; today where nothing is said")
    private String raisedOn;

    @Option(name = "--hosts-affected", description = "Hosts must agree though no term says so")
    private boolean hostsAffected;

    @Reference
    private ChangeControl changes;

    @Override
    protected Answer answer() {
        return ChangeAnswers.details(changes.raise(
                contract,
                new NewChange(
                        ChangeKind.VARIATION,
                        title,
                        reason,
                        ChangeAnswers.terms(terms),
                        Problems.readDate("from", from),
                        Problems.read("requested-by", requestedBy, InputFields.oneOf(ChangeParty.class)),
                        raisedOn == null ? null : Problems.readDate("raised-on", raisedOn),
                        hostsAffected)));
    }
}
