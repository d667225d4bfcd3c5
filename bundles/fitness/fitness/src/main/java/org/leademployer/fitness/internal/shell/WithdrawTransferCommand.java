/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;

/** Withdraws a transfer that is not needed any more. */
@Service
@Command(
        scope = "fitness",
        name = "withdraw-transfer",
        description = "Withdraws a transfer that is not needed any more")
@Permitted(Permission.ACT_FOR_POSTGRADUATE_DEAN)
public class WithdrawTransferCommand extends CaseCommand {

    @Argument(index = 1, name = "number", description = "The number of the transfer", required = true)
    private String number;

    @Argument(index = 2, name = "reason", description = "Why, in words", required = true)
    private String reason;

    @Override
    protected CaseChange change() {
        return new CaseChange.WithdrawTransfer(number, reason);
    }
}
