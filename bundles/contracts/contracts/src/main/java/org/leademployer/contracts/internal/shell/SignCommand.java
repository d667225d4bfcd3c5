/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.Problems;

/** Records a signature. */
@Service
@Command(
        scope = "contract",
        name = "sign",
        description = "Records the signature of a contract, and pins what is not pinned yet",
        detailedDescription =
                "Pins the newest valid variants of schedules 6, 8 and 10 for which nothing was chosen (SCH-3). From then on terms change by change control alone.")
@Permitted(Permission.CHANGE_CONTRACTS)
public class SignCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "signedOn", description = "When it was signed, such as 2021-07-01", required = true)
    private String signedOn;

    @Reference
    private Contracts contracts;

    @Override
    protected Answer answer() {
        Contract changed = contracts.sign(contract, Problems.readDate("signedOn", signedOn));
        return ContractAnswers.details(changed, contracts.gaps(changed.id()));
    }
}
