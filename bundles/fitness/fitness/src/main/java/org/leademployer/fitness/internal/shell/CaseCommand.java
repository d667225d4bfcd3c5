/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.fitness.cases.CaseStep;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.cases.FitnessCases;
import org.leademployer.fitness.cases.ReadReason;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/**
 * A command that does something in a case, as it stands when the command is given. Free texts come from a file: what is typed at a
 * console stays in its history.
 */
abstract class CaseCommand extends ConsoleCommand {

    @Argument(name = "case", description = "Id of the case", required = true)
    private String id;

    @Reference
    private FitnessCases cases;

    /** What is done. */
    protected abstract CaseChange change();

    @Override
    protected final Answer answer() {
        FitnessCase before = cases.require(id, ReadReason.CASE_MANAGEMENT.name());
        return details(cases.change(id, change(), before.version()));
    }

    /** Nothing that people wrote: whoever looks on at a console reads along. */
    static Details details(FitnessCase found) {
        return Details.of("id", found.id())
                .and("version", found.version())
                .and("state", found.state())
                .and("concern", found.facts().concern())
                .and("region", found.facts().region())
                .and("policy", found.route() == null ? null : found.route().policy())
                .and("timeLimits", found.route() == null ? null : found.route().timeLimits())
                .and("steps", steps(found))
                .and(
                        "transfers",
                        found.transfers().stream()
                                .map(one -> one.number() + " " + one.kind() + " "
                                        + (one.host() == null ? one.designatedBody() : one.host()) + " "
                                        + one.movesOn() + " "
                                        + state(one))
                                .toList())
                .and("withheld", found.withheld());
    }

    private static String state(FitnessCase.Transfer transfer) {
        if (transfer.withdrawn() != null) {
            return "withdrawn " + transfer.withdrawn().on();
        }
        return transfer.open() ? "open" : "sent " + transfer.sentOn();
    }

    private static List<String> steps(FitnessCase found) {
        return found.steps().stream().map(CaseCommand::words).toList();
    }

    private static String words(CaseStep step) {
        return step.id() + " " + step.state() + " " + step.owner() + (step.dueOn() == null ? "" : " " + step.dueOn());
    }
}
