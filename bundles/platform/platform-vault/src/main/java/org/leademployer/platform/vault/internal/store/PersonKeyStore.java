/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.vault.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keys of persons, each sealed with the platform's. A destroyed one leaves its row, so that no other is made. */
@Component(service = PersonKeyStore.class)
public final class PersonKeyStore {

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the table is */
    @Activate
    public PersonKeyStore(@Reference Transactions transactions, @Reference(target = "(schema=vault)") Schema schema) {
        this.transactions = transactions;
    }

    /**
     * A person's key.
     *
     * @param sealedKey null once it is destroyed
     */
    public record PersonKey(byte[] sealedKey) {
        public boolean isDestroyed() {
            return sealedKey == null;
        }
    }

    public Optional<PersonKey> find(String person) {
        return transactions.call(() -> {
            try (PreparedStatement select = transactions
                    .connection()
                    .prepareStatement("SELECT sealed_key FROM vault.person_key WHERE person = ?")) {
                select.setString(1, person);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(new PersonKey(row.getBytes(1))) : Optional.empty();
                }
            }
        });
    }

    /** Adds a key, unless there is one. @param sealedKey null for a person whose key is destroyed before there was one */
    public boolean add(String person, byte[] sealedKey, Instant now) {
        return transactions.call(() -> Rows.insertOnce(
                transactions.connection(),
                "INSERT INTO vault.person_key (person, sealed_key, made_at, destroyed_at) VALUES (?, ?, ?, ?)",
                insert -> {
                    insert.setString(1, person);
                    insert.setBytes(2, sealedKey);
                    Rows.setInstant(insert, 3, now);
                    Rows.setInstant(insert, 4, sealedKey == null ? now : null);
                }));
    }

    /** @return whether there was one that was not destroyed */
    public boolean destroy(String person, Instant now) throws SQLException {
        try (PreparedStatement update = transactions
                .connection()
                .prepareStatement("UPDATE vault.person_key SET sealed_key = NULL, destroyed_at = ?"
                        + " WHERE person = ? AND sealed_key IS NOT NULL")) {
            Rows.setInstant(update, 1, now);
            update.setString(2, person);
            return update.executeUpdate() == 1;
        }
    }
}
