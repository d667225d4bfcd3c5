/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.recharging.StatementQuery;
import org.leademployer.recharging.Statements;

/** Lists statements. */
@Service
@Command(
        scope = "charge",
        name = "statement-list",
        description = "Lists the statements of payers, the newest month first")
@Permitted(Permission.READ_STATEMENTS)
public class StatementListCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only this node and all below it")
    private String region;

    @Option(name = "--payer", description = "Only of this payer: HEE, LEAD_EMPLOYER or an ODS code")
    private String payer;

    @Option(name = "--month", description = "Only for this month, such as 2026-05")
    private String month;

    @Option(name = "--status", description = "Only DRAFT or ISSUED")
    private String status;

    @Option(name = "--limit", description = "At most so many, 1 to 500, 100 when left out")
    private String limit;

    @Reference
    private Statements statements;

    @Override
    protected Answer answer() {
        return Rows.statements(statements
                .page(
                        StatementQuery.read(region, payer, month, status),
                        PageRequest.read(null, limit, 100, Statements.MOST))
                .items());
    }
}
