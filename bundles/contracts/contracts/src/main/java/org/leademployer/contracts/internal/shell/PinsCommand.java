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
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.Pins;

/** Lists the pins of a contract. */
@Service
@Command(
        scope = "contract",
        name = "pins",
        description = "Lists the variants that a contract holds, and whether they can be used now")
@Permitted(Permission.READ_CONTRACTS)
public class PinsCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Reference
    private Contracts contracts;

    @Reference
    private Pins pins;

    @Override
    protected Answer answer() {
        Table table = Table.of("schedule", "region", "version", "from", "state", "termsSha256", "pinnedAt", "pinnedBy");
        for (Pin pin : pins.ofContract(contracts.require(contract).id())) {
            table.row(
                    pin.variant().schedule(),
                    pin.variant().region(),
                    pin.variant().version().toString(),
                    pin.from(),
                    pin.state(),
                    pin.termsSha256(),
                    pin.pinnedAt(),
                    pin.pinnedBy());
        }
        return table;
    }
}
