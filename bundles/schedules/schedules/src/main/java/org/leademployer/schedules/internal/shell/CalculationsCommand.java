/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.Calculations;

/** Lists calculations that are kept. */
@Service
@Command(scope = "schedule", name = "calculations", description = "Lists calculations that are kept, newest first")
@Permitted(Permission.READ_CHARGES)
public class CalculationsCommand extends ConsoleCommand {

    private static final int MAXIMUM = 1000;

    @Argument(name = "contract", description = "Id of the contract; of all contracts where none is named")
    @Completion(PinnedContractCompleter.class)
    private String contract;

    @Option(name = "--limit", description = "At most so many, 1 to 1000")
    private int limit = 20;

    @Reference
    private Calculations calculations;

    @Override
    protected Answer answer() {
        if (limit < 1 || limit > MAXIMUM) {
            throw Problems.invalidField("--limit", "lies between 1 and " + MAXIMUM)
                    .toException();
        }
        Table table = Table.of("id", "type", "contract", "from", "to", "basis", "calculatedAt", "calculatedBy");
        for (Calculation calculation : calculations.newest(contract, limit)) {
            table.row(
                    calculation.id(),
                    calculation.type(),
                    calculation.contractId(),
                    calculation.period().from(),
                    calculation.period().to(),
                    calculation.basis().stream()
                            .map(basis -> basis.variant().toString())
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    calculation.calculatedAt(),
                    calculation.calculatedBy());
        }
        return table;
    }
}
