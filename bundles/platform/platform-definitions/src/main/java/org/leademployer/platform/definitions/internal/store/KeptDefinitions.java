/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.internal.store;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Texts of definitions that were used, under their digests. What is kept is never changed, and the same is kept once. */
@Component(service = KeptDefinitions.class)
public final class KeptDefinitions {

    private final Transactions transactions;
    private final Clock clock;

    /** @param schema not called: that it is there says that the table is */
    @Activate
    public KeptDefinitions(
            @Reference Transactions transactions,
            @Reference(target = "(schema=definition)") Schema schema,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    public void keep(Definition<?> used) {
        transactions.run(() -> {
            if (select(used.sha256()).isEmpty()) {
                insert(used);
            }
        });
    }

    public Optional<String> text(String sha256) {
        return transactions.call(() -> select(sha256));
    }

    private Optional<String> select(String sha256) throws SQLException {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("select definition_text from definition.kept_definition where sha256 = ?")) {
            select.setString(1, sha256);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new String(row.getBytes(1), StandardCharsets.UTF_8)) : Optional.empty();
            }
        }
    }

    private void insert(Definition<?> used) throws SQLException {
        Rows.insertOnce(
                transactions.connection(),
                "insert into definition.kept_definition"
                        + " (sha256, kind, definition_name, region, version, kept_at, definition_text)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    insert.setString(1, used.sha256());
                    insert.setString(2, used.id().kind());
                    insert.setString(3, used.id().name());
                    insert.setString(4, used.id().region().slug());
                    insert.setString(5, used.id().version().toString());
                    Rows.setInstant(insert, 6, clock.instant());
                    insert.setBytes(7, used.text().getBytes(StandardCharsets.UTF_8));
                });
    }
}
