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

    /**
     * Committed entries, newest first; of the open transaction of this thread also what is not committed yet. Does not
     * wait for other transactions.
     *
     * @throws org.leademployer.platform.problem.ProblemException {@code not-allowed} (403) without the permission to read
     *     the audit log of the whole country: entries have no region
     */
    List<AuditEntry> find(AuditQuery query);
}
