/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leademployer.assessments.Assessment;
import org.leademployer.assessments.AssessmentSheet;
import org.leademployer.assessments.Assessments;
import org.leademployer.assessments.NewAnswer;
import org.leademployer.assessments.Subject;
import org.leademployer.informationgovernance.Screening.AnswerInput;
import org.leademployer.informationgovernance.internal.GovernanceRecords.Place;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.ProblemException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forms of this domain that are questionnaires: answered and completed by the one engine that there is (ASM-1). */
@Component(service = Questionnaires.class)
public final class Questionnaires {

    private static final int MOST = 500;

    private final Assessments assessments;

    @Activate
    public Questionnaires(@Reference Assessments assessments) {
        this.assessments = assessments;
    }

    /** What is wrong with the form of answers, before anybody knows the questions. */
    static void check(List<AnswerInput> answers, InputFields fields) {
        if (answers.size() > MOST) {
            fields.fault("answers", "has " + answers.size() + " items, more than " + MOST);
        }
        for (int i = 0; i < Math.min(answers.size(), MOST); i++) {
            if (answers.get(i) == null
                    || answers.get(i).question() == null
                    || answers.get(i).value() == null) {
                fields.fault("answers[" + i + "]", "has a question and a value");
            }
        }
    }

    /** Answers a questionnaire about something, and completes it; in the open transaction. */
    Assessment completed(String questionnaire, Place place, List<AnswerInput> answers) {
        List<NewAnswer> given = answers.stream()
                .map(one -> new NewAnswer(one.question(), one.value(), one.evidence()))
                .toList();
        refuseWhatCannotBeUsed(questionnaire, place, given);
        AssessmentSheet sheet =
                assessments.start(questionnaire, new Subject(place.subjectType(), place.subjectId()), place.region());
        String id = sheet.assessment().id();
        assessments.answer(id, given);
        return assessments.complete(id).assessment();
    }

    /** With what is wrong with answers it is told which are missing, so that all is mended in one go. */
    private void refuseWhatCannotBeUsed(String questionnaire, Place place, List<NewAnswer> given) {
        try {
            assessments.evaluate(questionnaire, place.region(), given);
        } catch (ProblemException e) {
            if (!e.problem().code().equals("answers-refused")) {
                throw e;
            }
            Set<NewAnswer> refused = new HashSet<>();
            for (int i = 0; i < given.size(); i++) {
                String field = "answers[" + i + "]";
                if (e.problem().faults().stream()
                        .anyMatch(fault -> fault.field().startsWith(field))) {
                    refused.add(given.get(i));
                }
            }
            throw e.problem()
                    .withMissing(missing(
                            questionnaire,
                            place,
                            given.stream().filter(one -> !refused.contains(one)).toList(),
                            refused))
                    .toException();
        }
    }

    /** Besides those that were answered wrongly. */
    private List<String> missing(String questionnaire, Place place, List<NewAnswer> right, Set<NewAnswer> refused) {
        try {
            return assessments.evaluate(questionnaire, place.region(), right).missing().stream()
                    .filter(line -> refused.stream().noneMatch(one -> line.startsWith(one.question() + ":")))
                    .toList();
        } catch (ProblemException e) {
            // What is right depends on what was wrong: only when that is mended can the rest be told.
            return List.of();
        }
    }

    /** One that was completed about the same. @param named as its subject was named by the caller */
    Assessment existing(String questionnaire, Place place, String named, String id, String rule) {
        Assessment assessment = assessments.sheet(id).assessment();
        InputFields fields = new InputFields();
        if (!assessment.questionnaire().name().equals(questionnaire)) {
            fields.fault("assessment", "is not by questionnaire " + questionnaire);
        } else if (assessment.state() != Assessment.State.COMPLETED) {
            fields.fault("assessment", "is not completed");
        } else if (!assessment.subject().type().equals(place.subjectType())
                || !List.of(place.subjectId(), named)
                        .contains(assessment.subject().id())
                || !assessment.region().equals(place.region())) {
            fields.fault("assessment", "is about something else");
        }
        fields.refuse("Nothing was changed.", rule);
        return assessment;
    }
}
