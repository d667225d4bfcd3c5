/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.informationgovernance.BreachRecord;
import org.leademployer.informationgovernance.BreachRegister;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Goes on with a breach. */
@Service
@Command(scope = "privacy", name = "breach-step", description = "Goes on with a breach")
@Permitted(Permission.RUN_DATA_PROTECTION)
public class BreachStepCommand extends ConsoleCommand {

    @Argument(name = "id", description = "Its id", required = true)
    private String id;

    @Argument(
            index = 1,
            name = "act",
            description = "REASSESS, PLAN, TELL, NOT_NEEDED, CLOSE or REOPEN",
            required = true)
    private String act;

    @Option(name = "--step", description = "The number of the step")
    private String step;

    @Option(name = "--at", description = "When they were told, with an offset; now when left out")
    private String at;

    @Option(name = "--reference", description = "Of the notice")
    private String reference;

    @Option(name = "--reason", description = "Why late, why not needed, why opened again")
    private String reason;

    @Option(name = "--kind", description = "To reassess: kind of data, once for each", multiValued = true)
    private List<String> kind;

    @Option(name = "--people", description = "To reassess")
    private String people;

    @Option(name = "--risk", description = "To reassess")
    private String risk;

    @Option(name = "--outcome", description = "To close")
    private String outcome;

    @Reference
    private BreachRegister breaches;

    @Override
    protected Answer answer() {
        long version = breaches.require(id).version();
        return GovernanceAnswers.of(breaches.step(
                id,
                new BreachRecord.StepInput(act, step, at, reference, reason, kind, people, risk, outcome),
                version));
    }
}
