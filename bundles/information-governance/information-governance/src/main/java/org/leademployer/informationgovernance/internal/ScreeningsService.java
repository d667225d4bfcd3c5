/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.time.LocalDate;
import org.leademployer.assessments.Assessment;
import org.leademployer.informationgovernance.GovernanceQuery;
import org.leademployer.informationgovernance.Screening;
import org.leademployer.informationgovernance.Screening.Outcome;
import org.leademployer.informationgovernance.Screening.State;
import org.leademployer.informationgovernance.Screenings;
import org.leademployer.informationgovernance.internal.GovernanceRecords.Place;
import org.leademployer.informationgovernance.internal.rules.ScreeningAct;
import org.leademployer.informationgovernance.internal.rules.ScreeningRule;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts screening questions to the information governance team, and keeps its clock (IG-1). */
@Component(service = Screenings.class)
public final class ScreeningsService implements Screenings {

    private static final String RULE = "IG-1";

    private final GovernanceRecords records;
    private final Questionnaires questionnaires;
    private final WorkingDays workingDays;
    private final Transactions transactions;

    @Activate
    public ScreeningsService(
            @Reference GovernanceRecords records,
            @Reference Questionnaires questionnaires,
            @Reference WorkingDays workingDays,
            @Reference Transactions transactions) {
        this.records = records;
        this.questionnaires = questionnaires;
        this.workingDays = workingDays;
        this.transactions = transactions;
    }

    @Override
    public Screening ask(Screening.Input input) {
        InputFields fields = new InputFields();
        boolean answered = input.answers() != null && !input.answers().isEmpty();
        if (answered == (input.assessment() != null && !input.assessment().isBlank())) {
            fields.fault("answers", "either they are given, or the id of a completed assessment");
        }
        if (answered) {
            Questionnaires.check(input.answers(), fields);
        }
        return transactions.call(() -> {
            Place place = records.place(
                    input.subjectType(),
                    input.subjectId(),
                    input.region(),
                    Permission.ANSWER_ASSESSMENTS,
                    RULE,
                    fields);
            Assessment assessment = answered
                    ? questionnaires.completed(QUESTIONNAIRE, place, input.answers())
                    : questionnaires.existing(QUESTIONNAIRE, place, input.subjectId(), input.assessment(), RULE);
            LocalDate today = records.today();
            LocalDate due =
                    workingDays.plus(today, records.policy(place.region()).screeningAnswerWorkingDays());
            Screening screening = new Screening(
                    GovernanceRecords.newId(),
                    place.region(),
                    place.subjectType(),
                    place.subjectId(),
                    State.ASKED,
                    assessment.id(),
                    Outcome.valueOf(assessment.outcome()),
                    today,
                    due,
                    false,
                    null,
                    null,
                    null,
                    null,
                    false,
                    1);
            return records.add(
                    GovernanceKind.SCREENING,
                    screening,
                    null,
                    "assessment",
                    assessment.id(),
                    "suggested",
                    screening.suggested(),
                    "dueOn",
                    due);
        });
    }

    @Override
    public Screening step(String id, Screening.StepInput step, long readVersion) {
        ScreeningAct act = ScreeningRule.act(step);
        return transactions.call(() -> {
            Screening before = records.changeable(GovernanceKind.SCREENING, id, readVersion, one -> act.permission());
            Screening after = ScreeningRule.step(before, act, step, records.today());
            return records.change(
                    GovernanceKind.SCREENING,
                    before,
                    after,
                    act == ScreeningAct.ANSWER ? "answered" : "withdrawn",
                    "outcome",
                    after.outcome(),
                    "late",
                    after.late(),
                    "sharingAgreement",
                    after.sharingAgreement());
        });
    }

    @Override
    public Screening require(String id) {
        return transactions.call(
                () -> ScreeningRule.at(records.require(GovernanceKind.SCREENING, id), records.today()));
    }

    @Override
    public Page<Screening> list(GovernanceQuery query) {
        LocalDate today = records.today();
        return transactions.call(
                () -> records.list(GovernanceKind.SCREENING, query, one -> ScreeningRule.at(one, today)));
    }
}
