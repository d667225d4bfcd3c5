/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.procurement.Evaluations;

/** Withdraws a panel member who has a conflict: their scores are void. */
@Service
@Command(
        scope = "procurement",
        name = "withdraw-member",
        description = "Withdraws a panel member who has a conflict: their scores are void")
@Permitted(Permission.RUN_PROCUREMENTS)
public class WithdrawMemberCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Argument(index = 1, name = "member", description = "A reference of the member", required = true)
    private String member;

    @Argument(index = 2, name = "reason", description = "The conflict", required = true)
    private String reason;

    @Reference
    private Evaluations evaluations;

    @Override
    protected Answer answer() {
        return ProcurementAnswers.of(evaluations.withdrawMember(procurement, member, reason));
    }
}
