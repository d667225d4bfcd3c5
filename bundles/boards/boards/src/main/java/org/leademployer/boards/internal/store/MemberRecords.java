/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.store;

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

/** What boards hold on a member: by the reference under which they were appointed (IG-8). */
@Component(service = SubjectRecords.class)
public final class MemberRecords implements SubjectRecords {

    static final String MEMBERSHIP = "board-membership";
    static final String INTERESTS = "declared-interests";
    static final String ATTENDANCE = "attendance";

    private final SubjectRows rows;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public MemberRecords(@Reference Transactions transactions, @Reference(target = "(schema=board)") Schema schema) {
        this.rows = new SubjectRows(transactions);
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
        rows.holding(
                        MEMBERSHIP,
                        "select count(*), max(valid_to) from board.board_member where person_reference = ?",
                        references)
                .ifPresent(holdings::add);
        rows.holding(
                        INTERESTS,
                        "select count(*), max(i.declared_on) from board.declared_interest i"
                                + " join board.board_member m on m.id = i.member_id where m.person_reference = ?",
                        references)
                .ifPresent(holdings::add);
        rows.holding(
                        ATTENDANCE,
                        "select count(*), max(t.met_on) from board.attendance a"
                                + " join board.meeting t on t.id = a.meeting_id where a.person_reference = ?",
                        references)
                .ifPresent(holdings::add);
        return holdings;
    }

    @Override
    public void gather(DataSubject subject, SubjectSink sink) throws SQLException, IOException {
        Set<String> references = subject.of(Kind.MEMBER);
        rows.<IOException>read(
                "select id, board_id, constituency, person_reference, role_title, valid_from, valid_to"
                        + " from board.board_member where person_reference = ? order by valid_from, id",
                references,
                row -> sink.record(SubjectRecord.of(MEMBERSHIP, row.getString("id"))
                        .with("board", row.getString("board_id"))
                        .with("constituency", row.getString("constituency"))
                        .withPerson("reference", Kind.MEMBER, row.getString("person_reference"))
                        .with("role", row.getString("role_title"))
                        .with("from", Rows.day(row, "valid_from"))
                        .with("to", Rows.day(row, "valid_to"))));
        rows.<IOException>read(
                "select i.id, i.interest_type, i.degree, i.occasion, i.declared_on, i.valid_to, i.description"
                        + " from board.declared_interest i join board.board_member m on m.id = i.member_id"
                        + " where m.person_reference = ? order by i.declared_on, i.id",
                references,
                row -> sink.record(SubjectRecord.of(INTERESTS, row.getString("id"))
                        .with("type", row.getString("interest_type"))
                        .with("degree", row.getString("degree"))
                        .with("occasion", row.getString("occasion"))
                        .with("declaredOn", Rows.day(row, "declared_on"))
                        .with("until", Rows.day(row, "valid_to"))
                        .with("description", row.getString("description"))));
        rows.<IOException>read(
                "select a.meeting_id, t.met_on, a.constituency, a.sitting from board.attendance a"
                        + " join board.meeting t on t.id = a.meeting_id where a.person_reference = ?"
                        + " order by t.met_on, a.meeting_id",
                references,
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
}
