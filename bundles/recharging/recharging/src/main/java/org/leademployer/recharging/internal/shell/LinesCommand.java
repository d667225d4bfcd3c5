/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.recharging.Recharging;
import org.leademployer.schedules.spi.commercial.ChargeLine;

/** Lists the lines of charges that were calculated. */
@Service
@Command(
        scope = "charge",
        name = "lines",
        description = "Lists the lines of charges that were calculated: one for each trainee, payer, kind and stretch")
@Permitted(Permission.READ_CHARGES)
public class LinesCommand extends ConsoleCommand {

    @Argument(name = "calculation", description = "The calculationId that charge:show gave", required = true)
    @Completion(ChargesCompleter.class)
    private String calculation;

    @Reference
    private Recharging recharging;

    @Override
    protected Answer answer() {
        Table table = Table.of("trainee", "from", "to", "kind", "payer", "hosts", "amount");
        for (ChargeLine line : recharging.ofCalculation(calculation).lines()) {
            table.row(
                    line.traineeId(),
                    line.stretch().from(),
                    line.stretch().to(),
                    line.kind(),
                    line.payer().code(),
                    String.join(" ", line.hosts().stream().map(Object::toString).toList()),
                    line.amount());
        }
        return table;
    }
}
