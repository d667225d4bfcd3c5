/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.informationgovernance.ClauseReport;
import org.leademployer.informationgovernance.Clauses;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Shows what a contract says about the protection of data. */
@Service
@Command(scope = "privacy", name = "clauses", description = "Shows what a contract says about the protection of data")
@Permitted(Permission.READ_DATA_PROTECTION)
public class ClausesCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Id or reference", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Reference
    private Clauses clauses;

    @Override
    protected Answer answer() {
        ClauseReport report = clauses.of(contract);
        Details details = Details.of("contract", report.reference()).and("complete", report.complete());
        report.clauses().forEach(clause -> details.and(clause.topic().name(), clause.says()));
        return details.and("refusal", report.refusal());
    }
}
