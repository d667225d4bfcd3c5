/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.Dpia.Imported;
import org.leademployer.informationgovernance.Dpia.State;
import org.leademployer.informationgovernance.DpiaContent;
import org.leademployer.informationgovernance.DpiaImport;
import org.leademployer.informationgovernance.GovernanceQuery;
import org.leademployer.informationgovernance.ImpactAssessments;
import org.leademployer.informationgovernance.Screening;
import org.leademployer.informationgovernance.internal.GovernanceRecords.Place;
import org.leademployer.informationgovernance.internal.rules.DpiaAct;
import org.leademployer.informationgovernance.internal.rules.DpiaRule;
import org.leademployer.informationgovernance.internal.rules.GovernanceProblems;
import org.leademployer.informationgovernance.internal.rules.PiaReader;
import org.leademployer.informationgovernance.internal.rules.PiaReader.PiaFile;
import org.leademployer.informationgovernance.internal.rules.PiaWriter;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Full assessments, and their exchange with the PIA tool (IG-2, IG-7). */
@Component(service = ImpactAssessments.class)
public final class ImpactAssessmentsService implements ImpactAssessments {

    private static final String RULE = "IG-2";
    private static final int LONGEST_NAME = 200;

    private final GovernanceRecords records;
    private final Transactions transactions;
    private final CurrentActor actor;

    @Activate
    public ImpactAssessmentsService(
            @Reference GovernanceRecords records, @Reference Transactions transactions, @Reference CurrentActor actor) {
        this.records = records;
        this.transactions = transactions;
        this.actor = actor;
    }

    @Override
    public Dpia open(Dpia.Input input) {
        String name = Problems.read("name", input.name(), text -> {
            if (text.length() > LONGEST_NAME || text.lines().count() > 1) {
                throw new IllegalArgumentException("is one line of at most " + LONGEST_NAME + " characters");
            }
            return text;
        });
        return transactions.call(() -> open(input, DpiaContent.named(name), null));
    }

    private Dpia open(Dpia.Input input, DpiaContent content, Imported imported) throws SQLException {
        Screening screening = null;
        Place place;
        if (input.screening() == null || input.screening().isBlank()) {
            place = records.place(
                    input.subjectType(), input.subjectId(), input.region(), Permission.RUN_DATA_PROTECTION, RULE);
        } else {
            screening = records.require(GovernanceKind.SCREENING, input.screening());
            place = records.place(
                    screening.subjectType(),
                    screening.subjectId(),
                    "contract".equals(screening.subjectType())
                            ? null
                            : screening.region().slug(),
                    Permission.RUN_DATA_PROTECTION,
                    RULE);
            if (screening.outcome() != Screening.Outcome.FULL_DPIA) {
                throw GovernanceProblems.screeningAsksForNone(screening.id()).toException();
            }
            for (State state : State.values()) {
                for (Dpia other : records.lookedUp(GovernanceKind.DPIA, screening.id(), state.name())) {
                    throw GovernanceProblems.dpiaOpen(screening.id(), other.id())
                            .toException();
                }
            }
        }
        Dpia dpia = new Dpia(
                GovernanceRecords.newId(),
                place.region(),
                place.subjectType(),
                place.subjectId(),
                State.DRAFT,
                screening == null ? null : screening.id(),
                content,
                DpiaRule.risks(content, records.policy(place.region())),
                null,
                null,
                null,
                imported,
                records.today(),
                1);
        return records.add(
                GovernanceKind.DPIA,
                dpia,
                dpia.screeningId(),
                "screening",
                dpia.screeningId(),
                "imported",
                imported != null);
    }

    @Override
    public Dpia change(String id, Dpia.ContentInput content, long readVersion) {
        return transactions.call(() -> {
            Dpia before = records.changeable(GovernanceKind.DPIA, id, readVersion, one -> DpiaAct.CHANGE.permission());
            DpiaAct.CHANGE.after(before.state());
            Dpia after = DpiaRule.with(
                    before,
                    DpiaRule.merge(before.content(), content),
                    records.policy(before.region()),
                    before.version() + 1);
            return records.change(
                    GovernanceKind.DPIA,
                    before,
                    after,
                    "changed",
                    "answers",
                    after.content().answers().size(),
                    "measures",
                    after.content().measures().size());
        });
    }

    @Override
    public Dpia step(String id, Dpia.StepInput step, long readVersion) {
        DpiaAct act = DpiaRule.act(step);
        return transactions.call(() -> {
            Dpia before = current(records.changeable(GovernanceKind.DPIA, id, readVersion, one -> act.permission()));
            Dpia after = DpiaRule.step(
                    before,
                    act,
                    step,
                    records.policy(before.region()),
                    records.today(),
                    actor.get().name());
            return records.change(
                    GovernanceKind.DPIA,
                    before,
                    after,
                    act.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    "favourable",
                    after.advice() == null ? null : after.advice().favourable(),
                    "approved",
                    after.decision() == null ? null : after.decision().approved(),
                    "reviewOn",
                    after.decision() == null ? null : after.decision().reviewOn());
        });
    }

    @Override
    public Dpia require(String id) {
        return transactions.call(() -> current(records.require(GovernanceKind.DPIA, id)));
    }

    @Override
    public Page<Dpia> list(GovernanceQuery query) {
        return transactions.call(() -> records.list(GovernanceKind.DPIA, query, this::current));
    }

    /** With its risks by the policy of today. */
    private Dpia current(Dpia kept) {
        return DpiaRule.with(kept, kept.content(), records.policy(kept.region()), kept.version());
    }

    @Override
    public DpiaImport importPia(Dpia.Input about, InputStream file) {
        // Read before a transaction begins: a slow sender holds no connection of the database.
        PiaFile read = PiaReader.read(file, LONGEST_FILE);
        Imported process = read.document().process();
        Dpia dpia = transactions.call(() -> open(about, read.document().content(), process));
        List<String> anew = new ArrayList<>();
        if (process.status() != null && process.status() != 0) {
            anew.add("pia.status: " + process.status() + " in the file, DRAFT here");
        }
        if (process.favourable() != null || process.opinion() != null) {
            anew.add("pia.dpo_status, pia.dpo_opinion: kept as they stand in the file, advised here anew");
        }
        if (process.rejectionReason() != null || process.adjustments() != null) {
            anew.add(
                    "pia.rejection_reason, pia.applied_adjustments: kept as they stand in the file, decided here anew");
        }
        return new DpiaImport(dpia, read.notHeld(), anew);
    }

    @Override
    public byte[] exportPia(String id) {
        return PiaWriter.write(PiaWriter.document(require(id)));
    }
}
