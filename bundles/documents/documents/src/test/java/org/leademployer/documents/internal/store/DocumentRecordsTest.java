/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Erased;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.subject.SubjectAttachment;
import org.leademployer.platform.subject.SubjectKey;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectSink;
import org.leademployer.platform.testkit.EmbeddedDatabase;

public class DocumentRecordsTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private EmbeddedDatabase database;
    private DocumentRecords records;

    @Before
    public void open() throws Exception {
        database = new EmbeddedDatabase("document", "db/document.xml");
        records = new DocumentRecords(
                database, () -> "document", new ContentFolder(folder.getRoot().toPath(), 1024, Clock.systemUTC()));
        document("d1", "trainee", "t1", "jane");
        document("d2", "trainee", "t2", "john");
        document("d3", "contract", "t1", "john");
    }

    @After
    public void close() {
        database.close();
    }

    @Test
    public void ig8_documentsOfATraineeAreHandedOver_theirFilesForAnOfficerToLookAt() {
        List<String> gathered = new ArrayList<>();
        List<SubjectAttachment> files = new ArrayList<>();
        DataSubject subject = subject(SubjectKey.Kind.TRAINEE, "t1");
        database.run(() -> {
            try {
                records.gather(subject, new SubjectSink() {
                    @Override
                    public void record(SubjectRecord record) {
                        gathered.add(record.toString());
                    }

                    @Override
                    public void attachment(SubjectAttachment attachment) {
                        files.add(attachment);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertEquals(List.of("documents d1-1"), gathered);
        assertEquals(1, files.size());
        assertTrue(files.get(0).mayNameOthers());
    }

    @Test
    public void ig8_documentsOfATraineeAreErased_andNoOthers() {
        DataSubject subject = subject(SubjectKey.Kind.TRAINEE, "t1");

        List<Erased> erased = database.call(() -> records.erase(subject, Set.of("documents", "documents-added")));

        assertEquals(List.of(new Erased("documents", 1, Erased.Manner.DELETED)), erased);
        assertEquals(2, database.number("select count(*) from document.document"));
        assertEquals(2, database.number("select count(*) from document.document_version"));
        assertEquals(List.of(), database.call(() -> records.holdings(subject)));
        assertEquals(
                List.of("documents-added"),
                database.call(() -> records.holdings(subject(SubjectKey.Kind.USER, "john"))).stream()
                        .map(Holding::category)
                        .toList());
    }

    private static DataSubject subject(SubjectKey.Kind kind, String value) {
        return new DataSubject("p", new TreeSet<>(Set.of(new SubjectKey(kind, value))));
    }

    private void document(String id, String kind, String subject, String by) {
        database.execute(
                "insert into document.document (id, subject_kind, subject_id, kind, title, state, created_at, latest_version,"
                        + " file_name, media_type, size_bytes, sha256, added_by, added_at) values ('" + id + "', '"
                        + kind
                        + "', '" + subject + "', 'OTHER', 'Title', 'OPEN', '2026-01-06 10:00:00', 1, 'a.pdf',"
                        + " 'application/pdf', 3, '" + "a".repeat(64) + "', '" + by + "', '2026-01-06 10:00:00')",
                "insert into document.document_version (document_id, version_number, file_name, media_type, size_bytes,"
                        + " sha256, added_by, added_at) values ('" + id + "', 1, 'a.pdf', 'application/pdf', 3, '"
                        + "a".repeat(64) + "', '" + by + "', '2026-01-06 10:00:00')");
    }
}
