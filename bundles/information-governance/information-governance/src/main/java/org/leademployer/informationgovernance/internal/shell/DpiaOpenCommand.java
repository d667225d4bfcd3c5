/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.ImpactAssessments;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Begins an impact assessment. */
@Service
@Command(scope = "privacy", name = "dpia-open", description = "Begins an impact assessment")
@Permitted(Permission.RUN_DATA_PROTECTION)
public class DpiaOpenCommand extends ConsoleCommand {

    @Argument(name = "name", description = "The name of the processing", required = true)
    private String name;

    @Option(name = "--screening", description = "The screening that asks for it")
    private String screening;

    @Option(name = "--subject-type", description = "What it is about, without a screening")
    private String subjectType;

    @Option(name = "--subject-id", description = "The id of that")
    private String subjectId;

    @Option(name = "--region", description = "The node; of a contract it is known")
    private String region;

    @Reference
    private ImpactAssessments dpias;

    @Override
    protected Answer answer() {
        return GovernanceAnswers.of(dpias.open(new Dpia.Input(screening, subjectType, subjectId, region, name)));
    }
}
