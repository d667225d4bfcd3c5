/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.exits.ExitPlan;
import org.leademployer.exits.ExitPlan.Agreement;
import org.leademployer.exits.ExitPlan.Alternative;
import org.leademployer.exits.ExitPlan.Consideration;
import org.leademployer.exits.ExitPlan.DataAnswer;
import org.leademployer.exits.ExitPlan.Lesson;
import org.leademployer.exits.ExitPlan.Part;
import org.leademployer.exits.ExitPlan.Step;
import org.leademployer.exits.ExitPlan.Template;
import org.leademployer.exits.PlanState;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.spi.protection.Party;
import org.leademployer.schedules.spi.protection.Protocol.Disposition;
import org.leademployer.schedules.spi.protection.Protocol.EndOfContract;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Exit plans in the database. Every method wants an open transaction. */
@Component(service = ExitStore.class)
public final class ExitStore {

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public ExitStore(@Reference Transactions transactions, @Reference(target = "(schema=exits)") Schema schema) {
        this.transactions = transactions;
    }

    /** @return false where there is one already */
    public boolean add(ExitPlan plan) throws SQLException {
        boolean added = Rows.insertOnce(
                transactions.connection(),
                "insert into exits.exit_plan (changes, state, owner, begun_on, template_name, template_region,"
                        + " template_version, template_sha256, agreement_document, agreement_signed_on,"
                        + " data_disposition, data_within_days, copies_deleted_within_days, notifies_trainees,"
                        + " notice_days, data_terms_sha256, data_calculation, data_answered_on, completed_on,"
                        + " closed_on, alternative_what, alternative_by, alternative_on, contract_id) values (?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    insert.setLong(1, plan.version());
                    insert.setString(2, plan.state().name());
                    insert.setString(3, plan.owner());
                    Rows.setDay(insert, 4, plan.begunOn());
                    insert.setString(5, plan.template().name());
                    insert.setString(6, plan.template().region().slug());
                    insert.setString(7, plan.template().version());
                    insert.setString(8, plan.template().sha256());
                    changing(insert, 9, plan);
                    insert.setString(24, plan.contractId());
                });
        if (added) {
            try (PreparedStatement insert =
                    prepare("insert into exits.exit_consideration (contract_id, consideration_id,"
                            + " place_in_order, title, rule_id) values (?, ?, ?, ?, ?)")) {
                int place = 1;
                for (Consideration one : plan.considerations()) {
                    insert.setString(1, plan.contractId());
                    insert.setString(2, one.id());
                    insert.setInt(3, place++);
                    insert.setString(4, one.title());
                    insert.setString(5, one.rule());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            add(plan.contractId(), plan.steps());
        }
        return added;
    }

    /**
     * The head of a plan; its parts are written each by itself.
     *
     * @return false where somebody else changed it meanwhile
     */
    public boolean update(ExitPlan before, ExitPlan after) throws SQLException {
        try (PreparedStatement update =
                prepare("update exits.exit_plan set changes = ?, state = ?, agreement_document = ?,"
                        + " agreement_signed_on = ?, data_disposition = ?, data_within_days = ?,"
                        + " copies_deleted_within_days = ?, notifies_trainees = ?, notice_days = ?,"
                        + " data_terms_sha256 = ?, data_calculation = ?, data_answered_on = ?, completed_on = ?,"
                        + " closed_on = ?, alternative_what = ?, alternative_by = ?, alternative_on = ?"
                        + " where contract_id = ? and changes = ?")) {
            update.setLong(1, after.version());
            update.setString(2, after.state().name());
            changing(update, 3, after);
            update.setString(18, after.contractId());
            update.setLong(19, before.version());
            return update.executeUpdate() == 1;
        }
    }

    /** Fifteen values, from the agreement to the alternative arrangements. */
    private static void changing(PreparedStatement statement, int first, ExitPlan plan) throws SQLException {
        Agreement agreement = plan.agreement();
        DataAnswer data = plan.data();
        statement.setString(first, agreement == null ? null : agreement.documentId());
        Rows.setDay(statement, first + 1, agreement == null ? null : agreement.signedOn());
        statement.setString(
                first + 2, data == null ? null : data.end().disposition().name());
        setNumber(statement, first + 3, data == null ? null : data.end().dataWithinDays());
        setNumber(statement, first + 4, data == null ? null : data.end().copiesDeletedWithinDays());
        statement.setString(
                first + 5, data == null ? null : data.end().notifiesTrainees().name());
        setNumber(statement, first + 6, data == null ? null : data.end().noticeDays());
        statement.setString(first + 7, data == null ? null : data.termsSha256());
        statement.setString(first + 8, data == null ? null : data.calculationId());
        Rows.setDay(statement, first + 9, data == null ? null : data.answeredOn());
        Rows.setDay(statement, first + 10, plan.completedOn());
        Rows.setDay(statement, first + 11, plan.closedOn());
        Alternative alternative = plan.alternative();
        statement.setString(first + 12, alternative == null ? null : alternative.what());
        statement.setString(first + 13, alternative == null ? null : alternative.decidedBy());
        Rows.setDay(statement, first + 14, alternative == null ? null : alternative.decidedOn());
    }

    public void update(String contractId, Consideration consideration) throws SQLException {
        try (PreparedStatement update = prepare("update exits.exit_consideration set outcome = ?, considered_on = ?"
                + " where contract_id = ? and consideration_id = ?")) {
            update.setString(1, consideration.outcome());
            Rows.setDay(update, 2, consideration.consideredOn());
            update.setString(3, contractId);
            update.setString(4, consideration.id());
            update.executeUpdate();
        }
    }

    public void add(String contractId, List<Step> steps) throws SQLException {
        try (PreparedStatement insert = prepare("insert into exits.exit_step (part, title, rule_id, owner, days_before,"
                + " due_on, done_on, evidence, contract_id, step_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Step step : steps) {
                set(insert, contractId, step);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    public void update(String contractId, Step step) throws SQLException {
        try (PreparedStatement update = prepare(
                "update exits.exit_step set part = ?, title = ?, rule_id = ?, owner = ?,"
                        + " days_before = ?, due_on = ?, done_on = ?, evidence = ? where contract_id = ? and step_id = ?")) {
            set(update, contractId, step);
            update.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, String contractId, Step step) throws SQLException {
        statement.setString(1, step.part().name());
        statement.setString(2, step.title());
        statement.setString(3, step.rule());
        statement.setString(4, step.owner());
        setNumber(statement, 5, step.daysBefore());
        // A day that is counted from the end of the contract moves with it, and is not kept.
        Rows.setDay(statement, 6, step.daysBefore() == null ? step.dueOn() : null);
        Rows.setDay(statement, 7, step.doneOn());
        statement.setString(8, step.evidence());
        statement.setString(9, contractId);
        statement.setString(10, step.id());
    }

    public void removeOpen(String contractId, List<String> steps) throws SQLException {
        try (PreparedStatement delete =
                prepare("delete from exits.exit_step where contract_id = ? and step_id = ? and done_on is null")) {
            for (String step : steps) {
                delete.setString(1, contractId);
                delete.setString(2, step);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    public void add(String contractId, Lesson lesson) throws SQLException {
        try (PreparedStatement insert =
                prepare("insert into exits.exit_lesson (contract_id, lesson_number, lesson_text,"
                        + " recorded_on) values (?, ?, ?, ?)")) {
            insert.setString(1, contractId);
            insert.setInt(2, lesson.number());
            insert.setString(3, lesson.text());
            Rows.setDay(insert, 4, lesson.recordedOn());
            insert.executeUpdate();
        }
    }

    /** By contract; none where it is not begun. Steps that are counted from the end of the contract have no day. */
    public Map<String, ExitPlan> plans(Collection<String> contractIds) throws SQLException {
        if (contractIds.isEmpty()) {
            return Map.of();
        }
        Map<String, ExitPlan> heads = new LinkedHashMap<>();
        select(
                "select contract_id, changes, state, owner, begun_on, template_name, template_region, template_version,"
                        + " template_sha256, agreement_document, agreement_signed_on, data_disposition,"
                        + " data_within_days, copies_deleted_within_days, notifies_trainees, notice_days,"
                        + " data_terms_sha256, data_calculation, data_answered_on, completed_on, closed_on,"
                        + " alternative_what, alternative_by, alternative_on from exits.exit_plan where contract_id in ",
                "",
                contractIds,
                row -> heads.put(row.getString("contract_id"), head(row)));
        if (heads.isEmpty()) {
            return heads;
        }
        // Of those alone that have a plan: most contracts have none.
        Map<String, List<Consideration>> considerations = new HashMap<>();
        Map<String, List<Step>> steps = new HashMap<>();
        Map<String, List<Lesson>> lessons = new HashMap<>();
        select(
                "select contract_id, consideration_id, title, rule_id, outcome, considered_on"
                        + " from exits.exit_consideration where contract_id in ",
                " order by contract_id, place_in_order",
                heads.keySet(),
                row -> of(considerations, row)
                        .add(new Consideration(
                                row.getString("consideration_id"),
                                row.getString("title"),
                                row.getString("rule_id"),
                                row.getString("outcome"),
                                Rows.day(row, "considered_on"))));
        select(
                "select contract_id, step_id, part, title, rule_id, owner, days_before, due_on, done_on, evidence"
                        + " from exits.exit_step where contract_id in ",
                " order by contract_id, step_id",
                heads.keySet(),
                row -> of(steps, row)
                        .add(new Step(
                                row.getString("step_id"),
                                Part.valueOf(row.getString("part")),
                                row.getString("title"),
                                row.getString("rule_id"),
                                row.getString("owner"),
                                number(row, "days_before"),
                                Rows.day(row, "due_on"),
                                Rows.day(row, "done_on"),
                                row.getString("evidence"))));
        select(
                "select contract_id, lesson_number, lesson_text, recorded_on from exits.exit_lesson"
                        + " where contract_id in ",
                " order by contract_id, lesson_number",
                heads.keySet(),
                row -> of(lessons, row)
                        .add(new Lesson(
                                row.getInt("lesson_number"),
                                row.getString("lesson_text"),
                                Rows.day(row, "recorded_on"))));
        Map<String, ExitPlan> plans = new HashMap<>();
        heads.forEach((contract, head) -> plans.put(
                contract,
                new ExitPlan(
                        contract,
                        head.version(),
                        head.state(),
                        head.owner(),
                        head.begunOn(),
                        head.template(),
                        considerations.getOrDefault(contract, List.of()),
                        steps.getOrDefault(contract, List.of()),
                        head.agreement(),
                        head.data(),
                        lessons.getOrDefault(contract, List.of()),
                        head.completedOn(),
                        head.closedOn(),
                        head.alternative())));
        return plans;
    }

    private static ExitPlan head(ResultSet row) throws SQLException {
        String document = row.getString("agreement_document");
        String disposition = row.getString("data_disposition");
        String alternative = row.getString("alternative_what");
        return new ExitPlan(
                row.getString("contract_id"),
                row.getLong("changes"),
                PlanState.valueOf(row.getString("state")),
                row.getString("owner"),
                Rows.day(row, "begun_on"),
                new Template(
                        row.getString("template_name"),
                        new Region(row.getString("template_region")),
                        row.getString("template_version"),
                        row.getString("template_sha256")),
                List.of(),
                List.of(),
                document == null ? null : new Agreement(document, Rows.day(row, "agreement_signed_on")),
                disposition == null
                        ? null
                        : new DataAnswer(
                                new EndOfContract(
                                        Disposition.valueOf(disposition),
                                        row.getInt("data_within_days"),
                                        row.getInt("copies_deleted_within_days"),
                                        Party.valueOf(row.getString("notifies_trainees")),
                                        row.getInt("notice_days")),
                                row.getString("data_terms_sha256"),
                                row.getString("data_calculation"),
                                Rows.day(row, "data_answered_on")),
                List.of(),
                Rows.day(row, "completed_on"),
                Rows.day(row, "closed_on"),
                alternative == null
                        ? null
                        : new Alternative(
                                alternative, row.getString("alternative_by"), Rows.day(row, "alternative_on")));
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void select(String sql, String rest, Collection<String> ids, RowReader reader) throws SQLException {
        try (PreparedStatement select =
                prepare(sql + "(" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")" + rest)) {
            int index = 1;
            for (String id : ids) {
                select.setString(index++, id);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }

    private static <T> List<T> of(Map<String, List<T>> byContract, ResultSet row) throws SQLException {
        return byContract.computeIfAbsent(row.getString("contract_id"), first -> new ArrayList<>());
    }

    private static void setNumber(PreparedStatement statement, int index, Integer number) throws SQLException {
        if (number == null) {
            statement.setNull(index, Types.INTEGER);
        } else {
            statement.setInt(index, number);
        }
    }

    private static Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }
}
