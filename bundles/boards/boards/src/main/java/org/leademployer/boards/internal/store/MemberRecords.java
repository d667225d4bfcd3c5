/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.store;

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

/** What boards hold on a member: by the reference under which they were appointed (IG-8). */
@Component(service = SubjectRecords.class)
public final class MemberRecords implements SubjectRecords {

    static final String MEMBERSHIP = "board-membership";
    static final String INTERESTS = "declared-interests";
    static final String ATTENDANCE = "attendance";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public MemberRecords(@Reference Transactions transactions, @Reference(target = "(schema=board)") Schema schema) {
        this.transactions = transactions;
    }

    @Override
    public String domain() {
        return "boards";
    }

    @Override
    public String holds() {
        return "Membership of boards, declared interests, attendance and withdrawals";
    }

    @Override
    public List<Holding> holdings(DataSubject subject) throws SQLException {
        Set<String> references = subject.of(Kind.MEMBER);
        List<Holding> holdings = new ArrayList<>();
        List<LocalDate> last = new ArrayList<>();
        add(
                holdings,
                MEMBERSHIP,
                count(
                        "select count(*), max(valid_to) from board.board_member" + " where person_reference = ?",
                        references,
                        1,
                        last),
                last);
        List<LocalDate> declared = new ArrayList<>();
        add(
                holdings,
                INTERESTS,
                count(
                        "select count(*), max(i.declared_on) from board.declared_interest i"
                                + " join board.board_member m on m.id = i.member_id where m.person_reference = ?",
                        references,
                        1,
                        declared),
                declared);
        List<LocalDate> met = new ArrayList<>();
        add(
                holdings,
                ATTENDANCE,
                count(
                        "select count(*), max(t.met_on) from board.attendance a"
                                + " join board.meeting t on t.id = a.meeting_id where a.person_reference = ?",
                        references,
                        1,
                        met),
                met);
        return holdings;
    }

    @Override
    public void gather(DataSubject subject, SubjectSink sink) throws SQLException, IOException {
        Set<String> references = subject.of(Kind.MEMBER);
        this.<IOException>select(
                "select id, board_id, constituency, person_reference, role_title, valid_from, valid_to"
                        + " from board.board_member where person_reference = ? order by valid_from, id",
                references,
                1,
                row -> sink.record(SubjectRecord.of(MEMBERSHIP, row.getString("id"))
                        .with("board", row.getString("board_id"))
                        .with("constituency", row.getString("constituency"))
                        .withPerson("reference", Kind.MEMBER, row.getString("person_reference"))
                        .with("role", row.getString("role_title"))
                        .with("from", Rows.day(row, "valid_from"))
                        .with("to", Rows.day(row, "valid_to"))));
        this.<IOException>select(
                "select i.id, i.interest_type, i.degree, i.occasion, i.declared_on, i.valid_to, i.description"
                        + " from board.declared_interest i join board.board_member m on m.id = i.member_id"
                        + " where m.person_reference = ? order by i.declared_on, i.id",
                references,
                1,
                row -> sink.record(SubjectRecord.of(INTERESTS, row.getString("id"))
                        .with("type", row.getString("interest_type"))
                        .with("degree", row.getString("degree"))
                        .with("occasion", row.getString("occasion"))
                        .with("declaredOn", Rows.day(row, "declared_on"))
                        .with("until", Rows.day(row, "valid_to"))
                        .with("description", row.getString("description"))));
        this.<IOException>select(
                "select a.meeting_id, t.met_on, a.constituency, a.sitting from board.attendance a"
                        + " join board.meeting t on t.id = a.meeting_id where a.person_reference = ?"
                        + " order by t.met_on, a.meeting_id",
                references,
                1,
                row -> sink.record(SubjectRecord.of(ATTENDANCE, row.getString("meeting_id"))
                        .with("metOn", Rows.day(row, "met_on"))
                        .with("constituency", row.getString("constituency"))
                        .with("sitting", row.getString("sitting"))));
    }

    @Override
    public boolean restrict(DataSubject subject, boolean restricted) {
        return false;
    }

    /** Kept: minutes are a body's own record, and who sat is part of a quorum that was counted. */
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
