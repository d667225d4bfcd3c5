/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.shell;

import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.employment.Employment;
import org.leademployer.employment.Placement;
import org.leademployer.employment.PlacementQuery;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;

/** Lists placements. */
@Service
@Permitted(Permission.READ_PLACEMENTS)
@Command(
        scope = "placement",
        name = "list",
        description = "Lists approved placements with a day in a period, by trainee")
public final class ListCommand extends ConsoleCommand {

    @Argument(index = 0, name = "from", description = "First day, YYYY-MM-DD", required = true)
    private String from;

    @Argument(index = 1, name = "to", description = "Last day, included", required = true)
    private String to;

    @Option(name = "--region", description = "Only posts of this region and all below it")
    private String region = "national";

    @Option(name = "--limit", description = "At most so many")
    private int limit = 50;

    @Reference
    private Employment employment;

    @Override
    protected Answer answer() {
        Table table = Table.of("traineeId", "host", "postNumber", "from", "to", "type", "wte", "fundingKind");
        PlacementQuery query = new PlacementQuery(
                Problems.read("region", region, Region::new), Set.of(), Problems.readPeriod(from, to));
        employment.readable(query).stream().limit(Math.max(1, limit)).forEach(placement -> row(table, placement));
        return table;
    }

    private static void row(Table table, Placement placement) {
        table.row(
                placement.traineeId(),
                placement.host(),
                placement.postNumber(),
                placement.period().from(),
                placement.period().to(),
                placement.type().code(),
                placement.wte().toPlainString(),
                placement.fundingKind());
    }
}
