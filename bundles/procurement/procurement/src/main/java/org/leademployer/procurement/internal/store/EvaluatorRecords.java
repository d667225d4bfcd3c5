/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.store;

import java.io.IOException;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
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

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public EvaluatorRecords(
            @Reference Transactions transactions, @Reference(target = "(schema=procurement)") Schema schema) {
        this.transactions = transactions;
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
        List<LocalDate> scored = new ArrayList<>();
        add(
                holdings,
                SCORES,
                count(
                        "select count(*), max(scored_at) from procurement.score where member_ref = ?",
                        evaluators(subject),
                        1,
                        scored),
                scored);
        return holdings;
    }

    @Override
    public void gather(DataSubject subject, SubjectSink sink) throws SQLException, IOException {
        this.<IOException>select(
                "select procurement_id, bid_id, question_id, points, rationale, scored_at, voided"
                        + " from procurement.score where member_ref = ? order by scored_at, procurement_id, bid_id",
                evaluators(subject),
                1,
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

    /** Reads a row. */
    @FunctionalInterface
    private interface RowReader<X extends Exception> {
        void read(ResultSet row) throws SQLException, X;
    }

    private <X extends Exception> void select(String sql, Set<String> values, int times, RowReader<X> reader)
            throws SQLException, X {
        for (String value : values) {
            try (PreparedStatement select = transactions.connection().prepareStatement(sql)) {
                for (int i = 1; i <= times; i++) {
                    select.setString(i, value);
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        reader.read(row);
                    }
                }
            }
        }
    }

    private long count(String sql, Set<String> values, int times, List<LocalDate> last) throws SQLException {
        long[] count = new long[1];
        select(sql, values, times, row -> {
            count[0] += row.getLong(1);
            Object day = row.getObject(2);
            if (day instanceof Timestamp at) {
                last.add(at.toLocalDateTime().toLocalDate());
            } else if (day instanceof Date on) {
                last.add(on.toLocalDate());
            }
        });
        return count[0];
    }

    private static void add(List<Holding> holdings, String category, long count, List<LocalDate> last) {
        if (count > 0) {
            holdings.add(new Holding(
                    category, count, last.stream().max(LocalDate::compareTo).orElse(null), List.of()));
        }
    }
}
