/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.store;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.boards.Decision;
import org.leademployer.boards.Decision.Action;
import org.leademployer.boards.Decision.Outcome;
import org.leademployer.boards.Decision.TermsUsed;
import org.leademployer.boards.Decision.Withdrawal;
import org.leademployer.boards.Meeting;
import org.leademployer.boards.Meeting.Attendance;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Meetings and what was decided at them: added, never changed. Everything happens in the transaction that is open.
 */
@Component(service = MeetingStore.class)
public final class MeetingStore {

    private static final String MEMBER = "MEMBER";
    private static final String IN_CONFIDENCE = "IN_CONFIDENCE";

    private static final String BY_BOARD = "d.board_id = ?";
    private static final String BY_ID = "d.id = ?";
    private static final String BY_SUBJECT = "d.subject_type = ? and d.subject_id = ?";

    private final Transactions transactions;
    private final Clock clock;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public MeetingStore(
            @Reference Transactions transactions,
            @Reference(target = "(schema=board)") Schema schema,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    public void add(Meeting meeting) throws SQLException {
        try (PreparedStatement insert =
                prepare("insert into board.meeting (id, board_id, met_on, recorded_at) values (?, ?, ?, ?)")) {
            insert.setString(1, meeting.id());
            insert.setString(2, meeting.boardId());
            Rows.setDay(insert, 3, meeting.date());
            Rows.setInstant(insert, 4, clock.instant());
            insert.executeUpdate();
        }
        try (PreparedStatement insert = prepare("insert into board.attendance (meeting_id, place, constituency,"
                + " person_reference, sitting) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < meeting.present().size(); i++) {
                Attendance person = meeting.present().get(i);
                insert.setString(1, meeting.id());
                insert.setInt(2, i);
                insert.setString(3, person.constituency());
                insert.setString(4, person.reference());
                insert.setString(5, person.member() ? MEMBER : "IN_ATTENDANCE");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** By date, the last first. */
    public List<Meeting> ofBoard(String boardId) throws SQLException {
        return meetings("m.board_id = ?", boardId);
    }

    public Optional<Meeting> find(String id) throws SQLException {
        return meetings("m.id = ?", id).stream().findFirst();
    }

    public void add(Decision decision) throws SQLException {
        try (PreparedStatement insert = prepare("insert into board.decision (id, board_id, meeting_id, met_on,"
                + " recorded_at, disclosure, matter, subject_type, subject_id, outcome, conditions, escalated_to,"
                + " terms_name, terms_region, terms_version, terms_sha256, quorum)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, decision.id());
            insert.setString(2, decision.boardId());
            insert.setString(3, decision.meetingId());
            Rows.setDay(insert, 4, decision.decidedOn());
            Rows.setInstant(insert, 5, clock.instant());
            insert.setString(6, decision.confidential() ? IN_CONFIDENCE : "OPEN");
            insert.setString(7, decision.matter());
            insert.setString(8, decision.subjectType());
            insert.setString(9, decision.subjectId());
            insert.setString(10, decision.outcome().name());
            insert.setString(11, decision.conditions());
            insert.setString(12, decision.escalatedTo());
            insert.setString(13, decision.terms().name());
            insert.setString(14, decision.terms().region().slug());
            insert.setString(15, decision.terms().version());
            insert.setString(16, decision.terms().sha256());
            insert.setBytes(17, String.join("\n", decision.quorum()).getBytes(StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
        addWithdrawn(decision);
        addActions(decision);
    }

    private void addWithdrawn(Decision decision) throws SQLException {
        try (PreparedStatement insert = prepare("insert into board.withdrawal (decision_id, place, constituency,"
                + " person_reference, reason) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < decision.withdrawn().size(); i++) {
                Withdrawal person = decision.withdrawn().get(i);
                insert.setString(1, decision.id());
                insert.setInt(2, i);
                insert.setString(3, person.constituency());
                insert.setString(4, person.reference());
                insert.setString(5, person.reason());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void addActions(Decision decision) throws SQLException {
        try (PreparedStatement insert = prepare("insert into board.decided_action (decision_id, place, action_text,"
                + " owner_constituency, due_on) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < decision.actions().size(); i++) {
                Action action = decision.actions().get(i);
                insert.setString(1, decision.id());
                insert.setInt(2, i);
                insert.setString(3, action.text());
                insert.setString(4, action.owner());
                Rows.setDay(insert, 5, action.due());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** By date of the meeting, the last first. */
    public List<Decision> decisionsOfBoard(String boardId) throws SQLException {
        return decisions(BY_BOARD, boardId);
    }

    public Optional<Decision> decision(String id) throws SQLException {
        return decisions(BY_ID, id).stream().findFirst();
    }

    /** By date of the meeting, the last first. */
    public List<Decision> decisionsOn(String subjectType, String subjectId) throws SQLException {
        return decisions(BY_SUBJECT, subjectType, subjectId);
    }

    private List<Meeting> meetings(String condition, String id) throws SQLException {
        Map<String, List<Attendance>> present = new LinkedHashMap<>();
        try (PreparedStatement select = prepare("select a.meeting_id, a.constituency, a.person_reference, a.sitting"
                        + " from board.attendance a join board.meeting m on m.id = a.meeting_id where " + condition
                        + " order by a.meeting_id, a.place");
                ResultSet row = query(select, id)) {
            while (row.next()) {
                present.computeIfAbsent(row.getString("meeting_id"), first -> new ArrayList<>())
                        .add(new Attendance(
                                row.getString("constituency"),
                                row.getString("person_reference"),
                                row.getString("sitting").equals(MEMBER)));
            }
        }
        List<Meeting> meetings = new ArrayList<>();
        try (PreparedStatement select = prepare("select m.id, m.board_id, m.met_on from board.meeting m where "
                        + condition + " order by m.met_on desc, m.recorded_at desc, m.id");
                ResultSet row = query(select, id)) {
            while (row.next()) {
                meetings.add(new Meeting(
                        row.getString("id"),
                        row.getString("board_id"),
                        Rows.day(row, "met_on"),
                        present.getOrDefault(row.getString("id"), List.of())));
            }
        }
        return meetings;
    }

    private List<Decision> decisions(String condition, String... values) throws SQLException {
        Map<String, List<Withdrawal>> withdrawn = withdrawn(condition, values);
        Map<String, List<Action>> actions = actions(condition, values);
        List<Decision> decisions = new ArrayList<>();
        try (PreparedStatement select =
                        prepare("select d.id, d.board_id, d.meeting_id, d.met_on, d.disclosure, d.matter,"
                                + " d.subject_type, d.subject_id, d.outcome, d.conditions, d.escalated_to, d.terms_name,"
                                + " d.terms_region, d.terms_version, d.terms_sha256, d.quorum from board.decision d where "
                                + condition + " order by d.met_on desc, d.recorded_at desc, d.id");
                ResultSet row = query(select, values)) {
            while (row.next()) {
                String id = row.getString("id");
                decisions.add(
                        decision(row, withdrawn.getOrDefault(id, List.of()), actions.getOrDefault(id, List.of())));
            }
        }
        return decisions;
    }

    private static Decision decision(ResultSet row, List<Withdrawal> withdrawn, List<Action> actions)
            throws SQLException {
        return new Decision(
                row.getString("id"),
                row.getString("board_id"),
                row.getString("meeting_id"),
                Rows.day(row, "met_on"),
                row.getString("disclosure").equals(IN_CONFIDENCE),
                row.getString("matter"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("conditions"),
                withdrawn,
                actions,
                row.getString("escalated_to"),
                new String(row.getBytes("quorum"), StandardCharsets.UTF_8)
                        .lines()
                        .toList(),
                new TermsUsed(
                        row.getString("terms_name"),
                        new Region(row.getString("terms_region")),
                        row.getString("terms_version"),
                        row.getString("terms_sha256")));
    }

    private Map<String, List<Withdrawal>> withdrawn(String condition, String... values) throws SQLException {
        Map<String, List<Withdrawal>> withdrawn = new LinkedHashMap<>();
        try (PreparedStatement select = prepare("select w.decision_id, w.constituency, w.person_reference, w.reason"
                        + " from board.withdrawal w join board.decision d on d.id = w.decision_id where " + condition
                        + " order by w.decision_id, w.place");
                ResultSet row = query(select, values)) {
            while (row.next()) {
                withdrawn
                        .computeIfAbsent(row.getString("decision_id"), first -> new ArrayList<>())
                        .add(new Withdrawal(
                                row.getString("constituency"),
                                row.getString("person_reference"),
                                row.getString("reason")));
            }
        }
        return withdrawn;
    }

    private Map<String, List<Action>> actions(String condition, String... values) throws SQLException {
        Map<String, List<Action>> actions = new LinkedHashMap<>();
        try (PreparedStatement select = prepare("select t.decision_id, t.action_text, t.owner_constituency, t.due_on"
                        + " from board.decided_action t join board.decision d on d.id = t.decision_id where "
                        + condition + " order by t.decision_id, t.place");
                ResultSet row = query(select, values)) {
            while (row.next()) {
                actions.computeIfAbsent(row.getString("decision_id"), first -> new ArrayList<>())
                        .add(new Action(
                                row.getString("action_text"),
                                row.getString("owner_constituency"),
                                Rows.day(row, "due_on")));
            }
        }
        return actions;
    }

    private static ResultSet query(PreparedStatement select, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            select.setString(i + 1, values[i]);
        }
        return select.executeQuery();
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }
}
