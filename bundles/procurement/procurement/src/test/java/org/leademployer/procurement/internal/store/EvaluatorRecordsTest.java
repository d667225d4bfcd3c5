/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.store;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

public class EvaluatorRecordsTest {

    private EmbeddedDatabase database;
    private EvaluatorRecords records;

    @Before
    public void open() throws Exception {
        database = new EmbeddedDatabase("procurement", "db/procurement.xml");
        records = new EvaluatorRecords(database, () -> "procurement");
        database.run(() -> {
            try (var insert = database.connection()
                    .prepareStatement("insert into procurement.procurement (procurement_id, reference, region,"
                            + " procurement_state, record_version, content) values ('p', 'P-1', 'north', 'EVALUATION', 1,"
                            + " ?)")) {
                insert.setBytes(1, "{}".getBytes(StandardCharsets.UTF_8));
                insert.executeUpdate();
            }
        });
        database.execute(score("one", "jane"), score("two", "john"));
    }

    @After
    public void close() {
        database.close();
    }

    @Test
    public void ig8_anEvaluatorIsToldOfTheirScores_andNothingOfOthers() {
        List<SubjectRecord> gathered = new ArrayList<>();
        List<Holding> holdings = database.call(() -> {
            DataSubject subject =
                    new DataSubject("p", new TreeSet<>(Set.of(new SubjectKey(SubjectKey.Kind.USER, "jane"))));
            try {
                records.gather(subject, new SubjectSink() {
                    @Override
                    public void record(SubjectRecord record) {
                        gathered.add(record);
                    }

                    @Override
                    public void attachment(SubjectAttachment attachment) {
                        throw new AssertionError("procurement hands no files over");
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return records.holdings(subject);
        });

        assertEquals(List.of(new Holding("evaluation-scores", 1, LocalDate.of(2026, 1, 6), List.of())), holdings);
        assertEquals(1, gathered.size());
        assertEquals("bid/one", gathered.get(0).id());
    }

    private static String score(String question, String member) {
        return "insert into procurement.score (procurement_id, bid_id, question_id, member_ref, points, rationale, scored_at,"
                + " voided) values ('p', 'bid', '" + question + "', '" + member
                + "', 3, 'because', '2026-01-06 10:00:00', 0)";
    }
}
