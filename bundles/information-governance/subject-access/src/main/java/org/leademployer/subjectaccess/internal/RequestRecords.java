/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Erased;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.subject.SubjectKey.Kind;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectRecords;
import org.leademployer.platform.subject.SubjectSink;
import org.leademployer.platform.vault.Vault;
import org.leademployer.subjectaccess.SubjectRequest;
import org.leademployer.subjectaccess.internal.store.RequestStore;
import org.leademployer.subjectaccess.internal.store.RequestStore.Stored;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The requests of the person themselves. What was sealed of them goes with the key; that they were answered stays (IG-8). */
@Component(service = SubjectRecords.class)
public final class RequestRecords implements SubjectRecords {

    static final String DOMAIN = "subject-access";
    static final String REQUESTS = "subject-requests";

    private final RequestStore store;
    private final Vault vault;

    @Activate
    public RequestRecords(@Reference RequestStore store, @Reference Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    @Override
    public String domain() {
        return DOMAIN;
    }

    @Override
    public String holds() {
        return "Requests of the person, when they came and how they were answered";
    }

    @Override
    public List<Holding> holdings(DataSubject subject) throws SQLException {
        List<Stored> requests = store.ofPersons(subject.persons(vault::isDestroyed));
        List<Holding> holdings = new ArrayList<>();
        if (!requests.isEmpty()) {
            holdings.add(new Holding(
                    REQUESTS,
                    requests.size(),
                    requests.stream()
                            .map(one -> day(one.request()))
                            .max(Comparator.naturalOrder())
                            .orElseThrow(),
                    List.of()));
        }
        return holdings;
    }

    private static LocalDate day(SubjectRequest request) {
        return request.closedOn() == null ? request.receivedOn() : request.closedOn();
    }

    @Override
    public void gather(DataSubject subject, SubjectSink sink) throws SQLException, IOException {
        for (Stored stored : store.ofPersons(subject.persons(vault::isDestroyed))) {
            SubjectRequest request = stored.request();
            sink.record(SubjectRecord.of(REQUESTS, request.id())
                    .with("kind", request.kind())
                    .with("ground", request.ground())
                    .with("state", request.state())
                    .with("receivedOn", request.receivedOn())
                    .with("dueOn", request.dueOn())
                    .with("extended", request.extended())
                    .withPerson("proposedBy", Kind.USER, request.proposedBy())
                    .with("refusal", request.refusal())
                    .with("closedOn", request.closedOn()));
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
}
