/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.store;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.subject.SubjectAttachment;
import org.leademployer.platform.subject.SubjectKey;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectSink;
import org.leademployer.platform.testkit.EmbeddedDatabase;

public class MemberRecordsTest {

    private EmbeddedDatabase database;
    private MemberRecords records;

    @Before
    public void open() throws Exception {
        database = new EmbeddedDatabase("board", "db/board.xml");
        records = new MemberRecords(database, () -> "board");
        database.execute(
                "insert into board.board (id, terms_name, region, board_name, changes) values ('b', 'lwab', 'north', 'B', 0)",
                member("m1", "person-one"),
                member("m2", "person-two"),
                "insert into board.declared_interest (id, member_id, interest_type, degree, occasion, declared_on,"
                        + " description) values ('i1', 'm1', 'FINANCIAL', 'DIRECT', 'ANNUAL', '2026-01-05', 'mark-one')",
                "insert into board.declared_interest (id, member_id, interest_type, degree, occasion, declared_on,"
                        + " description) values ('i2', 'm2', 'FINANCIAL', 'DIRECT', 'ANNUAL', '2026-01-06', 'mark-two')",
                "insert into board.meeting (id, board_id, met_on, recorded_at) values ('t', 'b', '2026-02-02',"
                        + " '2026-02-02 10:00:00')",
                attendance(1, "person-one"),
                attendance(2, "person-two"));
    }

    @After
    public void close() {
        database.close();
    }

    @Test
    public void ig8_aMemberIsToldWhatIsHeldOnThem_andNothingOfOthers() {
        List<SubjectRecord> gathered = new ArrayList<>();
        List<Holding> holdings = database.call(() -> {
            DataSubject subject = subject("person-one");
            gather(subject, gathered);
            return records.holdings(subject);
        });

        assertEquals(
                List.of(
                        new Holding("board-membership", 1, null, List.of()),
                        new Holding("declared-interests", 1, LocalDate.of(2026, 1, 5), List.of()),
                        new Holding("attendance", 1, LocalDate.of(2026, 2, 2), List.of())),
                holdings);
        assertEquals(
                List.of("board-membership m1", "declared-interests i1", "attendance t"),
                gathered.stream().map(SubjectRecord::toString).toList());
        assertEquals("mark-one", gathered.get(1).fields().get(5).value());
    }

    @Test
    public void ig8_onOthersThereIsNothing_andNothingIsErased() {
        database.run(() -> {
            assertEquals(List.of(), records.holdings(subject("person-three")));
            assertEquals(List.of(), records.erase(subject("person-one"), Set.of("attendance")));
        });
    }

    private void gather(DataSubject subject, List<SubjectRecord> gathered) throws SQLException {
        try {
            records.gather(subject, new SubjectSink() {
                @Override
                public void record(SubjectRecord record) {
                    gathered.add(record);
                }

                @Override
                public void attachment(SubjectAttachment attachment) {
                    throw new AssertionError("boards keep no files");
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSubject subject(String reference) {
        return new DataSubject("p", new TreeSet<>(Set.of(new SubjectKey(SubjectKey.Kind.MEMBER, reference))));
    }

    private static String member(String id, String reference) {
        return "insert into board.board_member (id, board_id, constituency, person_reference, role_title, valid_from)"
                + " values ('" + id + "', 'b', 'trusts', '" + reference + "', 'Member', '2025-04-01')";
    }

    private static String attendance(int place, String reference) {
        return "insert into board.attendance (meeting_id, place, constituency, person_reference, sitting) values ('t', "
                + place + ", 'trusts', '" + reference + "', 'MEMBER')";
    }
}
