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
import org.leademployer.platform.console.Details;
import org.leademployer.tribunals.ClaimPlan;
import org.leademployer.tribunals.TribunalClaims;

/** Makes the handling plan of a tribunal claim into steps. */
@Service
@Command(scope = "tribunal", name = "make-plan", description = "Makes the handling plan of a tribunal claim into steps")
@Permitted(Permission.RUN_TRIBUNALS)
public class MakePlanCommand extends ConsoleCommand {

    @Argument(index = 0, name = "claim", description = "Id of the claim, or its number", required = true)
    private String claim;

    @Reference
    private TribunalClaims claims;

    @Override
    protected Answer answer() {
        ClaimPlan plan = claims.plan(claim);
        Details details = Rows.claim(claims.require(claim));
        plan.refusal().ifPresent(problem -> details.and("refusal", problem.lines()));
        return details;
    }
}
