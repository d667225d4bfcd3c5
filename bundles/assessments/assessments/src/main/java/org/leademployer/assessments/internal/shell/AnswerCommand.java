/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.assessments.Assessments;
import org.leademployer.assessments.NewAnswer;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Answers a question. */
@Service
@Command(
        scope = "assessment",
        name = "answer",
        description = "Answers a question of an assessment",
        detailedDescription = "assessment:answer --evidence 'finance report 7' $id annual-value 679000.00")
@Permitted(Permission.ANSWER_ASSESSMENTS)
public class AnswerCommand extends ConsoleCommand {

    @Argument(index = 0, name = "assessment", description = "Its id", required = true)
    @Completion(AssessmentCompleter.class)
    private String assessment;

    @Argument(index = 1, name = "question", description = "The id of the question", required = true)
    private String question;

    @Argument(
            index = 2,
            name = "value",
            description = "YES or NO, the id of an option, a number, pounds, a date, words",
            required = true)
    private String value;

    @Option(name = "--evidence", description = "Where it is shown to be so")
    private String evidence;

    @Reference
    private Assessments assessments;

    @Override
    protected Answer answer() {
        return Sheets.details(assessments.answer(assessment, List.of(new NewAnswer(question, value, evidence))));
    }
}
