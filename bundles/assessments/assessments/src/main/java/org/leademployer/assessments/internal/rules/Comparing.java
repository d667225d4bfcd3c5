/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leademployer.assessments.Comparison.Line;
import org.leademployer.assessments.Evaluation;
import org.leademployer.assessments.Evaluation.Asked;

/** Two sets of answers, question by question. */
public final class Comparing {

    private Comparing() {}

    /** The questions asked in the one, in its order, and after them those asked in the other alone. */
    public static List<Line> lines(Evaluation one, Evaluation other) {
        Map<String, Asked> left = byQuestion(one);
        Map<String, Asked> right = byQuestion(other);
        Map<String, Asked> either = new LinkedHashMap<>(left);
        right.forEach(either::putIfAbsent);
        List<Line> lines = new ArrayList<>();
        either.forEach((id, asked) -> {
            String here = value(left.get(id));
            String there = value(right.get(id));
            lines.add(new Line(id, asked.question().text(), here, there, Objects.equals(here, there)));
        });
        return lines;
    }

    private static Map<String, Asked> byQuestion(Evaluation evaluation) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        evaluation.asked().forEach(each -> asked.put(each.question().id(), each));
        return asked;
    }

    private static String value(Asked asked) {
        return asked == null || asked.answer() == null ? null : asked.answer().value();
    }
}
