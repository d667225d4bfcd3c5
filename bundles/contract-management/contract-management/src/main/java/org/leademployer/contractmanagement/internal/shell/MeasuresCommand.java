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
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Lists every month of an indicator, measured or not. */
@Service
@Command(scope = "contract", name = "measures", description = "Lists every month of an indicator, measured or not")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public class MeasuresCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "indicator", description = "Its id", required = true)
    private String indicator;

    @Reference
    private Kpis kpis;

    @Override
    protected Answer answer() {
        Table table = Table.of("month", "state", "numerator", "denominator", "value", "rag", "rating", "entries");
        kpis.performance(contract).indicators().stream()
                .filter(one -> one.indicator().equals(indicator))
                .flatMap(one -> one.months().stream())
                .forEach(line -> table.row(
                        line.month(),
                        line.state(),
                        line.numerator(),
                        line.denominator(),
                        line.value(),
                        line.rag(),
                        line.rating() == null ? null : line.rating().words(),
                        line.entries()));
        return table;
    }
}
