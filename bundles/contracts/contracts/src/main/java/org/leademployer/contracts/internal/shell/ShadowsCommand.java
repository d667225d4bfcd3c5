/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.schedules.Shadow;
import org.leademployer.schedules.ShadowDifference;
import org.leademployer.schedules.Shadows;

/** Lists candidates that are computed beside pins, or what was kept of one contract's. */
@Service
@Command(
        scope = "schedule",
        name = "shadows",
        description = "Lists candidates computed beside pins, or what one contract's came to")
@Permitted(Permission.SIMULATE_SCHEDULES)
public class ShadowsCommand extends ConsoleCommand {

    private static final int NEWEST = 100;

    @Argument(name = "contract", description = "Reference or id; all that are set where none is named")
    @Completion(ContractCompleter.class)
    private String contract;

    @Option(name = "--schedule", description = "Number of the schedule")
    private String schedule = "6";

    @Reference
    private Contracts contracts;

    @Reference
    private Shadows shadows;

    @Override
    protected Answer answer() {
        return contract == null ? set() : kept(contracts.require(contract));
    }

    private Table set() {
        Table table = Table.of("contract", "candidate", "setAt", "setBy");
        for (Shadow shadow : shadows.all(schedule)) {
            table.row(
                    contracts.find(shadow.contractId()).map(Contract::reference).orElse(shadow.contractId()),
                    shadow.candidate(),
                    shadow.setAt(),
                    shadow.setBy());
        }
        return table;
    }

    private Table kept(Contract of) {
        Table table = Table.of("calculation", "candidate", "today", "then", "difference", "failure", "computedAt");
        for (ShadowDifference kept : shadows.differences(of.id(), schedule, NEWEST)) {
            boolean computed = kept.failure() == null;
            table.row(
                    kept.calculationId(),
                    kept.candidate(),
                    computed ? kept.total().today() : null,
                    computed ? kept.total().then() : null,
                    computed ? kept.total().difference() : null,
                    computed ? null : kept.failure().code(),
                    kept.computedAt());
        }
        return table;
    }
}
