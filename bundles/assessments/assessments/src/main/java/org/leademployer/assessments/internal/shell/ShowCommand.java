/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.assessments.Assessments;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Shows an assessment. */
@Service
@Command(
        scope = "assessment",
        name = "show",
        description = "Shows an assessment: what is asked now, the answers, what is missing, the outcome and why")
@Permitted(Permission.READ_ASSESSMENTS)
public class ShowCommand extends ConsoleCommand {

    @Argument(name = "assessment", description = "Its id", required = true)
    @Completion(AssessmentCompleter.class)
    private String assessment;

    @Reference
    private Assessments assessments;

    @Override
    protected Answer answer() {
        return Sheets.details(assessments.sheet(assessment));
    }
}
