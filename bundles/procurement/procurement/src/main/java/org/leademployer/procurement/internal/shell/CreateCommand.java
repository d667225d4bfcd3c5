/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.FormFile;
import org.leademployer.procurement.NewProcurement;
import org.leademployer.procurement.Procurements;

/** Begins a procurement as a file describes it. */
@Service
@Command(scope = "procurement", name = "create", description = "Begins a procurement as a file describes it")
@Permitted(Permission.RUN_PROCUREMENTS)
public class CreateCommand extends ConsoleCommand {

    @Argument(
            name = "file",
            description = "A YAML or JSON file on the platform's machine, of the form that REST takes",
            required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private Procurements procurements;

    @Override
    protected Answer answer() {
        return ProcurementAnswers.of(procurements.create(FormFile.read(file, NewProcurement.class)));
    }
}
