/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import java.util.Map;
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
import org.leademployer.contracts.change.TermNames;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problems;

/** Raises an extension. */
@Service
@Command(scope = "contract", name = "extend", description = "Raises an extension of a contract: its term ends later")
@Permitted(Permission.CHANGE_CONTRACTS)
public class ExtendCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(
            index = 1,
            name = "end",
            description = "The new last day of the term, such as 2026-07-31",
            required = true)
    private String end;

    @Option(name = "--reason", description = "Why")
    private String reason;

    @Option(name = "--from", description = "First day on which that holds")
    private String from;

    @Option(name = "--requested-by", description = "HEE, LEAD_EMPLOYER or HOSTS")
    private String requestedBy;

    @Option(name = "--raised-on", description = "When it was raised; today where nothing is said")
    private String raisedOn;

    @Reference
    private ChangeControl changes;

    @Override
    protected Answer answer() {
        return ChangeAnswers.details(changes.raise(
                contract,
                new NewChange(
                        ChangeKind.EXTENSION,
                        "Extension to " + end,
                        reason,
                        Map.of(TermNames.TERM_END, end),
                        Problems.readDate("from", from),
                        Problems.read("requested-by", requestedBy, InputFields.oneOf(ChangeParty.class)),
                        raisedOn == null ? null : Problems.readDate("raised-on", raisedOn),
                        false)));
    }
}
