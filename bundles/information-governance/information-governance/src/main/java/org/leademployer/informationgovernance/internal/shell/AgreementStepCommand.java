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
import org.leademployer.informationgovernance.SharingAgreement;
import org.leademployer.informationgovernance.SharingAgreements;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Records what happens to a data sharing agreement. */
@Service
@Command(scope = "privacy", name = "agreement-step", description = "Records what happens to a data sharing agreement")
@Permitted(Permission.RUN_DATA_PROTECTION)
public class AgreementStepCommand extends ConsoleCommand {

    @Argument(name = "id", description = "Its id", required = true)
    private String id;

    @Argument(index = 1, name = "act", description = "SIGN, REVIEW, END or DISMISS", required = true)
    private String act;

    @Option(name = "--on", description = "The day; today when left out")
    private String on;

    @Option(name = "--document", description = "To sign: the id of the signed document")
    private String document;

    @Option(name = "--review-on", description = "To sign and to review: the next review")
    private String reviewOn;

    @Option(name = "--reason", description = "To end and to dismiss")
    private String reason;

    @Reference
    private SharingAgreements agreements;

    @Override
    protected Answer answer() {
        long version = agreements.require(id).version();
        return GovernanceAnswers.of(
                agreements.step(id, new SharingAgreement.StepInput(act, on, document, reviewOn, reason), version));
    }
}
