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

/** Says what a concern is about, and routes it. */
@Service
@Command(scope = "fitness", name = "classify", description = "Says what a concern is about, and routes it")
@Permitted(Permission.READ_CASES)
public class ClassifyCommand extends CaseCommand {

    @Argument(
            index = 1,
            name = "concern",
            description = "What it is about: CONDUCT, TRAINING, HEALTH, COMPLAINT_LOW and others",
            required = true)
    private String concern;

    @Override
    protected CaseChange change() {
        return new CaseChange.Classify(concern, null, null);
    }
}
