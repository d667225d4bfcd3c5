/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.procurement.ProcurementPlanning;

/** Lists procurement policies. */
@Service
@Command(scope = "procurement", name = "policies", description = "Lists procurement policies, every version of each")
@Permitted(Permission.READ_DEFINITIONS)
public class PoliciesCommand extends ConsoleCommand {

    @Reference
    private ProcurementPlanning planning;

    @Override
    protected Answer answer() {
        Table table = Table.of("id", "region", "version", "validFrom", "validTo", "title");
        planning.policies()
                .forEach(policy -> table.row(
                        policy.id().name(),
                        policy.id().region(),
                        policy.id().version().toString(),
                        policy.validFrom(),
                        policy.validTo(),
                        policy.title()));
        return table;
    }
}
