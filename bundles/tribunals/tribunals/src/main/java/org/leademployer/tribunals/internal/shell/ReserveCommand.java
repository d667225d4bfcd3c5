/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.tribunals.ClaimMoney;
import org.leademployer.tribunals.NewReserve;
import org.leademployer.tribunals.Reserve;

/** Sets a reserve for a tribunal claim. */
@Service
@Command(scope = "tribunal", name = "reserve", description = "Sets a reserve for a tribunal claim")
@Permitted(Permission.RUN_TRIBUNALS)
public class ReserveCommand extends ConsoleCommand {

    @Argument(index = 0, name = "claim", description = "Id of the claim, or its number", required = true)
    private String claim;

    @Argument(index = 1, name = "party", description = "HEE, LEAD_EMPLOYER or the ODS code of a host", required = true)
    private String party;

    @Argument(index = 2, name = "costs", description = "Pounds for costs", required = true)
    private String costs;

    @Argument(index = 3, name = "award", description = "Pounds for award or settlement", required = true)
    private String award;

    @Argument(index = 4, name = "reason", description = "Why; kept sealed", required = true)
    private String reason;

    @Option(name = "--on", description = "From which day; today when left out")
    private String on;

    @Reference
    private ClaimMoney money;

    @Override
    protected Answer answer() {
        Reserve reserve = money.reserve(claim, new NewReserve(party, costs, award, on, reason));
        return Details.of("number", reserve.number())
                .and("party", reserve.party().code())
                .and("total", reserve.total())
                .and("setOn", reserve.setOn());
    }
}
