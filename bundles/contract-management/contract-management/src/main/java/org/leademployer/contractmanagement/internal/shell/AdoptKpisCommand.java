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
import org.leademployer.platform.console.Details;

/** Says which indicator set applies to a contract, from a month on. */
@Service
@Command(
        scope = "contract",
        name = "adopt-kpis",
        description = "Says which indicator set applies to a contract, from a month on")
@Permitted(Permission.MANAGE_CONTRACTS)
public class AdoptKpisCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "set", description = "Its name, lead-employer", required = true)
    private String set;

    @Argument(index = 2, name = "from", description = "The month, 2022-04", required = true)
    private String from;

    @Reference
    private Kpis kpis;

    @Override
    protected Answer answer() {
        Kpis.Adoption adoption = kpis.adopt(contract, set, from);
        return Details.of("set", adoption.set()).and("from", adoption.from());
    }
}
