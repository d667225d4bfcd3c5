/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.organisations.Host;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;

/** Lists hosts. */
@Service
@Command(scope = "organisation", name = "hosts", description = "Lists host organisations by ODS code")
@Permitted(Permission.READ_ORGANISATIONS)
public final class HostsCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only hosts of this region and all below it")
    @Completion(RegionCompleter.class)
    private String region = "national";

    @Reference
    private Organisations organisations;

    @Override
    protected Answer answer() {
        Table table = Table.of("odsCode", "name", "kind", "region", "source");
        for (Host host : organisations.hosts(Problems.read("region", region, Region::new))) {
            table.row(host.odsCode(), host.name(), host.kind(), host.region(), host.source());
        }
        return table;
    }
}
