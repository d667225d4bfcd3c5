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

/** Agrees the joint strategy. */
@Service
@Command(scope = "fitness", name = "agree-strategy", description = "Agrees the joint strategy")
@Permitted(Permission.READ_CASES)
public class AgreeStrategyCommand extends CaseCommand {

    @Override
    protected CaseChange change() {
        return new CaseChange.AgreeStrategy();
    }
}
