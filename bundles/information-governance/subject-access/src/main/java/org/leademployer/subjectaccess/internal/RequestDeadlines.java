/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal;

import java.sql.SQLException;
import java.util.Optional;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.EventHandler;
import org.leademployer.platform.store.Transactions;
import org.leademployer.subjectaccess.SubjectRequest;
import org.leademployer.subjectaccess.internal.rules.RequestProblems;
import org.leademployer.subjectaccess.internal.store.RequestStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says by when a request is to be answered, as it stands when this is called: told twice or late, it says the same. It is
 * not there without the deadlines domain: then what has changed waits in the outbox, and requests go on.
 */
@Component(
        service = EventHandler.class,
        property = {
            EventHandler.TYPE + "=" + SubjectRequestsService.DUE_CHANGED,
            EventHandler.NAME + "=subject-request-deadlines"
        })
public final class RequestDeadlines implements EventHandler {

    private static final String DOMAIN = "subject-access";
    private static final String OWNER = "information-governance-officer";

    private final Transactions transactions;
    private final RequestStore store;
    private final Deadlines deadlines;

    @Activate
    public RequestDeadlines(
            @Reference Transactions transactions, @Reference RequestStore store, @Reference Deadlines deadlines) {
        this.transactions = transactions;
        this.store = store;
        this.deadlines = deadlines;
    }

    @Override
    public void handle(DeliveredEvent event) {
        transactions.run(() -> say(event.event().subjectId()));
    }

    private void say(String id) throws SQLException {
        Optional<SubjectRequest> open = store.find(id)
                .map(RequestStore.Stored::request)
                .filter(request -> request.state().isOpen());
        if (open.isEmpty()) {
            deadlines.clear(DOMAIN, id);
            return;
        }
        deadlines.set(Deadline.on(
                open.get().dueOn(),
                DOMAIN,
                id,
                "subject-request",
                id,
                "Answer a request of a data subject: " + open.get().kind(),
                RequestProblems.RULE,
                OWNER,
                open.get().region(),
                Permission.SERVE_DATA_SUBJECTS,
                "/api/v1/information-governance/subject-requests/" + id));
    }
}
