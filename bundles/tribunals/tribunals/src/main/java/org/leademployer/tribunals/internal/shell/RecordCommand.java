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
import org.leademployer.tribunals.ClaimChange;
import org.leademployer.tribunals.TribunalClaims;

/** Records what has happened to a tribunal claim. */
@Service
@Command(scope = "tribunal", name = "record", description = "Records what has happened to a tribunal claim")
@Permitted(Permission.RUN_TRIBUNALS)
public class RecordCommand extends ConsoleCommand {

    @Argument(index = 0, name = "claim", description = "Id of the claim, or its number", required = true)
    private String claim;

    @Argument(
            index = 1,
            name = "act",
            description =
                    "FILE_RESPONSE, GRANT_EXTENSION, LIST_HEARING, VACATE_HEARING, DO_STEP, RECORD_MONEY, SETTLE, WITHDRAW, JUDGE or CLOSE",
            required = true)
    private String act;

    @Option(name = "--on", description = "The day; today when left out")
    private String on;

    @Option(name = "--extended-to", description = "For GRANT_EXTENSION")
    private String extendedTo;

    @Option(name = "--hearing", description = "Kind or number of the hearing")
    private String hearing;

    @Option(name = "--hearing-on", description = "Its first day")
    private String hearingOn;

    @Option(name = "--hearing-days", description = "For how many days")
    private String hearingDays;

    @Option(name = "--step", description = "The number of the step")
    private String step;

    @Option(name = "--costs", description = "Pounds in all")
    private String costs;

    @Option(name = "--award", description = "Pounds in all")
    private String award;

    @Option(name = "--settlement", description = "Pounds")
    private String settlement;

    @Option(name = "--outcome", description = "For JUDGE")
    private String outcome;

    @Reference
    private TribunalClaims claims;

    @Override
    protected Answer answer() {
        return Rows.claim(claims.change(
                claim,
                new ClaimChange(
                        act, on, extendedTo, hearing, hearingOn, hearingDays, step, costs, award, settlement, outcome),
                null));
    }
}
