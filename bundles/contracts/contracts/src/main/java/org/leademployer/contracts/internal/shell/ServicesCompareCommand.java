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

/** Compares contracts by their services. */
@Service
@Command(scope = "contract", name = "services-compare", description = "Compares signed contracts service by service")
@Permitted(Permission.READ_CONTRACTS)
public class ServicesCompareCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only this node and all below it")
    private String region;

    @Option(name = "--on", description = "A day; today where nothing is said")
    private String on;

    @Reference
    private ContractServices services;

    @Override
    protected Answer answer() {
        Table table = Table.of("service", "title", "alike", "taken", "deviating", "notTaken", "silent");
        services.compare(
                        region == null ? null : Problems.read("region", region, Region::new),
                        on == null ? null : Problems.readDate("on", on))
                .forEach(one -> table.row(
                        one.service(),
                        one.title(),
                        one.alike(),
                        ServiceAnswers.references(one, choice -> choice.taken() && choice.deviation() == null),
                        ServiceAnswers.references(one, choice -> choice.deviation() != null),
                        ServiceAnswers.references(one, choice -> !choice.taken()),
                        one.silent()));
        return table;
    }
}
