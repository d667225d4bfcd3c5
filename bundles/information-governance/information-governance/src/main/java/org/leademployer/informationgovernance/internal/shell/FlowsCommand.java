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

/** Lists data flows. */
@Service
@Command(scope = "privacy", name = "flows", description = "Lists data flows")
@Permitted(Permission.READ_DATA_PROTECTION)
public class FlowsCommand extends RecordsCommand {

    @Reference
    private ProcessingRegister processing;

    @Override
    protected Answer answer() {
        Table table = Table.of("activity", "region", "from", "to", "data", "channel", "outsideUk");
        processing.list(query()).items().forEach(one -> one.flows()
                .forEach(flow -> table.row(
                        one.name(),
                        one.region(),
                        flow.from(),
                        flow.to(),
                        flow.data(),
                        flow.channel(),
                        flow.outsideUk())));
        return table;
    }
}
