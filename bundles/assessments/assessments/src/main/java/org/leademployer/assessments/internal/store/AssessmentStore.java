/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.leademployer.assessments.Answer;
import org.leademployer.assessments.Assessment;
import org.leademployer.assessments.AssessmentFilter;
import org.leademployer.assessments.Assessments;
import org.leademployer.assessments.Subject;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.DefinitionId;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Assessments and their answers in the database. Every method works in the transaction that is open. */
@Component(service = AssessmentStore.class)
public final class AssessmentStore {

    private static final String COLUMNS =
            "started_as, id, questionnaire, questionnaire_region, questionnaire_version, sha256,"
                    + " subject_type, subject_id, region, assessment_state, started_by, started_at, completed_by, completed_at,"
                    + " score, outcome";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public AssessmentStore(
            @Reference Transactions transactions, @Reference(target = "(schema=assessment)") Schema schema) {
        this.transactions = transactions;
    }

    /**
     * An assessment in a list.
     *
     * @param startedAs greater for what was started later
     */
    public record Row(long startedAs, Assessment assessment) {}

    public void add(Assessment assessment) throws SQLException {
        try (PreparedStatement insert = prepare("insert into assessment.assessment"
                + " (id, questionnaire, questionnaire_region, questionnaire_version, sha256, subject_type, subject_id,"
                + " region, assessment_state, started_by, started_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            DefinitionId questionnaire = assessment.questionnaire();
            insert.setString(1, assessment.id());
            insert.setString(2, questionnaire.name());
            insert.setString(3, questionnaire.region().slug());
            insert.setString(4, questionnaire.version().toString());
            insert.setString(5, assessment.sha256());
            insert.setString(6, assessment.subject().type());
            insert.setString(7, assessment.subject().id());
            insert.setString(8, assessment.region().slug());
            insert.setString(9, assessment.state().name());
            insert.setString(10, assessment.startedBy());
            Rows.setInstant(insert, 11, assessment.startedAt());
            insert.executeUpdate();
        }
    }

    public Optional<Assessment> find(String id) throws SQLException {
        try (PreparedStatement select = prepare("select " + COLUMNS + " from assessment.assessment where id = ?")) {
            select.setString(1, id);
            return first(select);
        }
    }

    /** Lets others who want to change it wait until the transaction ends: what is read after this stays so. */
    public void lock(String id) throws SQLException {
        try (PreparedStatement update =
                prepare("update assessment.assessment set assessment_state = assessment_state where id = ?")) {
            update.setString(1, id);
            update.executeUpdate();
        }
    }

    public void addAnswers(String assessment, List<Answer> answers) throws SQLException {
        try (PreparedStatement insert = prepare(
                "insert into assessment.answer"
                        + " (assessment_id, question, answer_value, evidence, author, answered_at) values (?, ?, ?, ?, ?, ?)")) {
            for (Answer answer : answers) {
                insert.setString(1, assessment);
                insert.setString(2, answer.question());
                insert.setString(3, answer.value());
                insert.setString(4, answer.evidence());
                insert.setString(5, answer.author());
                Rows.setInstant(insert, 6, answer.answeredAt());
                // One by one: a batch may number its rows in any order.
                insert.executeUpdate();
            }
        }
    }

    /** Every answer that was given, oldest first. */
    public List<Answer> answers(String assessment) throws SQLException {
        List<Answer> answers = new ArrayList<>();
        try (PreparedStatement select = prepare("select question, answer_value, evidence, author, answered_at"
                + " from assessment.answer where assessment_id = ? order by given_as")) {
            select.setString(1, assessment);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    answers.add(new Answer(
                            row.getString("question"),
                            row.getString("answer_value"),
                            row.getString("evidence"),
                            row.getString("author"),
                            Rows.instant(row, "answered_at")));
                }
            }
        }
        return answers;
    }

    /** @return whether it was a draft until now */
    public boolean complete(Assessment completed, List<String> reasons) throws SQLException {
        try (PreparedStatement update =
                prepare("update assessment.assessment set assessment_state = ?, completed_by = ?,"
                        + " completed_at = ?, score = ?, outcome = ? where id = ? and assessment_state = ?")) {
            update.setString(1, completed.state().name());
            update.setString(2, completed.completedBy());
            Rows.setInstant(update, 3, completed.completedAt());
            update.setBigDecimal(4, completed.score());
            update.setString(5, completed.outcome());
            update.setString(6, completed.id());
            update.setString(7, Assessment.State.DRAFT.name());
            if (update.executeUpdate() == 0) {
                return false;
            }
        }
        try (PreparedStatement insert = prepare(
                "insert into assessment.outcome_reason (assessment_id, reason_number, reason) values (?, ?, ?)")) {
            for (int i = 0; i < reasons.size(); i++) {
                insert.setString(1, completed.id());
                insert.setInt(2, i);
                insert.setBytes(3, reasons.get(i).getBytes(StandardCharsets.UTF_8));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return true;
    }

    /** Why a completed assessment came to its outcome. */
    public List<String> reasons(String assessment) throws SQLException {
        List<String> reasons = new ArrayList<>();
        try (PreparedStatement select = prepare(
                "select reason from assessment.outcome_reason where assessment_id = ? order by reason_number")) {
            select.setString(1, assessment);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reasons.add(new String(row.getBytes(1), StandardCharsets.UTF_8));
                }
            }
        }
        return reasons;
    }

    /**
     * Newest first.
     *
     * @param regions whose assessments; those of no other are listed
     * @param before only those started before this one; null for all
     */
    public List<Row> list(AssessmentFilter filter, Collection<Region> regions, Long before, int limit)
            throws SQLException {
        if (regions.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from assessment.assessment where region in (")
                .append("?, ".repeat(regions.size() - 1))
                .append("?)");
        regions.forEach(region -> parameters.add(region.slug()));
        restrict(sql, parameters, "questionnaire = ?", filter.questionnaire());
        restrict(sql, parameters, "subject_type = ?", filter.subjectType());
        restrict(sql, parameters, "subject_id = ?", filter.subjectId());
        restrict(sql, parameters, "started_as < ?", before);
        sql.append(" order by started_as desc fetch first ").append(limit).append(" rows only");
        try (PreparedStatement select = prepare(sql.toString())) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setObject(i + 1, parameters.get(i));
            }
            return rows(select);
        }
    }

    /** The one completed last. */
    public Optional<Assessment> completed(String questionnaire, Subject subject) throws SQLException {
        try (PreparedStatement select = prepare("select " + COLUMNS + " from assessment.assessment"
                + " where subject_type = ? and subject_id = ? and questionnaire = ? and assessment_state = ?"
                + " order by completed_at desc, started_as desc fetch first 1 rows only")) {
            select.setString(1, subject.type());
            select.setString(2, subject.id());
            select.setString(3, questionnaire);
            select.setString(4, Assessment.State.COMPLETED.name());
            return first(select);
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }

    private static void restrict(StringBuilder sql, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            parameters.add(value);
        }
    }

    private static Optional<Assessment> first(PreparedStatement select) throws SQLException {
        return rows(select).stream().map(Row::assessment).findFirst();
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new Row(row.getLong("started_as"), assessment(row)));
            }
        }
        return rows;
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        return new Assessment(
                row.getString("id"),
                new DefinitionId(
                        Assessments.KIND,
                        row.getString("questionnaire"),
                        new Region(row.getString("questionnaire_region")),
                        new Version(row.getString("questionnaire_version"))),
                row.getString("sha256"),
                new Subject(row.getString("subject_type"), row.getString("subject_id")),
                new Region(row.getString("region")),
                Assessment.State.valueOf(row.getString("assessment_state")),
                row.getString("started_by"),
                Rows.instant(row, "started_at"),
                row.getString("completed_by"),
                Rows.instant(row, "completed_at"),
                score(row.getBigDecimal("score")),
                row.getString("outcome"));
    }

    /** As the rules write it, without the zeros of the column. */
    private static BigDecimal score(BigDecimal stored) {
        if (stored == null) {
            return null;
        }
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
