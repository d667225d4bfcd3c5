/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.tribunals.LawAnswer;
import org.leademployer.tribunals.LawAnswer.LegalDate;
import org.leademployer.tribunals.LawQuestion;
import org.leademployer.tribunals.TribunalClaims;

/** Says when a claim is too late, and when the response is due. */
@Service
@Command(
        scope = "tribunal",
        name = "deadlines",
        description = "Says when a claim is too late, and when the response is due",
        detailedDescription =
                "tribunal:deadlines --act 2026-03-01 --jurisdiction UDL --conciliation-from 2026-04-01 --conciliation-to 2026-05-01 --sent-on 2026-06-01")
@Permitted(Permission.READ_TRIBUNALS)
public class DeadlinesCommand extends ConsoleCommand {

    @Option(name = "--act", description = "The day of the act")
    private String act;

    @Option(name = "--jurisdiction", description = "The tribunals' code, UDL")
    private String jurisdiction;

    @Option(name = "--conciliation-from", description = "When conciliation was notified (day A)")
    private String conciliationFrom;

    @Option(name = "--conciliation-to", description = "When the certificate came (day B)")
    private String conciliationTo;

    @Option(name = "--sent-on", description = "When the tribunal sent the claim")
    private String sentOn;

    @Option(name = "--extended-to", description = "To when the response was extended")
    private String extendedTo;

    @Reference
    private TribunalClaims claims;

    @Override
    protected Answer answer() {
        LawAnswer answer = claims.deadlines(
                new LawQuestion(act, jurisdiction, conciliationFrom, conciliationTo, sentOn, extendedTo));
        Details details = Details.of("law", answer.law());
        add(details, "limitation", answer.limitation());
        add(details, "conciliation", answer.conciliation());
        add(details, "response", answer.response());
        return details;
    }

    private static void add(Details details, String name, LegalDate found) {
        if (found != null) {
            details.and(name, found.date()).and(name + "Rule", found.rule());
        }
    }
}
