/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contracts.change.Agreement;
import org.leademployer.contracts.change.ChangeControl;
import org.leademployer.contracts.change.ChangeParty;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problems;

/** Records that a party agrees. */
@Service
@Command(scope = "contract", name = "change-agree", description = "Records that a party agrees to a change")
@Permitted(Permission.CHANGE_CONTRACTS)
public class ChangeAgreeCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(
            index = 1,
            name = "number",
            description = "Number of the change, as contract:changes lists it",
            required = true)
    private String number;

    @Argument(index = 2, name = "party", description = "HEE, LEAD_EMPLOYER or HOSTS", required = true)
    private String party;

    @Argument(index = 3, name = "agreedOn", description = "When, such as 2021-09-10", required = true)
    private String agreedOn;

    @Argument(index = 4, name = "role", description = "In which role; never a name", required = true)
    private String role;

    @Option(name = "--version", description = "The version that you have read; the newest where none is given")
    private Long version;

    @Reference
    private ChangeControl changes;

    @Override
    protected Answer answer() {
        int which = ChangeAnswers.number(number);
        return ChangeAnswers.details(changes.agree(
                contract,
                which,
                new Agreement(
                        Problems.read("party", party, InputFields.oneOf(ChangeParty.class)),
                        Problems.readDate("agreedOn", agreedOn),
                        role),
                ChangeAnswers.version(version, changes, contract, which)));
    }
}
