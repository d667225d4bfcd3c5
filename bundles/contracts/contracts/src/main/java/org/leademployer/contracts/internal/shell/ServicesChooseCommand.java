/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contracts.catalogue.ContractServices;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Says which services a draft takes. */
@Service
@Command(
        scope = "contract",
        name = "services-choose",
        description = "Says which services of the catalogue a draft takes; replaces what was said before")
@Permitted(Permission.CHANGE_CONTRACTS)
public class ServicesChooseCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Option(
            name = "--take",
            description = "A service that is taken as the catalogue has it; once for each",
            multiValued = true)
    private List<String> take;

    @Option(name = "--deviate", description = "A service done otherwise: id|deviation|reason", multiValued = true)
    private List<String> deviate;

    @Option(name = "--leave", description = "A service that is not taken: id|reason", multiValued = true)
    private List<String> leave;

    @Reference
    private ContractServices services;

    @Override
    protected Answer answer() {
        return ServiceAnswers.table(services.choose(contract, ServiceAnswers.choices(take, deviate, leave)));
    }
}
