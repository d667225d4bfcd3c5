/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.FormFile;

/** Waives steps, with a reason. */
@Service
@Command(scope = "fitness", name = "waive", description = "Waives steps, with a reason")
@Permitted(Permission.READ_CASES)
public class WaiveCommand extends CaseCommand {

    @Argument(
            index = 1,
            name = "form",
            description = "A YAML file on the platform's machine: steps, reason",
            required = true)
    @Completion(FileCompleter.class)
    private String form;

    @Override
    protected CaseChange change() {
        return FormFile.read(form, CaseChange.WaiveSteps.class);
    }
}
