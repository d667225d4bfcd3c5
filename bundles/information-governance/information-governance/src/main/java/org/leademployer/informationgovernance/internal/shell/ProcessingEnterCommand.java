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

/** Enters a processing activity, as a file describes it. */
@Service
@Command(
        scope = "privacy",
        name = "processing-enter",
        description = "Enters a processing activity, as a file describes it")
@Permitted(Permission.RUN_DATA_PROTECTION)
public class ProcessingEnterCommand extends ConsoleCommand {

    @Argument(
            name = "file",
            description = "A YAML or JSON file on the platform's machine, of the form that REST takes",
            required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private ProcessingRegister processing;

    @Override
    protected Answer answer() {
        return GovernanceAnswers.of(processing.enter(FormFile.read(file, ProcessingActivity.Input.class)));
    }
}
