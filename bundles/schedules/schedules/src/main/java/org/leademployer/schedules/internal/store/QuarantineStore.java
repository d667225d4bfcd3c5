/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Variants in quarantine, so that a restart is no way out of it (SCH-8). Every method wants an open transaction. */
@Component(service = QuarantineStore.class)
public final class QuarantineStore {

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public QuarantineStore(
            @Reference Transactions transactions, @Reference(target = "(schema=schedules)") Schema schema) {
        this.transactions = transactions;
    }

    /**
     * A variant in quarantine.
     *
     * @param termsSha256 the digest of its terms; with others it is another variant
     * @param bundleSha256 the digest of the bundle with its rules; mended, it has another
     * @param failures how many it was given
     */
    public record Quarantined(
            VariantId variant, String termsSha256, String bundleSha256, Instant since, int failures) {}

    /** Puts a variant in the place of what has the same identity. */
    public void put(Quarantined quarantined) throws SQLException {
        remove(quarantined.variant());
        try (PreparedStatement insert = prepare("INSERT INTO schedules.quarantined_variant (schedule, region, version,"
                + " terms_sha256, bundle_sha256, since, failures) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            setIdentity(insert, quarantined.variant());
            insert.setString(4, quarantined.termsSha256());
            insert.setString(5, quarantined.bundleSha256());
            Rows.setInstant(insert, 6, quarantined.since());
            insert.setInt(7, quarantined.failures());
            insert.executeUpdate();
        }
    }

    public void remove(VariantId variant) throws SQLException {
        try (PreparedStatement delete = prepare(
                "DELETE FROM schedules.quarantined_variant WHERE schedule = ? AND region = ? AND version = ?")) {
            setIdentity(delete, variant);
            delete.executeUpdate();
        }
    }

    public List<Quarantined> all() throws SQLException {
        try (PreparedStatement select = prepare("SELECT * FROM schedules.quarantined_variant");
                ResultSet row = select.executeQuery()) {
            List<Quarantined> all = new ArrayList<>();
            while (row.next()) {
                all.add(new Quarantined(
                        new VariantId(
                                row.getString("schedule"),
                                new Region(row.getString("region")),
                                VariantVersion.parse(row.getString("version"))),
                        row.getString("terms_sha256"),
                        row.getString("bundle_sha256"),
                        Rows.instant(row, "since"),
                        row.getInt("failures")));
            }
            return all;
        }
    }

    private static void setIdentity(PreparedStatement statement, VariantId variant) throws SQLException {
        statement.setString(1, variant.schedule());
        statement.setString(2, variant.region().slug());
        statement.setString(3, variant.version().toString());
    }

    private PreparedStatement prepare(String statement) throws SQLException {
        return transactions.connection().prepareStatement(statement);
    }
}
