/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;

/** Records that a step is done. */
@Service
@Command(scope = "fitness", name = "step-done", description = "Records that a step is done")
@Permitted(Permission.READ_CASES)
public class StepDoneCommand extends CaseCommand {

    @Argument(index = 1, name = "step", description = "The step", required = true)
    private String step;

    @Override
    protected CaseChange change() {
        return new CaseChange.DoStep(step, null);
    }
}
