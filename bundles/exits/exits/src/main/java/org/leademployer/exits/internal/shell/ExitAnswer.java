/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.shell;

import java.util.List;
import org.leademployer.exits.Exit;
import org.leademployer.exits.ExitLine;
import org.leademployer.exits.ExitPlan;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.Details;

/** An exit, as the console shows it. */
final class ExitAnswer {

    private ExitAnswer() {}

    static Answer of(Exit exit) {
        ExitLine line = exit.line();
        ExitPlan plan = exit.plan();
        Details details = Details.of("contract", line.reference())
                .and("end", line.end())
                .and("daysLeft", line.daysLeft())
                .and("rag", line.rag())
                .and("reasons", line.reasons().stream().map(Object::toString).toList())
                .and("reprocurement", line.reprocurement())
                .and("plan", line.plan())
                .and("nextStep", line.nextStep())
                .and("nextStepOn", line.nextStepOn())
                .and("owner", line.owner())
                .and("policy", exit.policy());
        if (plan == null) {
            return details;
        }
        return details.and("version", plan.version())
                .and(
                        "considerations",
                        plan.considerations().stream()
                                .map(one -> one.id() + ": " + (one.outcome() == null ? "open" : one.outcome()))
                                .toList())
                .and("steps", plan.steps().stream().map(ExitAnswer::step).toList())
                .and(
                        "agreement",
                        plan.agreement() == null ? null : plan.agreement().documentId())
                .and(
                        "alternative",
                        plan.alternative() == null ? null : plan.alternative().what())
                .and("data", plan.data() == null ? null : data(plan.data()))
                .and(
                        "lessons",
                        plan.lessons().stream()
                                .map(one -> one.number() + ": " + one.text())
                                .toList());
    }

    private static String step(ExitPlan.Step step) {
        return step.id() + ", by " + step.dueOn() + ", " + step.owner() + ": "
                + (step.isDone() ? "done on " + step.doneOn() : "open");
    }

    private static List<String> data(ExitPlan.DataAnswer answer) {
        return List.of(
                answer.end().disposition() + " within " + answer.end().dataWithinDays() + " days after the end",
                "copies deleted within " + answer.end().copiesDeletedWithinDays() + " days after the end",
                answer.end().notifiesTrainees() + " tells the trainees "
                        + answer.end().noticeDays() + " days before the end");
    }
}
