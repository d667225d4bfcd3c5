/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.shell;

import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.deadlines.Deadline;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;
import org.leademployer.tribunals.ClaimMoney;

/** Says what tribunal claims may cost, by region and party. */
@Service
@Command(scope = "tribunal", name = "exposure", description = "Says what tribunal claims may cost, by region and party")
@Permitted(Permission.READ_TRIBUNALS)
public class ExposureCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only this node and all below it")
    private String region;

    @Option(name = "--on", description = "The day; today when left out")
    private String on;

    @Option(name = "--host", description = "Only what this party bears")
    private String host;

    @Reference
    private ClaimMoney money;

    @Override
    protected Answer answer() {
        Region node = region == null ? Region.NATIONAL : Problems.read("region", region, Region::new);
        LocalDate day = on == null ? LocalDate.now(Deadline.LONDON) : Problems.readDate("on", on);
        Table table = Table.of("region", "party", "openClaims", "reserve", "likely", "settled");
        money.exposure(node, day, host)
                .lines()
                .forEach(line -> table.row(
                        line.region(), line.party(), line.openClaims(), line.reserve(), line.likely(), line.settled()));
        return table;
    }
}
