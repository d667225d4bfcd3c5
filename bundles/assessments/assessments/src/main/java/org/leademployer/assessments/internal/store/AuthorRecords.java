/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.store;

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

/** What assessments hold on those who gave answers (IG-8). On trainees there are none. */
@Component(service = SubjectRecords.class)
public final class AuthorRecords implements SubjectRecords {

    static final String ASSESSMENTS = "assessments";
    static final String ANSWERS = "answers";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public AuthorRecords(
            @Reference Transactions transactions, @Reference(target = "(schema=assessment)") Schema schema) {
        this.transactions = transactions;
    }

    @Override
    public String domain() {
        return "assessments";
    }

    @Override
    public String holds() {
        return "Which assessments a user started or completed, and the answers they gave";
    }

    @Override
    public List<Holding> holdings(DataSubject subject) throws SQLException {
        Set<String> users = subject.of(Kind.USER);
        List<Holding> holdings = new ArrayList<>();
        List<LocalDate> started = new ArrayList<>();
        add(
                holdings,
                ASSESSMENTS,
                count(
                        "select count(*), max(started_at) from assessment.assessment"
                                + " where started_by = ? or completed_by = ?",
                        users,
                        2,
                        started),
                started);
        List<LocalDate> answered = new ArrayList<>();
        add(
                holdings,
                ANSWERS,
                count("select count(*), max(answered_at) from assessment.answer where author = ?", users, 1, answered),
                answered);
        return holdings;
    }

    @Override
    public void gather(DataSubject subject, SubjectSink sink) throws SQLException, IOException {
        Set<String> users = subject.of(Kind.USER);
        this.<IOException>select(
                "select id, questionnaire, started_by, started_at, completed_by, completed_at"
                        + " from assessment.assessment where started_by = ? or completed_by = ? order by started_as",
                users,
                2,
                row -> sink.record(SubjectRecord.of(ASSESSMENTS, row.getString("id"))
                        .with("questionnaire", row.getString("questionnaire"))
                        .withPerson("startedBy", Kind.USER, row.getString("started_by"))
                        .with("startedAt", Rows.instant(row, "started_at"))
                        .withPerson("completedBy", Kind.USER, row.getString("completed_by"))
                        .with("completedAt", Rows.instant(row, "completed_at"))));
        this.<IOException>select(
                "select given_as, assessment_id, question, answer_value, evidence, answered_at"
                        + " from assessment.answer where author = ? order by given_as",
                users,
                1,
                row -> sink.record(SubjectRecord.of(ANSWERS, row.getString("given_as"))
                        .with("assessment", row.getString("assessment_id"))
                        .with("question", row.getString("question"))
                        .with("answer", row.getString("answer_value"))
                        .with("evidence", row.getString("evidence"))
                        .with("answeredAt", Rows.instant(row, "answered_at"))));
    }

    @Override
    public boolean restrict(DataSubject subject, boolean restricted) {
        return false;
    }

    /** Kept: who answered is part of an outcome that must be proven. */
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
