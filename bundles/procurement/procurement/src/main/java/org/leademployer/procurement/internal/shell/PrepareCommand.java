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
import org.leademployer.procurement.Preparation;
import org.leademployer.procurement.Procurements;

/** Writes parts of the preparation as a file describes them. */
@Service
@Command(
        scope = "procurement",
        name = "prepare",
        description = "Writes parts of the preparation as a file describes them")
@Permitted(Permission.RUN_PROCUREMENTS)
public class PrepareCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Argument(
            index = 1,
            name = "file",
            description = "A YAML or JSON file on the platform's machine, of the form that REST takes",
            required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private Procurements procurements;

    @Override
    protected Answer answer() {
        Preparation parts = FormFile.read(file, Preparation.class);
        long version = procurements.require(procurement).version();
        return ProcurementAnswers.of(procurements.prepare(procurement, parts, version));
    }
}
