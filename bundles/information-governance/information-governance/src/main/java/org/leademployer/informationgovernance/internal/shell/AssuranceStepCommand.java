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
import org.leademployer.informationgovernance.Assurance;
import org.leademployer.informationgovernance.Assurances;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Accepts, refuses or revokes a form of third-party assurance. */
@Service
@Command(
        scope = "privacy",
        name = "assurance-step",
        description = "Accepts, refuses or revokes a form of third-party assurance")
@Permitted(Permission.RUN_DATA_PROTECTION)
public class AssuranceStepCommand extends ConsoleCommand {

    @Argument(name = "id", description = "Its id", required = true)
    private String id;

    @Argument(index = 1, name = "act", description = "ACCEPT, REFUSE or REVOKE", required = true)
    private String act;

    @Option(name = "--valid-until", description = "To accept: the last day")
    private String validUntil;

    @Option(name = "--reason", description = "To refuse, to revoke, and to accept against the questionnaire")
    private String reason;

    @Reference
    private Assurances assurances;

    @Override
    protected Answer answer() {
        long version = assurances.require(id).version();
        return GovernanceAnswers.of(assurances.step(id, new Assurance.StepInput(act, validUntil, reason), version));
    }
}
