/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.leademployer.assessments.Assessment;
import org.leademployer.informationgovernance.Assurance;
import org.leademployer.informationgovernance.Assurance.State;
import org.leademployer.informationgovernance.Assurance.Verdict;
import org.leademployer.informationgovernance.Assurances;
import org.leademployer.informationgovernance.GovernanceQuery;
import org.leademployer.informationgovernance.internal.GovernanceRecords.Place;
import org.leademployer.informationgovernance.internal.rules.AssuranceAct;
import org.leademployer.informationgovernance.internal.rules.AssuranceRule;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forms of third-party assurance (IG-4). */
@Component(service = Assurances.class)
public final class AssurancesService implements Assurances {

    private static final String RULE = "IG-4";

    private final GovernanceRecords records;
    private final Questionnaires questionnaires;
    private final Transactions transactions;

    @Activate
    public AssurancesService(
            @Reference GovernanceRecords records,
            @Reference Questionnaires questionnaires,
            @Reference Transactions transactions) {
        this.records = records;
        this.questionnaires = questionnaires;
        this.transactions = transactions;
    }

    @Override
    public Assurance take(Assurance.Input input) {
        InputFields fields = new InputFields();
        OdsCode provider = fields.required("provider", input.provider(), OdsCode::new);
        if (input.answers() == null || input.answers().isEmpty()) {
            fields.fault("answers", "are required");
        } else {
            Questionnaires.check(input.answers(), fields);
        }
        return transactions.call(() -> {
            Place place = records.place(
                    input.subjectType(),
                    input.subjectId(),
                    input.region(),
                    Permission.RUN_DATA_PROTECTION,
                    RULE,
                    fields);
            Assessment assessment = questionnaires.completed(QUESTIONNAIRE, place, input.answers());
            Assurance assurance = new Assurance(
                    GovernanceRecords.newId(),
                    place.region(),
                    place.subjectType(),
                    place.subjectId(),
                    State.RETURNED,
                    provider,
                    assessment.id(),
                    Verdict.valueOf(assessment.outcome()),
                    records.today(),
                    null,
                    null,
                    false,
                    null,
                    1);
            return records.add(
                    GovernanceKind.ASSURANCE,
                    assurance,
                    provider.value(),
                    "provider",
                    provider,
                    "assessment",
                    assessment.id(),
                    "suggested",
                    assurance.suggested());
        });
    }

    @Override
    public Assurance step(String id, Assurance.StepInput step, long readVersion) {
        AssuranceAct act = AssuranceRule.act(step);
        return transactions.call(() -> {
            Assurance before = records.changeable(GovernanceKind.ASSURANCE, id, readVersion, one -> act.permission());
            Assurance after = AssuranceRule.step(before, act, step, records.policy(before.region()), records.today());
            return records.change(
                    GovernanceKind.ASSURANCE,
                    before,
                    after,
                    act.name().toLowerCase(Locale.ROOT),
                    "provider",
                    after.provider(),
                    "validUntil",
                    after.validUntil());
        });
    }

    @Override
    public Assurance require(String id) {
        return transactions.call(
                () -> AssuranceRule.at(records.require(GovernanceKind.ASSURANCE, id), records.today()));
    }

    @Override
    public Page<Assurance> list(GovernanceQuery query) {
        LocalDate today = records.today();
        return transactions.call(
                () -> records.list(GovernanceKind.ASSURANCE, query, one -> AssuranceRule.at(one, today)));
    }

    @Override
    public Optional<Assurance> holding(OdsCode provider, LocalDate on) {
        return transactions.call(
                () -> records.lookedUp(GovernanceKind.ASSURANCE, provider.value(), State.ACCEPTED.name()).stream()
                        .filter(one -> AssuranceRule.holds(one, on))
                        .findFirst());
    }
}
