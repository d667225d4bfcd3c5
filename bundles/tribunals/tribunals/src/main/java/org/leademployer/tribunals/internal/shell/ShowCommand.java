/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.tribunals.TribunalClaims;

/** Shows a tribunal claim. */
@Service
@Command(scope = "tribunal", name = "show", description = "Shows a tribunal claim")
@Permitted(Permission.READ_TRIBUNALS)
public class ShowCommand extends ConsoleCommand {

    @Argument(index = 0, name = "claim", description = "Id of the claim, or its number", required = true)
    private String claim;

    @Reference
    private TribunalClaims claims;

    @Override
    protected Answer answer() {
        return Rows.claim(claims.require(claim));
    }
}
