/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.leademployer.fitness.cases.ConcernInput;
import org.leademployer.fitness.cases.ConcernReceipt;
import org.leademployer.fitness.cases.FitnessCases;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.console.FormFile;

/** Hands a concern in. */
@Service
@Command(scope = "fitness", name = "open", description = "Hands a concern in")
@Permitted(Permission.READ_CASES)
public class OpenCommand extends ConsoleCommand {

    @Argument(
            name = "form",
            description = "A YAML file on the platform's machine, with the fields that REST has",
            required = true)
    @Completion(FileCompleter.class)
    private String form;

    @Reference
    private FitnessCases cases;

    @Override
    protected Answer answer() {
        ConcernReceipt receipt = cases.open(FormFile.read(form, ConcernInput.class));
        return Details.of("caseId", receipt.caseId())
                .and("state", receipt.state())
                .and("created", receipt.created());
    }
}
