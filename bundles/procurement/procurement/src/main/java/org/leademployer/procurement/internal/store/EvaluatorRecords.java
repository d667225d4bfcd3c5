/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.SubjectRows;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Erased;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.subject.SubjectKey.Kind;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectRecords;
import org.leademployer.platform.subject.SubjectSink;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What procurement holds on its evaluators (IG-8). On trainees there is nothing; bids are sealed and of organisations. */
@Component(service = SubjectRecords.class)
public final class EvaluatorRecords implements SubjectRecords {

    static final String SCORES = "evaluation-scores";

    private final SubjectRows rows;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public EvaluatorRecords(
            @Reference Transactions transactions, @Reference(target = "(schema=procurement)") Schema schema) {
        this.rows = new SubjectRows(transactions);
    }

    @Override
    public String domain() {
        return "procurement";
    }

    @Override
    public String holds() {
        return "The scores that an evaluator gave, with their reasons";
    }

    @Override
    public List<Holding> holdings(DataSubject subject) throws SQLException {
        List<Holding> holdings = new ArrayList<>();
        rows.holding(
                        SCORES,
                        "select count(*), max(scored_at) from procurement.score where member_ref = ?",
                        evaluators(subject))
                .ifPresent(holdings::add);
        return holdings;
    }

    @Override
    public void gather(DataSubject subject, SubjectSink sink) throws SQLException, IOException {
        rows.<IOException>read(
                "select procurement_id, bid_id, question_id, points, rationale, scored_at, voided"
                        + " from procurement.score where member_ref = ? order by scored_at, procurement_id, bid_id",
                evaluators(subject),
                row -> sink.record(
                        SubjectRecord.of(SCORES, row.getString("bid_id") + "/" + row.getString("question_id"))
                                .with("procurement", row.getString("procurement_id"))
                                .with("points", row.getInt("points"))
                                .with("rationale", row.getString("rationale"))
                                .with("scoredAt", Rows.instant(row, "scored_at"))
                                .with("voided", row.getInt("voided") == 1)));
    }

    /** Evaluators are users, or are named as members of boards are. */
    private static Set<String> evaluators(DataSubject subject) {
        Set<String> evaluators = new TreeSet<>(subject.of(Kind.USER));
        evaluators.addAll(subject.of(Kind.MEMBER));
        return evaluators;
    }

    @Override
    public boolean restrict(DataSubject subject, boolean restricted) {
        return false;
    }

    /** Kept: a contracting authority documents its decisions, and who took them. */
    @Override
    public List<Erased> erase(DataSubject subject, Set<String> categories) {
        return List.of();
    }
}
