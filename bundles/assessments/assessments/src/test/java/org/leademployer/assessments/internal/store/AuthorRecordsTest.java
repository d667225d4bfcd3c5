/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.store;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
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

public class AuthorRecordsTest {

    private EmbeddedDatabase database;
    private AuthorRecords records;

    @Before
    public void open() throws Exception {
        database = new EmbeddedDatabase("assessment", "db/assessment.xml");
        records = new AuthorRecords(database, () -> "assessment");
        database.execute(
                "insert into assessment.assessment (id, questionnaire, questionnaire_region, questionnaire_version, sha256,"
                        + " subject_type, subject_id, region, assessment_state, started_by, started_at) values ('a', 'q',"
                        + " 'national', '1.0.0', 's', 'contract', 'c', 'north', 'STARTED', 'jane', '2026-01-05 10:00:00')",
                answer("one", "jane"),
                answer("two", "john"));
    }

    @After
    public void close() {
        database.close();
    }

    @Test
    public void ig8_anAuthorIsToldOfTheirAnswers_andNothingOfOthers() {
        List<String> gathered = new ArrayList<>();
        List<Holding> holdings = database.call(() -> {
            DataSubject subject =
                    new DataSubject("p", new TreeSet<>(Set.of(new SubjectKey(SubjectKey.Kind.USER, "jane"))));
            try {
                records.gather(subject, new SubjectSink() {
                    @Override
                    public void record(SubjectRecord record) {
                        record.fields().forEach(field -> gathered.add(field.value()));
                    }

                    @Override
                    public void attachment(SubjectAttachment attachment) {
                        throw new AssertionError("assessments keep no files");
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return records.holdings(subject);
        });

        assertEquals(
                List.of("assessments", "answers"),
                holdings.stream().map(Holding::category).toList());
        assertEquals(List.of(1L, 1L), holdings.stream().map(Holding::count).toList());
        assertEquals(1, gathered.stream().filter("mark-one"::equals).count());
        assertEquals(0, gathered.stream().filter("mark-two"::equals).count());
    }

    private static String answer(String question, String author) {
        return "insert into assessment.answer (assessment_id, question, answer_value, author, answered_at) values ('a', '"
                + question + "', 'mark-" + question + "', '" + author + "', '2026-01-06 10:00:00')";
    }
}
