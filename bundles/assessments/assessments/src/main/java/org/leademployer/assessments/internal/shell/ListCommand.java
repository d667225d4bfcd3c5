/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.assessments.Assessment;
import org.leademployer.assessments.AssessmentFilter;
import org.leademployer.assessments.Assessments;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.PageRequest;

/** Lists assessments. */
@Service
@Command(scope = "assessment", name = "list", description = "Lists assessments, newest first")
@Permitted(Permission.READ_ASSESSMENTS)
public class ListCommand extends ConsoleCommand {

    @Option(name = "--subject-type", description = "Only about subjects of this type, such as contract")
    private String subjectType;

    @Option(name = "--subject", description = "Only about the subject with this id or reference")
    private String subject;

    @Option(name = "--questionnaire", description = "Only by the questionnaire of this name")
    @Completion(QuestionnaireCompleter.class)
    private String questionnaire;

    @Option(name = "--region", description = "Only this node and all below it")
    @Completion(RegionCompleter.class)
    private String region;

    @Option(name = "--limit", description = "At most so many, 1 to 1000; 100 where nothing is said")
    private String limit;

    @Reference
    private Assessments assessments;

    @Override
    protected Answer answer() {
        Region node = region == null ? null : Problems.read("region", region, Region::new);
        Table table = Table.of("id", "questionnaire", "subjectType", "subject", "region", "state", "score", "outcome");
        for (Assessment one : assessments
                .list(
                        new AssessmentFilter(questionnaire, subjectType, subject, node),
                        PageRequest.read(null, limit, 100, 1000))
                .items()) {
            table.row(
                    one.id(),
                    one.questionnaire().name() + " " + one.questionnaire().version(),
                    one.subject().type(),
                    one.subject().id(),
                    one.region(),
                    one.state(),
                    one.score(),
                    one.outcome());
        }
        return table;
    }
}
