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
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.leademployer.informationgovernance.ProcessingActivity;
import org.leademployer.informationgovernance.ProcessingRegister;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.FormFile;

/** Writes an entry in the register of processing anew, as a file describes it. */
@Service
@Command(
        scope = "privacy",
        name = "processing-change",
        description = "Writes an entry in the register of processing anew, as a file describes it")
@Permitted(Permission.RUN_DATA_PROTECTION)
public class ProcessingChangeCommand extends ConsoleCommand {

    @Argument(name = "id", description = "Its id", required = true)
    private String id;

    @Argument(
            index = 1,
            name = "file",
            description = "A YAML or JSON file on the platform's machine, of the form that REST takes",
            required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private ProcessingRegister processing;

    @Override
    protected Answer answer() {
        ProcessingActivity.Input entry = FormFile.read(file, ProcessingActivity.Input.class);
        long version = processing.require(id).version();
        return GovernanceAnswers.of(processing.change(id, entry, version));
    }
}
