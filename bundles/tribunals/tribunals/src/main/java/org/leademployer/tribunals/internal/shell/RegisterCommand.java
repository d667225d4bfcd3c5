/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.tribunals.NewClaim;
import org.leademployer.tribunals.TribunalClaims;

/** Registers a tribunal claim. */
@Service
@Command(scope = "tribunal", name = "register", description = "Registers a tribunal claim")
@Permitted(Permission.RUN_TRIBUNALS)
public class RegisterCommand extends ConsoleCommand {

    @Argument(index = 0, name = "number", description = "The tribunal's number", required = true)
    private String number;

    @Argument(index = 1, name = "contract", description = "Reference or id of the contract", required = true)
    private String contract;

    @Argument(index = 2, name = "trainee", description = "The platform's id of the claimant", required = true)
    private String trainee;

    @Argument(
            index = 3,
            name = "acts",
            description = "What is complained of, host:from:to:cause for each",
            required = false,
            multiValued = true)
    private List<String> acts;

    @Option(name = "--name", description = "The name on the claim; kept sealed")
    private String name;

    @Option(
            name = "--respondent",
            description = "HEE, LEAD_EMPLOYER, an ODS code or INDIVIDUAL; may be repeated",
            multiValued = true)
    private List<String> respondents;

    @Option(name = "--jurisdiction", description = "The tribunals' code; may be repeated", multiValued = true)
    private List<String> jurisdictions;

    @Option(name = "--certificate", description = "Number of the conciliation certificate")
    private String certificate;

    @Option(name = "--without", description = "Why there is no certificate")
    private String without;

    @Option(name = "--conciliation-from", description = "Day A")
    private String conciliationFrom;

    @Option(name = "--conciliation-to", description = "Day B")
    private String conciliationTo;

    @Option(name = "--presented-on", description = "When the claim was presented")
    private String presentedOn;

    @Option(name = "--sent-on", description = "When the tribunal sent it")
    private String sentOn;

    @Reference
    private TribunalClaims claims;

    @Override
    protected Answer answer() {
        return Rows.claim(claims.register(new NewClaim(
                        number,
                        contract,
                        trainee,
                        name,
                        respondents,
                        jurisdictions,
                        Rows.acts(acts),
                        certificate,
                        without,
                        conciliationFrom,
                        conciliationTo,
                        presentedOn,
                        sentOn))
                .claim());
    }
}
