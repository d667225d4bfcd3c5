/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.boards.Board;
import org.leademployer.boards.Board.Degree;
import org.leademployer.boards.Board.Interest;
import org.leademployer.boards.Board.InterestType;
import org.leademployer.boards.Board.Member;
import org.leademployer.boards.Board.Occasion;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Boards, their members and what these have declared. Everything happens in the transaction that is open. */
@Component(service = BoardStore.class)
public final class BoardStore {

    private static final String MEMBERS = "select m.id, m.board_id, m.constituency, m.person_reference, m.role_title,"
            + " m.valid_from, m.valid_to from board.board_member m";

    private static final String INTERESTS = "select i.id, i.member_id, i.interest_type, i.degree, i.occasion,"
            + " i.declared_on, i.valid_to, i.description, i.subject_type, i.subject_id from board.declared_interest i";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public BoardStore(@Reference Transactions transactions, @Reference(target = "(schema=board)") Schema schema) {
        this.transactions = transactions;
    }

    public void add(Board board) throws SQLException {
        try (PreparedStatement insert = prepare(
                "insert into board.board (id, terms_name, region, board_name, changes) values (?, ?, ?, ?, 0)")) {
            insert.setString(1, board.id());
            insert.setString(2, board.termsOfReference());
            insert.setString(3, board.region().slug());
            insert.setString(4, board.name());
            insert.executeUpdate();
        }
    }

    /** Every board, by name and id. */
    public List<Board> all() throws SQLException {
        return boards("", null);
    }

    public Optional<Board> find(String id) throws SQLException {
        return boards(" where b.id = ?", id).stream().findFirst();
    }

    /** Waits until nobody else is changing the members of the board, and lets nobody until the transaction ends. */
    public void lock(String id) throws SQLException {
        try (PreparedStatement update = prepare("update board.board set changes = changes + 1 where id = ?")) {
            update.setString(1, id);
            update.executeUpdate();
        }
    }

    public void add(String boardId, Member member) throws SQLException {
        try (PreparedStatement insert = prepare("insert into board.board_member (id, board_id, constituency,"
                + " person_reference, role_title, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, member.id());
            insert.setString(2, boardId);
            insert.setString(3, member.constituency());
            insert.setString(4, member.reference());
            insert.setString(5, member.role());
            Rows.setDay(insert, 6, member.from());
            Rows.setDay(insert, 7, member.to());
            insert.executeUpdate();
        }
    }

    /** Keeps the last day of a term. */
    public void end(Member member) throws SQLException {
        try (PreparedStatement update = prepare("update board.board_member set valid_to = ? where id = ?")) {
            Rows.setDay(update, 1, member.to());
            update.setString(2, member.id());
            update.executeUpdate();
        }
    }

    public void add(String memberId, Interest interest) throws SQLException {
        try (PreparedStatement insert = prepare("insert into board.declared_interest (id, member_id, interest_type,"
                + " degree, occasion, declared_on, valid_to, description, subject_type, subject_id)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, interest.id());
            insert.setString(2, memberId);
            insert.setString(3, interest.type().name());
            insert.setString(4, interest.degree().name());
            insert.setString(5, interest.occasion().name());
            Rows.setDay(insert, 6, interest.declaredOn());
            Rows.setDay(insert, 7, interest.until());
            insert.setString(8, interest.description());
            insert.setString(9, interest.subjectType());
            insert.setString(10, interest.subjectId());
            insert.executeUpdate();
        }
    }

    /** Boards with all that belongs to them in three queries, however many there are. */
    private List<Board> boards(String condition, String id) throws SQLException {
        Map<String, List<Interest>> interests = interests(
                condition.isEmpty()
                        ? ""
                        : " join board.board_member m on m.id = i.member_id join board.board b on b.id = m.board_id"
                                + condition,
                id);
        Map<String, List<Member>> members = members(
                condition.isEmpty() ? "" : " join board.board b on b.id = m.board_id" + condition, id, interests);
        List<Board> boards = new ArrayList<>();
        try (PreparedStatement select = prepare("select b.id, b.terms_name, b.region, b.board_name from board.board b"
                        + condition + " order by b.board_name, b.id");
                ResultSet row = query(select, id)) {
            while (row.next()) {
                boards.add(new Board(
                        row.getString("id"),
                        row.getString("terms_name"),
                        new Region(row.getString("region")),
                        row.getString("board_name"),
                        members.getOrDefault(row.getString("id"), List.of())));
            }
        }
        return boards;
    }

    private Map<String, List<Member>> members(String condition, String id, Map<String, List<Interest>> interests)
            throws SQLException {
        Map<String, List<Member>> members = new LinkedHashMap<>();
        try (PreparedStatement select = prepare(MEMBERS + condition + " order by m.valid_from, m.id");
                ResultSet row = query(select, id)) {
            while (row.next()) {
                members.computeIfAbsent(row.getString("board_id"), first -> new ArrayList<>())
                        .add(new Member(
                                row.getString("id"),
                                row.getString("constituency"),
                                row.getString("person_reference"),
                                row.getString("role_title"),
                                Rows.day(row, "valid_from"),
                                Rows.day(row, "valid_to"),
                                interests.getOrDefault(row.getString("id"), List.of())));
            }
        }
        return members;
    }

    private Map<String, List<Interest>> interests(String condition, String id) throws SQLException {
        Map<String, List<Interest>> interests = new LinkedHashMap<>();
        try (PreparedStatement select = prepare(INTERESTS + condition + " order by i.declared_on, i.id");
                ResultSet row = query(select, id)) {
            while (row.next()) {
                interests
                        .computeIfAbsent(row.getString("member_id"), first -> new ArrayList<>())
                        .add(new Interest(
                                row.getString("id"),
                                InterestType.valueOf(row.getString("interest_type")),
                                Degree.valueOf(row.getString("degree")),
                                Occasion.valueOf(row.getString("occasion")),
                                Rows.day(row, "declared_on"),
                                Rows.day(row, "valid_to"),
                                row.getString("description"),
                                row.getString("subject_type"),
                                row.getString("subject_id")));
            }
        }
        return interests;
    }

    private static ResultSet query(PreparedStatement select, String id) throws SQLException {
        if (id != null) {
            select.setString(1, id);
        }
        return select.executeQuery();
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }
}
