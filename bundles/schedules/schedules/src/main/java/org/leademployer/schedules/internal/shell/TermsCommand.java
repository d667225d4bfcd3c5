/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Message;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.Comparisons;
import org.leademployer.schedules.Variants;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

/** Shows the terms of a variant. */
@Service
@Command(
        scope = "schedule",
        name = "terms",
        description = "Shows every term of a variant that is deployed, or of one that is pinned")
@Permitted(Permission.READ_SCHEDULES)
public class TermsCommand extends ConsoleCommand {

    @Argument(index = 0, name = "schedule", description = "Number of the schedule", required = true)
    @Completion(ScheduleCompleter.class)
    private String schedule;

    @Argument(index = 1, name = "region", description = "Node of the geography", required = true)
    @Completion(VariantRegionCompleter.class)
    private String region;

    @Argument(index = 2, name = "version", description = "Version of the variant", required = true)
    @Completion(VariantVersionCompleter.class)
    private String version;

    @Option(
            name = "--archived",
            description = "Print the terms as agreed, out of the archive, as the text of a figures file")
    private boolean archived;

    @Reference
    private Variants variants;

    @Reference
    private Comparisons comparisons;

    @Override
    protected Answer answer() {
        Region node = Problems.read("region", region, Region::new);
        VariantVersion number = Problems.read("version", version, VariantVersion::parse);
        VariantId id = Problems.read("schedule", schedule, text -> new VariantId(text, node, number));
        if (archived) {
            return new Message(comparisons.archivedFile(id));
        }
        Table table = Table.of("term", "value");
        variants.find(id)
                .orElseThrow(() -> Problems.notFound("variant", id.toString())
                        .withNext("See what is deployed with 'schedule:variants " + schedule + "'.")
                        .toException())
                .terms()
                .values()
                .forEach(table::row);
        return table;
    }
}
