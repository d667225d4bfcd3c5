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
import org.leademployer.assessments.Subject;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.Problems;

/** Starts an assessment. */
@Service
@Command(
        scope = "assessment",
        name = "start",
        description = "Starts an assessment by the questionnaire in force today",
        detailedDescription = "assessment:start tiering contract NW-LE-2021 north-west")
@Permitted(Permission.ANSWER_ASSESSMENTS)
public class StartCommand extends ConsoleCommand {

    @Argument(index = 0, name = "questionnaire", description = "Its name", required = true)
    @Completion(QuestionnaireCompleter.class)
    private String questionnaire;

    @Argument(index = 1, name = "subjectType", description = "What is assessed, such as contract", required = true)
    private String subjectType;

    @Argument(index = 2, name = "subject", description = "Its id or reference", required = true)
    private String subject;

    @Argument(index = 3, name = "region", description = "The node that it belongs to", required = true)
    @Completion(RegionCompleter.class)
    private String region;

    @Reference
    private Assessments assessments;

    @Override
    protected Answer answer() {
        return Sheets.details(assessments.start(
                questionnaire,
                Problems.read("subject", subject, id -> new Subject(subjectType, id)),
                Problems.read("region", region, Region::new)));
    }
}
