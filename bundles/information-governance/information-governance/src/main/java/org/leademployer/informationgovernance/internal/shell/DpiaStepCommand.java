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

/** Goes on with an impact assessment. */
@Service
@Command(scope = "privacy", name = "dpia-step", description = "Goes on with an impact assessment")
@Permitted(Permission.RUN_DATA_PROTECTION)
public class DpiaStepCommand extends ConsoleCommand {

    @Argument(name = "id", description = "Its id", required = true)
    private String id;

    @Argument(
            index = 1,
            name = "act",
            description = "SUBMIT, ADVISE, RETURN, CONSULT, RECORD_ANSWER, APPROVE, REFUSE, REVIEW or ARCHIVE",
            required = true)
    private String act;

    @Option(name = "--on", description = "The day; today when left out")
    private String on;

    @Option(name = "--favourable", description = "Of advice: true or false")
    private String favourable;

    @Option(name = "--text", description = "Of advice, or the answer of the Information Commissioner")
    private String text;

    @Option(name = "--officer", description = "Of advice: the office")
    private String officer;

    @Option(name = "--reasons", description = "Of a decision, and to return")
    private String reasons;

    @Option(name = "--adjustments", description = "Of an approval: what was changed before")
    private String adjustments;

    @Option(name = "--review-on", description = "Of an approval: the next review")
    private String reviewOn;

    @Option(name = "--document", description = "Of an approval: the id of the signed document")
    private String document;

    @Option(name = "--sharing-agreement", description = "Of advice: true where a data sharing agreement is advised")
    private String sharingAgreement;

    @Reference
    private ImpactAssessments dpias;

    @Override
    protected Answer answer() {
        long version = dpias.require(id).version();
        return GovernanceAnswers.of(dpias.step(
                id,
                new Dpia.StepInput(
                        act, on, favourable, text, officer, reasons, adjustments, reviewOn, document, sharingAgreement),
                version));
    }
}
