/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.procurement.ProcurementQuery;
import org.leademployer.procurement.Procurements;

/** Lists procurements by reference. */
@Service
@Command(scope = "procurement", name = "list", description = "Lists procurements by reference")
@Permitted(Permission.READ_PROCUREMENTS)
public class ListCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only this node and all below it")
    private String region;

    @Option(name = "--service-start-from", description = "Only those whose service begins on this day or later")
    private String serviceStartFrom;

    @Option(name = "--service-start-to", description = "Only those whose service begins on this day or earlier")
    private String serviceStartTo;

    @Option(name = "--after", description = "Only references after this one")
    private String after;

    @Option(name = "--limit", description = "At most so many, 1 to 1000")
    private String limit = "100";

    @Reference
    private Procurements procurements;

    @Override
    protected Answer answer() {
        InputFields fields = new InputFields();
        ProcurementQuery query = ProcurementQuery.read(fields, region, serviceStartFrom, serviceStartTo);
        PageRequest page = fields.required("limit", limit, given -> PageRequest.read(after, given, 100, 1000));
        fields.refuse("No procurements were looked for.", "PRO-13");
        Table table = Table.of(
                "reference", "title", "region", "value", "state", "serviceStart", "closesAt", "standstillEnds");
        procurements
                .list(query, page.after(), page.limit())
                .forEach(one -> table.row(
                        one.reference(),
                        one.title(),
                        one.region(),
                        one.value(),
                        one.state(),
                        one.serviceStart(),
                        one.closesAt(),
                        one.award() == null ? null : one.award().standstillEnds()));
        return table;
    }
}
