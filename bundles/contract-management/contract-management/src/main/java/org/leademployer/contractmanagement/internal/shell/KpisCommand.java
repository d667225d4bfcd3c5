/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contractmanagement.Kpis;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Lists the indicators of a contract with colour and trend. */
@Service
@Command(scope = "contract", name = "kpis", description = "Lists the indicators of a contract with colour and trend")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public class KpisCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Reference
    private Kpis kpis;

    @Override
    protected Answer answer() {
        Table table = Table.of("indicator", "target", "rag", "trend", "redMonths", "notGreenMonths", "missing");
        kpis.performance(contract)
                .indicators()
                .forEach(one -> table.row(
                        one.indicator(),
                        one.target(),
                        one.rag(),
                        one.trend(),
                        one.redMonths(),
                        one.notGreenMonths(),
                        one.months().stream()
                                .filter(line -> line.state() == Performance.Line.State.MISSING)
                                .count()));
        return table;
    }
}
