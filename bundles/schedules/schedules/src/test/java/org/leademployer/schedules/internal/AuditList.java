/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.util.List;
import java.util.function.Consumer;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.schedules.internal.store.EmbeddedDatabase;

/** Hands over what is recorded; refuses it where no transaction is open. */
final class AuditList implements AuditLog {

    private final EmbeddedDatabase database;
    private final Consumer<Change> recorded;

    AuditList(EmbeddedDatabase database, Consumer<Change> recorded) {
        this.database = database;
        this.recorded = recorded;
    }

    @Override
    public void record(Change change) {
        database.connection(); // refuses where no transaction is open
        synchronized (recorded) {
            recorded.accept(change);
        }
    }

    @Override
    public List<AuditEntry> find(AuditQuery query) {
        return List.of();
    }
}
