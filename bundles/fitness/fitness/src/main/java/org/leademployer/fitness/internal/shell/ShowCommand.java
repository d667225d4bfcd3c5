/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.fitness.cases.FitnessCases;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Shows a case without its texts. */
@Service
@Command(scope = "fitness", name = "show", description = "Shows a case without its texts")
@Permitted(Permission.READ_CASES)
public class ShowCommand extends ConsoleCommand {

    @Argument(name = "case", description = "Id of the case", required = true)
    private String id;

    @Argument(
            index = 1,
            name = "reason",
            description = "Why you read it, such as CASE_MANAGEMENT: it stands in the audit log",
            required = false)
    private String reason;

    @Option(name = "--reason", description = "The same, said by name")
    private String named;

    @Reference
    private FitnessCases cases;

    @Override
    protected Answer answer() {
        return CaseCommand.details(cases.require(id, named == null ? reason : named));
    }
}
