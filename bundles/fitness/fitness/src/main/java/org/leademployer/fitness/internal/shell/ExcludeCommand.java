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

/** Excludes from work. */
@Service
@Command(scope = "fitness", name = "exclude", description = "Excludes from work")
@Permitted(Permission.DECIDE_FOR_LEAD_EMPLOYER)
public class ExcludeCommand extends CaseCommand {

    @Argument(
            index = 1,
            name = "form",
            description = "A YAML file on the platform's machine: kind, from, until, advisoryBodyToldOn, reason",
            required = true)
    @Completion(FileCompleter.class)
    private String form;

    @Override
    protected CaseChange change() {
        return FormFile.read(form, CaseChange.Exclude.class);
    }
}
