/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/** What assessments hold on those who gave answers (IG-8). On trainees there are none. */
@Component(service = SubjectRecords.class)
public final class AuthorRecords implements SubjectRecords {

    static final String ASSESSMENTS = "assessments";
    static final String ANSWERS = "answers";

    private final SubjectRows rows;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public AuthorRecords(
            @Reference Transactions transactions, @Reference(target = "(schema=assessment)") Schema schema) {
        this.rows = new SubjectRows(transactions);
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
        rows.holding(
                        ASSESSMENTS,
                        "select count(*), max(started_at) from assessment.assessment"
                                + " where started_by = ? or completed_by = ?",
                        users)
                .ifPresent(holdings::add);
        rows.holding(ANSWERS, "select count(*), max(answered_at) from assessment.answer where author = ?", users)
                .ifPresent(holdings::add);
        return holdings;
    }

    @Override
    public void gather(DataSubject subject, SubjectSink sink) throws SQLException, IOException {
        Set<String> users = subject.of(Kind.USER);
        rows.<IOException>read(
                "select id, questionnaire, started_by, started_at, completed_by, completed_at"
                        + " from assessment.assessment where started_by = ? or completed_by = ? order by started_as",
                users,
                row -> sink.record(SubjectRecord.of(ASSESSMENTS, row.getString("id"))
                        .with("questionnaire", row.getString("questionnaire"))
                        .withPerson("startedBy", Kind.USER, row.getString("started_by"))
                        .with("startedAt", Rows.instant(row, "started_at"))
                        .withPerson("completedBy", Kind.USER, row.getString("completed_by"))
                        .with("completedAt", Rows.instant(row, "completed_at"))));
        rows.<IOException>read(
                "select given_as, assessment_id, question, answer_value, evidence, answered_at"
                        + " from assessment.answer where author = ? order by given_as",
                users,
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
}
