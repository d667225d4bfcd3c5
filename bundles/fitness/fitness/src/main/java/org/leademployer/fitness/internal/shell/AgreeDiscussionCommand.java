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

/** Agrees to the consensus of a discussion. */
@Service
@Command(scope = "fitness", name = "agree-discussion", description = "Agrees to the consensus of a discussion")
@Permitted(Permission.READ_CASES)
public class AgreeDiscussionCommand extends CaseCommand {

    @Argument(index = 1, name = "number", description = "The number of the discussion", required = true)
    private String number;

    @Override
    protected CaseChange change() {
        return new CaseChange.AgreeDiscussion(number);
    }
}
