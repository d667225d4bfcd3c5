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
import org.leademployer.informationgovernance.Screening;
import org.leademployer.informationgovernance.Screenings;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Answers or withdraws screening questions. */
@Service
@Command(scope = "privacy", name = "screening-step", description = "Answers or withdraws screening questions")
@Permitted(Permission.ANSWER_ASSESSMENTS)
public class ScreeningStepCommand extends ConsoleCommand {

    @Argument(name = "id", description = "Its id", required = true)
    private String id;

    @Argument(index = 1, name = "act", description = "ANSWER or WITHDRAW", required = true)
    private String act;

    @Option(name = "--outcome", description = "NONE or FULL_DPIA; that of the questionnaire when left out")
    private String outcome;

    @Option(name = "--advice", description = "What the team adds")
    private String advice;

    @Option(name = "--reason", description = "Why it is decided otherwise, or withdrawn")
    private String reason;

    @Option(name = "--sharing-agreement", description = "true where a data sharing agreement is advised")
    private String sharingAgreement;

    @Reference
    private Screenings screenings;

    @Override
    protected Answer answer() {
        long version = screenings.require(id).version();
        return GovernanceAnswers.of(
                screenings.step(id, new Screening.StepInput(act, outcome, advice, reason, sharingAgreement), version));
    }
}
