/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leademployer.contracts.change.ChangeControl;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.spi.RecordPart.Principle;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problems;

/** How changes are read from the console and shown on it. */
final class ChangeAnswers {

    private ChangeAnswers() {}

    static Details details(ContractChange change) {
        return Details.of("number", change.number())
                .and("version", change.version())
                .and("kind", change.kind())
                .and("state", change.state())
                .and("title", change.title())
                .and("reason", change.reason())
                .and("terms", change.terms())
                .and("effectiveFrom", change.effectiveFrom())
                .and("requestedBy", change.requestedBy())
                .and("raisedBy", change.raisedBy())
                .and("raisedOn", change.raisedOn())
                .and("parties", change.parties())
                .and("agreements", change.agreements())
                .and(
                        "simulation",
                        change.impact() == null ? null : change.impact().simulationId())
                .and("money", change.impact() == null ? null : change.impact().money())
                .and(
                        "payers",
                        change.impact() == null ? List.of() : change.impact().payers())
                .and(
                        "impact",
                        change.impact() == null
                                ? List.of()
                                : change.impact().words().entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(words -> words.getKey() + ": " + words.getValue())
                                        .toList())
                .and(
                        "signedOn",
                        change.signature() == null ? null : change.signature().signedOn())
                .and(
                        "decision",
                        change.signature() == null ? null : change.signature().decisionId())
                .and(
                        "letter",
                        change.signature() == null ? null : change.signature().letter())
                .and("ended", change.ended());
    }

    static int number(String text) {
        return Problems.read("number", text, value -> {
            if (!value.matches("\\d{1,9}")) {
                throw new IllegalArgumentException("is not the number of a change");
            }
            return Integer.parseInt(value);
        });
    }

    /** The version that was read; on the console the newest, where nothing is said. */
    static long version(Long read, ChangeControl changes, String contract, int number) {
        return read == null ? changes.require(contract, number).version() : read;
    }

    static Map<String, String> terms(List<String> pairs) {
        Map<String, String> terms = new TreeMap<>();
        for (String pair : pairs == null ? List.<String>of() : pairs) {
            terms.put(before("term", pair), pair.substring(pair.indexOf('=') + 1));
        }
        return terms;
    }

    static Map<Principle, String> words(List<String> pairs) {
        Map<Principle, String> words = new EnumMap<>(Principle.class);
        for (String pair : pairs == null ? List.<String>of() : pairs) {
            words.put(
                    Problems.read("words", before("words", pair), InputFields.oneOf(Principle.class)),
                    pair.substring(pair.indexOf('=') + 1));
        }
        return words;
    }

    private static String before(String option, String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            throw Problems.invalidField(option, "is a name, = and a value, such as value=2800000.00")
                    .toException();
        }
        return pair.substring(0, equals);
    }
}
