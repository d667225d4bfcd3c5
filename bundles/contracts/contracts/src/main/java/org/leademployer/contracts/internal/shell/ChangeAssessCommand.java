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
import org.leademployer.contracts.change.NewImpact;
import org.leademployer.platform.Money;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.Problems;

/** Assesses a change. */
@Service
@Command(
        scope = "contract",
        name = "change-assess",
        description = "Says what a change does: the money, and in words by principle")
@Permitted(Permission.CHANGE_CONTRACTS)
public class ChangeAssessCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(
            index = 1,
            name = "number",
            description = "Number of the change, as contract:changes lists it",
            required = true)
    private String number;

    @Option(name = "--simulation", description = "Id of a simulation of the proposed schedule 6")
    private String simulation;

    @Option(name = "--money", description = "What it costs more in pounds, such as 0.00")
    private String money;

    @Option(
            name = "--words",
            description = "A principle and what it does there, such as RISK=none; once for each",
            multiValued = true)
    private List<String> words;

    @Option(name = "--version", description = "The version that you have read; the newest where none is given")
    private Long version;

    @Reference
    private ChangeControl changes;

    @Override
    protected Answer answer() {
        int which = ChangeAnswers.number(number);
        return ChangeAnswers.details(changes.assess(
                contract,
                which,
                new NewImpact(
                        simulation,
                        money == null ? null : Problems.read("money", money, Money::parse),
                        ChangeAnswers.words(words)),
                ChangeAnswers.version(version, changes, contract, which)));
    }
}
