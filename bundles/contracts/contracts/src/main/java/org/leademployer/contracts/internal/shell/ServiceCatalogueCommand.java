/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contracts.catalogue.ContractServices;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;

/** Shows the service catalogue. */
@Service
@Command(
        scope = "contract",
        name = "service-catalogue",
        description = "Shows the service catalogue in force, of the country or of a node")
@Permitted(Permission.READ_CONTRACTS)
public class ServiceCatalogueCommand extends ConsoleCommand {

    @Option(name = "--region", description = "A node")
    private String region;

    @Reference
    private ContractServices services;

    @Override
    protected Answer answer() {
        Table table = Table.of("id", "title", "description", "source");
        services.catalogue(region == null ? null : Problems.read("region", region, Region::new), null)
                .content()
                .services()
                .forEach(one -> table.row(one.id(), one.title(), one.description(), one.source()));
        return table;
    }
}
