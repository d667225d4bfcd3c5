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
import org.leademployer.assessments.Assessments;
import org.leademployer.assessments.Questionnaire;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.definition.Definition;

/** Lists questionnaires. */
@Service
@Command(
        scope = "assessment",
        name = "questionnaires",
        description = "Lists the questionnaires in force today at a node of the geography, or in the country")
@Permitted(Permission.READ_ASSESSMENTS)
public class QuestionnairesCommand extends ConsoleCommand {

    @Option(name = "--region", description = "The node")
    @Completion(RegionCompleter.class)
    private String region;

    @Reference
    private Assessments assessments;

    @Override
    protected Answer answer() {
        Table table = Table.of("name", "region", "version", "validFrom", "questions", "title");
        for (Definition<Questionnaire> one : assessments.questionnaires(Nodes.orNational(region))) {
            table.row(
                    one.id().name(),
                    one.id().region(),
                    one.id().version().toString(),
                    one.validFrom(),
                    one.content().questions().size(),
                    one.title());
        }
        return table;
    }
}
