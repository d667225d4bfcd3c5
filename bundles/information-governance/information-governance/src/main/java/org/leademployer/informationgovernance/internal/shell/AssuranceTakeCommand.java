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
import org.leademployer.informationgovernance.Assurance;
import org.leademployer.informationgovernance.Assurances;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.FormFile;

/** Takes the form of a provider, as a file describes it. */
@Service
@Command(
        scope = "privacy",
        name = "assurance-take",
        description = "Takes the form of a provider, as a file describes it")
@Permitted(Permission.RUN_DATA_PROTECTION)
public class AssuranceTakeCommand extends ConsoleCommand {

    @Argument(
            name = "file",
            description = "A YAML or JSON file on the platform's machine, of the form that REST takes",
            required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private Assurances assurances;

    @Override
    protected Answer answer() {
        return GovernanceAnswers.of(assurances.take(FormFile.read(file, Assurance.Input.class)));
    }
}
