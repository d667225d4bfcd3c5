/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contractmanagement.Finance;
import org.leademployer.contractmanagement.FinancePosition;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Records the estimated cash requirement of a month, or the actual. */
@Service
@Command(
        scope = "contract",
        name = "record-finance",
        description = "Records the estimated cash requirement of a month, or the actual")
@Permitted(Permission.RECORD_CONTRACT_FINANCE)
public class RecordFinanceCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "month", description = "2022-04", required = true)
    private String month;

    @Option(name = "--estimate", description = "Decimal pounds")
    private String estimate;

    @Option(name = "--actual", description = "Decimal pounds, once the month is over")
    private String actual;

    @Option(name = "--explanation", description = "Why they differ")
    private String explanation;

    @Option(name = "--reason", description = "Why an amount is corrected")
    private String reason;

    @Reference
    private Finance finance;

    @Override
    protected Answer answer() {
        FinancePosition position =
                finance.record(contract, new FinancePosition.Input(month, estimate, actual, explanation, reason));
        return Details.of("month", position.month())
                .and("estimate", position.estimate())
                .and("actual", position.actual())
                .and("difference", position.difference())
                .and("state", position.state());
    }
}
