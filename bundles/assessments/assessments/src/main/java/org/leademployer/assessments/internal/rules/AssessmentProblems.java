/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rules;

import java.util.List;
import org.leademployer.assessments.Assessment;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.platform.problem.Problems;

/** What is refused, why, and what to do next. */
public final class AssessmentProblems {

    private static final String RULE = "ASM-1";

    private AssessmentProblems() {}

    public static Problem notFound(String id) {
        return Problems.notFound("assessment", id).withNext("'assessment:list' lists those that there are.");
    }

    public static Problem noQuestionnaire(String name, Region region) {
        return Problems.notFound("questionnaire", name + "' in force at '" + region)
                .withNext("'assessment:questionnaires' lists those that are in force.");
    }

    public static Problem answersRefused(List<Fault> faults) {
        return Problem.of("answers-refused", 400, "Answers cannot be used", "Nothing was stored.")
                .withRule(RULE)
                .withFaults(faults)
                .withNext("Mend every one of them, and send all answers again.");
    }

    public static Problem completed(Assessment assessment) {
        return Problems.conflict(
                        "assessment-completed",
                        "Assessment is completed",
                        "Assessment '" + assessment.id() + "' has its outcome, " + assessment.outcome()
                                + ", and never changes.")
                .withRule(RULE)
                .withNext(
                        "Start a new one about the same subject; the newest that is completed is the one that counts.");
    }

    public static Problem incomplete(Assessment assessment, List<String> missing) {
        return Problems.conflict(
                        "assessment-incomplete",
                        "Assessment cannot be completed",
                        "Assessment '" + assessment.id() + "' lacks answers or evidence.")
                .withRule(RULE)
                .withMissing(missing)
                .withNext("Answer what is missing, by 'assessment:answer' or PUT answers, and complete it then.");
    }

    public static Problem questionnairesDiffer(Assessment one, Assessment other) {
        return Problem.of(
                        "questionnaires-differ",
                        422,
                        "Cannot be compared",
                        "'" + one.id() + "' answers " + one.questionnaire().name() + ", and '" + other.id() + "' "
                                + other.questionnaire().name() + ".")
                .withRule(RULE)
                .withNext("Name two assessments by one questionnaire.");
    }
}
