/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Erased;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.subject.SubjectKey.Kind;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectRecords;
import org.leademployer.platform.subject.SubjectSink;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** That somebody is a user of the platform, and in which roles (IG-8). Who is to be erased is taken away as a user first. */
@Component(service = SubjectRecords.class)
public final class UserRecords implements SubjectRecords {

    static final String USER = "user";

    private final UsersFile file;

    @Activate
    public UserRecords() {
        this(new UsersFile(Path.of(System.getProperty("karaf.etc", "etc"))));
    }

    UserRecords(UsersFile file) {
        this.file = file;
    }

    @Override
    public String domain() {
        return "users";
    }

    @Override
    public String holds() {
        return "Whether the person is a user, and which roles they hold where";
    }

    @Override
    public List<Holding> holdings(DataSubject subject) {
        return entries(subject).stream()
                .map(entry -> new Holding(
                        USER,
                        1,
                        null,
                        List.of(new Holding.Need(
                                "The person is a user of the platform: take the user away first.", "X-3"))))
                .toList();
    }

    @Override
    public void gather(DataSubject subject, SubjectSink sink) throws IOException {
        for (UsersFile.Entry entry : entries(subject)) {
            sink.record(SubjectRecord.of(USER, entry.name())
                    .withPerson("name", Kind.USER, entry.name())
                    .with(
                            "grants",
                            entry.grants().stream().map(Object::toString).collect(Collectors.joining(", "))));
        }
    }

    @Override
    public boolean restrict(DataSubject subject, boolean restricted) {
        return false;
    }

    @Override
    public List<Erased> erase(DataSubject subject, Set<String> categories) {
        return List.of();
    }

    private List<UsersFile.Entry> entries(DataSubject subject) {
        List<UsersFile.Entry> found = new ArrayList<>();
        for (String name : subject.of(Kind.USER)) {
            UsersFile.Entry entry = file.entries().get(name);
            if (entry != null) {
                found.add(entry);
            }
        }
        return found;
    }
}
