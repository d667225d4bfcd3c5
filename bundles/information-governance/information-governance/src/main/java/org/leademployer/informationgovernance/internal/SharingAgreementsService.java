/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.sql.SQLException;
import java.util.Locale;
import org.leademployer.informationgovernance.GovernanceQuery;
import org.leademployer.informationgovernance.Screening;
import org.leademployer.informationgovernance.SharingAgreement;
import org.leademployer.informationgovernance.SharingAgreement.State;
import org.leademployer.informationgovernance.SharingAgreements;
import org.leademployer.informationgovernance.internal.GovernanceRecords.Place;
import org.leademployer.informationgovernance.internal.rules.AgreementAct;
import org.leademployer.informationgovernance.internal.rules.AgreementRule;
import org.leademployer.informationgovernance.internal.rules.GovernanceProblems;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Data sharing agreements that the information governance team advises (IG-3). */
@Component(service = SharingAgreements.class)
public final class SharingAgreementsService implements SharingAgreements {

    private static final String RULE = "IG-3";

    private final GovernanceRecords records;
    private final Transactions transactions;

    @Activate
    public SharingAgreementsService(@Reference GovernanceRecords records, @Reference Transactions transactions) {
        this.records = records;
        this.transactions = transactions;
    }

    @Override
    public SharingAgreement open(SharingAgreement.Input input) {
        InputFields fields = new InputFields();
        AgreementRule.Terms terms = AgreementRule.terms(input, fields);
        return transactions.call(() -> {
            Screening screening = screening(input.screening(), fields);
            Place place = screening == null
                    ? records.place(
                            input.subjectType(),
                            input.subjectId(),
                            input.region(),
                            Permission.RUN_DATA_PROTECTION,
                            RULE,
                            fields)
                    : records.place(
                            screening.subjectType(),
                            screening.subjectId(),
                            "contract".equals(screening.subjectType())
                                    ? null
                                    : screening.region().slug(),
                            Permission.RUN_DATA_PROTECTION,
                            RULE,
                            fields);
            SharingAgreement agreement = new SharingAgreement(
                    GovernanceRecords.newId(),
                    place.region(),
                    place.subjectType(),
                    place.subjectId(),
                    State.ADVISED,
                    screening == null ? null : screening.id(),
                    terms.purpose(),
                    terms.parties(),
                    terms.wantedBy(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    1);
            return records.add(
                    GovernanceKind.AGREEMENT,
                    agreement,
                    agreement.screeningId(),
                    "parties",
                    terms.parties().size(),
                    "wantedBy",
                    terms.wantedBy());
        });
    }

    /** Null where none is named; where something else is wrong, an unknown one is a fault as well. */
    private Screening screening(String id, InputFields fields) throws SQLException {
        if (id == null || id.isBlank()) {
            return null;
        }
        try {
            return records.require(GovernanceKind.SCREENING, id);
        } catch (ProblemException e) {
            if (fields.isFaulty()) {
                fields.fault("screening", "'" + id + "' is no screening that is known here");
                fields.refuse(GovernanceProblems.NOTHING, RULE);
            }
            throw e;
        }
    }

    @Override
    public SharingAgreement step(String id, SharingAgreement.StepInput step, long readVersion) {
        AgreementAct act = AgreementRule.act(step);
        return transactions.call(() -> {
            SharingAgreement before =
                    records.changeable(GovernanceKind.AGREEMENT, id, readVersion, one -> act.permission());
            SharingAgreement after =
                    AgreementRule.step(before, act, step, records.policy(before.region()), records.today());
            return records.change(
                    GovernanceKind.AGREEMENT,
                    before,
                    after,
                    act.name().toLowerCase(Locale.ROOT),
                    "document",
                    after.document(),
                    "reviewOn",
                    after.reviewOn());
        });
    }

    @Override
    public SharingAgreement require(String id) {
        return transactions.call(() -> records.require(GovernanceKind.AGREEMENT, id));
    }

    @Override
    public Page<SharingAgreement> list(GovernanceQuery query) {
        return transactions.call(() -> records.list(GovernanceKind.AGREEMENT, query, one -> one));
    }
}
