/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.leademployer.contractmanagement.DefinitionUsed;
import org.leademployer.contractmanagement.Mobilisation;
import org.leademployer.contractmanagement.Mobilisation.Task;
import org.leademployer.contractmanagement.MobilisationTemplate;

/** What must be ready before the first day, and whether it is (CON-15). */
public final class MobilisationRule {

    private static final Comparator<Task> BY_DUE_DATE =
            Comparator.comparing(Task::dueOn).thenComparing(Task::id);

    private MobilisationRule() {}

    /** Every task, its due date counted back from the first day. */
    public static List<Task> tasks(MobilisationTemplate template, LocalDate firstDay) {
        return template.workstreams().stream()
                .flatMap(stream -> stream.tasks().stream()
                        .map(task -> new Task(
                                task.id(),
                                stream.title(),
                                task.title(),
                                task.ownerRole(),
                                firstDay.minusDays(task.daysBefore()),
                                null,
                                null)))
                .sorted(BY_DUE_DATE)
                .toList();
    }

    /** With the verdict of that day. */
    public static Mobilisation judged(
            String contractId, LocalDate firstDay, DefinitionUsed plan, List<Task> tasks, LocalDate today) {
        List<Task> sorted = tasks.stream().sorted(BY_DUE_DATE).toList();
        List<String> open = sorted.stream()
                .filter(task -> task.doneOn() == null)
                .map(task -> task.id() + " (" + task.workstream() + "): " + task.title() + ", "
                        + (task.isOverdue(today) ? "overdue since " : "due ") + task.dueOn())
                .toList();
        return new Mobilisation(contractId, firstDay, plan, sorted, open.isEmpty(), open);
    }
}
