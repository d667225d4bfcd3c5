/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal;

import javax.transaction.TransactionSynchronizationRegistry;
import org.leademployer.platform.audit.internal.store.EntryStore;
import org.leademployer.platform.audit.internal.store.OpenEntries;
import org.leademployer.platform.audit.internal.store.SealStore;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The two tables, and what is known of open transactions: one for all components of this bundle. */
@Component(service = AuditTables.class)
public final class AuditTables {

    private final Transactions transactions;
    private final EntryStore entries;
    private final SealStore seals;
    private final OpenEntries open;

    @Activate
    public AuditTables(
            @Reference Transactions transactions,
            @Reference TransactionSynchronizationRegistry registry,
            @Reference(target = "(schema=audit)") Schema schema) {
        this.open = new OpenEntries(registry);
        this.transactions = transactions;
        this.entries = new EntryStore(transactions, open);
        this.seals = new SealStore(transactions, entries, open);
    }

    Transactions transactions() {
        return transactions;
    }

    EntryStore entries() {
        return entries;
    }

    SealStore seals() {
        return seals;
    }

    /** The smallest number of an entry whose transaction is open in this platform. */
    long firstOpen() {
        return open.first();
    }
}
