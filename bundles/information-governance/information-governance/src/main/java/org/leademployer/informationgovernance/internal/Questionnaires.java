/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.util.List;
import org.leademployer.assessments.Assessment;
import org.leademployer.assessments.AssessmentSheet;
import org.leademployer.assessments.Assessments;
import org.leademployer.assessments.NewAnswer;
import org.leademployer.assessments.Subject;
import org.leademployer.informationgovernance.Screening.AnswerInput;
import org.leademployer.informationgovernance.internal.GovernanceRecords.Place;
import org.leademployer.platform.problem.InputFields;
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

    /** Answers a questionnaire about something, and completes it; in the open transaction. */
    Assessment completed(String questionnaire, Place place, List<AnswerInput> answers, String rule) {
        InputFields fields = new InputFields();
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
        fields.refuse("Nothing was changed.", rule);
        AssessmentSheet sheet =
                assessments.start(questionnaire, new Subject(place.subjectType(), place.subjectId()), place.region());
        String id = sheet.assessment().id();
        assessments.answer(
                id,
                answers.stream()
                        .map(one -> new NewAnswer(one.question(), one.value(), one.evidence()))
                        .toList());
        return assessments.complete(id).assessment();
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
