/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.leademployer.contracts.catalogue.ServiceChoice;
import org.leademployer.contracts.catalogue.ServiceComparison;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;

/** How services are read from the console and shown on it. */
final class ServiceAnswers {

    private ServiceAnswers() {}

    static Table table(List<ServiceChoice> choices) {
        Table table = Table.of("service", "taken", "deviation", "reason", "change");
        choices.forEach(one -> table.row(one.service(), one.taken(), one.deviation(), one.reason(), one.change()));
        return table;
    }

    static List<ServiceChoice> choices(List<String> take, List<String> deviate, List<String> leave) {
        List<ServiceChoice> choices = new ArrayList<>();
        given(take).forEach(id -> choices.add(new ServiceChoice(id, true, null, null, null)));
        for (String text : given(deviate)) {
            String[] parts = parts("deviate", text, 3);
            choices.add(new ServiceChoice(parts[0], true, parts[1], parts[2], null));
        }
        for (String text : given(leave)) {
            String[] parts = parts("leave", text, 2);
            choices.add(new ServiceChoice(parts[0], false, null, parts[1], null));
        }
        return choices;
    }

    static List<String> references(ServiceComparison comparison, Predicate<ServiceChoice> which) {
        return comparison.choices().entrySet().stream()
                .filter(one -> which.test(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> given(List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    private static String[] parts(String option, String text, int count) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != count) {
            throw Problems.invalidField(option, "has " + count + " parts with a bar between them")
                    .toException();
        }
        return parts;
    }
}
