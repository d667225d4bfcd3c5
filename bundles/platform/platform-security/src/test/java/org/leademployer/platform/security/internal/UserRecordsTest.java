/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.SubjectAttachment;
import org.leademployer.platform.subject.SubjectKey;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectSink;

public class UserRecordsTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void ig8_aUserIsToldOfTheirRolesAndOfNobodyElses_andIsTakenAwayBeforeAnythingIsErased() throws Exception {
        Path etc = folder.getRoot().toPath();
        Files.writeString(
                etc.resolve("users.properties"),
                "jane = hash-of-jane,finance@north-west,finance\njohn = hash-of-john,auditor@national,auditor\n");
        UserRecords records = new UserRecords(new UsersFile(etc));
        DataSubject subject = new DataSubject("p", new TreeSet<>(Set.of(new SubjectKey(SubjectKey.Kind.USER, "jane"))));
        List<String> values = new ArrayList<>();
        records.gather(subject, new SubjectSink() {
            @Override
            public void record(SubjectRecord record) {
                record.fields().forEach(field -> values.add(field.value()));
            }

            @Override
            public void attachment(SubjectAttachment attachment) {
                throw new AssertionError("users have no files");
            }
        });

        assertEquals(List.of("jane", "finance@north-west"), values);
        assertEquals("X-3", records.holdings(subject).get(0).needs().get(0).rule());
        assertEquals(List.of(), records.erase(subject, Set.of("user")));
    }
}
