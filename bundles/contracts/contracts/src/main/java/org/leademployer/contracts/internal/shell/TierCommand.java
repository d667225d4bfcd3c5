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
import org.leademployer.contracts.record.ContractRecords;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Takes the tier from the tiering assessment. */
@Service
@Command(scope = "contract", name = "tier", description = "Takes the tier of a contract from its tiering assessment")
@Permitted(Permission.CHANGE_CONTRACTS)
public class TierCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Reference
    private ContractRecords records;

    @Reference
    private Contracts contracts;

    @Override
    protected Answer answer() {
        Contract tiered = records.tier(contract);
        return ContractAnswers.details(tiered, contracts.gaps(tiered.id()));
    }
}
