/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The append-only record of every change. Provided by the platform. */
@ProviderType
public interface AuditLog {

    /**
     * Writes an entry in the transaction that is open on this thread, so that there is no change without its entry and
     * no entry without its change. Who, when and the correlation id are added by the platform.
     *
     * @throws IllegalStateException when no transaction is open
     */
    void record(Change change);

    /** Entries, newest first. */
    List<AuditEntry> find(AuditQuery query);
}
