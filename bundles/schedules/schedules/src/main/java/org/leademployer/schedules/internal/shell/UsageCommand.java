/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import java.util.List;
import java.util.stream.Collectors;
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
import org.leademployer.schedules.Overview;
import org.leademployer.schedules.VariantUsage;

/** Lists who uses what. */
@Service
@Command(
        scope = "schedule",
        name = "usage",
        description = "Lists every version that is deployed or pinned, who holds it, and which drafts would take it")
@Permitted(Permission.READ_SCHEDULES)
public class UsageCommand extends ConsoleCommand {

    @Option(name = "--schedule", description = "Only versions of this schedule")
    @Completion(ScheduleCompleter.class)
    private String schedule;

    @Reference
    private Overview overview;

    @Override
    protected Answer answer() {
        Table table = Table.of("schedule", "region", "version", "deployed", "pinned", "drafts");
        for (VariantUsage usage : overview.usage(schedule)) {
            table.row(
                    usage.variant().schedule(),
                    usage.variant().region(),
                    usage.variant().version().toString(),
                    usage.deployed(),
                    names(usage.pinned()),
                    names(usage.drafts()));
        }
        return table;
    }

    private static String names(List<VariantUsage.Holder> holders) {
        return holders.stream()
                .map(holder -> holder.reference() == null ? holder.contractId() : holder.reference())
                .collect(Collectors.joining(", "));
    }
}
