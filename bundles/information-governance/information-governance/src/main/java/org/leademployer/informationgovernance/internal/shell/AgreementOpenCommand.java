/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.leademployer.informationgovernance.SharingAgreement;
import org.leademployer.informationgovernance.SharingAgreements;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.FormFile;

/** Records that a data sharing agreement is wanted, as a file describes it. */
@Service
@Command(
        scope = "privacy",
        name = "agreement-open",
        description = "Records that a data sharing agreement is wanted, as a file describes it")
@Permitted(Permission.RUN_DATA_PROTECTION)
public class AgreementOpenCommand extends ConsoleCommand {

    @Argument(
            name = "file",
            description = "A YAML or JSON file on the platform's machine, of the form that REST takes",
            required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private SharingAgreements agreements;

    @Override
    protected Answer answer() {
        return GovernanceAnswers.of(agreements.open(FormFile.read(file, SharingAgreement.Input.class)));
    }
}
