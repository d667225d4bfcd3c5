/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.shell;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.assessments.Assessments;
import org.leademployer.assessments.Questionnaire.Kind;
import org.leademployer.assessments.Questionnaire.Question;
import org.leademployer.assessments.Questionnaire.Section;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Lists the questions of a questionnaire. */
@Service
@Command(scope = "assessment", name = "questions", description = "Lists all that is ever asked by a questionnaire")
@Permitted(Permission.READ_ASSESSMENTS)
public class QuestionsCommand extends ConsoleCommand {

    @Argument(name = "questionnaire", description = "Its name", required = true)
    @Completion(QuestionnaireCompleter.class)
    private String questionnaire;

    @Option(name = "--region", description = "Whose; the country's when left out")
    @Completion(RegionCompleter.class)
    private String region;

    @Reference
    private Assessments assessments;

    @Override
    protected Answer answer() {
        Table table = Table.of("section", "question", "kind", "answers", "required", "evidence", "branch", "text");
        for (Section section : assessments
                .questionnaire(questionnaire, Nodes.orNational(region))
                .content()
                .sections()) {
            for (Question question : section.questions()) {
                table.row(
                        section.id(),
                        question.id(),
                        question.kind(),
                        answers(question),
                        question.required(),
                        question.evidence(),
                        section.when() != null || question.when() != null,
                        question.text());
            }
        }
        return table;
    }

    private static String answers(Question question) {
        return question.kind() == Kind.CHOICE
                ? question.options().stream().map(option -> option.id()).collect(Collectors.joining(" "))
                : question.unit();
    }
}
