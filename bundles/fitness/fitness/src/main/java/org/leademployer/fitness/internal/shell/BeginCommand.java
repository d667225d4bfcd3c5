/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;

/** Begins the investigation. */
@Service
@Command(scope = "fitness", name = "begin", description = "Begins the investigation")
@Permitted(Permission.READ_CASES)
public class BeginCommand extends CaseCommand {

    @Override
    protected CaseChange change() {
        return new CaseChange.BeginInvestigation();
    }
}
