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

/** Completes an assessment. */
@Service
@Command(scope = "assessment", name = "complete", description = "Decides the outcome of an assessment, for good")
@Permitted(Permission.ANSWER_ASSESSMENTS)
public class CompleteCommand extends ConsoleCommand {

    @Argument(name = "assessment", description = "Its id", required = true)
    @Completion(AssessmentCompleter.class)
    private String assessment;

    @Reference
    private Assessments assessments;

    @Override
    protected Answer answer() {
        return Sheets.details(assessments.complete(assessment));
    }
}
