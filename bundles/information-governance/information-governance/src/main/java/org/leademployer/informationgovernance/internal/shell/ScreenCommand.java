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
import org.leademployer.informationgovernance.Screening;
import org.leademployer.informationgovernance.Screenings;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.FormFile;

/** Puts screening questions to the information governance team, as a file describes them. */
@Service
@Command(
        scope = "privacy",
        name = "screen",
        description = "Puts screening questions to the information governance team, as a file describes them")
@Permitted(Permission.ANSWER_ASSESSMENTS)
public class ScreenCommand extends ConsoleCommand {

    @Argument(
            name = "file",
            description = "A YAML or JSON file on the platform's machine, of the form that REST takes",
            required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private Screenings screenings;

    @Override
    protected Answer answer() {
        return GovernanceAnswers.of(screenings.ask(FormFile.read(file, Screening.Input.class)));
    }
}
