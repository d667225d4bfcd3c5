/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.informationgovernance.BreachRecord;
import org.leademployer.informationgovernance.BreachRegister;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Registers a breach. */
@Service
@Command(scope = "privacy", name = "breach-register", description = "Registers a breach")
@Permitted(Permission.RUN_DATA_PROTECTION)
public class BreachRegisterCommand extends ConsoleCommand {

    @Argument(
            name = "discoveredAt",
            description = "When somebody became aware of it, with an offset, such as 2021-11-02T09:30:00Z",
            required = true)
    private String discoveredAt;

    @Argument(index = 1, name = "summary", description = "What happened, naming no person", required = true)
    private String summary;

    @Option(name = "--contract", description = "Id or reference of the contract")
    private String contract;

    @Option(name = "--region", description = "The node, where it is of no contract")
    private String region;

    @Option(name = "--by", description = "Who discovered it: HEE, LEAD_EMPLOYER or HOST")
    private String by;

    @Option(name = "--kind", description = "Kind of data, once for each", multiValued = true)
    private List<String> kind;

    @Option(name = "--people", description = "How many people's data, as far as it is known")
    private String people;

    @Option(name = "--risk", description = "UNLIKELY, RISK or HIGH")
    private String risk;

    @Reference
    private BreachRegister breaches;

    @Override
    protected Answer answer() {
        return GovernanceAnswers.of(breaches.register(
                new BreachRecord.Input(contract, region, discoveredAt, by, kind, people, risk, summary)));
    }
}
