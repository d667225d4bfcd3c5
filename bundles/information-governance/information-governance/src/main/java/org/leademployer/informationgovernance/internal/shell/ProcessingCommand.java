/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.informationgovernance.ProcessingRegister;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.Table;

/** Lists the register of processing. */
@Service
@Command(scope = "privacy", name = "processing", description = "Lists the register of processing")
@Permitted(Permission.READ_DATA_PROTECTION)
public class ProcessingCommand extends RecordsCommand {

    @Reference
    private ProcessingRegister processing;

    @Override
    protected Answer answer() {
        Table table = Table.of("id", "region", "state", "name", "controller", "flows", "reviewOn");
        processing
                .list(query())
                .items()
                .forEach(one -> table.row(
                        one.id(),
                        one.region(),
                        one.state(),
                        one.name(),
                        one.controller(),
                        one.flows().size(),
                        one.reviewOn()));
        return table;
    }
}
