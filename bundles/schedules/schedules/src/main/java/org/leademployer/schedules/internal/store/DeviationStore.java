/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.DeviationReason;
import org.leademployer.schedules.internal.rules.DeviationRules.KeptReason;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Why contracts differ from the national terms. Every method wants an open transaction. */
@Component(service = DeviationStore.class)
public final class DeviationStore {

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public DeviationStore(
            @Reference Transactions transactions, @Reference(target = "(schema=schedules)") Schema schema) {
        this.transactions = transactions;
    }

    /** Puts a reason in the place of that of the same contract, schedule and term. */
    public void put(KeptReason kept) throws SQLException {
        try (PreparedStatement delete =
                prepare("DELETE FROM schedules.deviation_reason WHERE contract_id = ? AND schedule = ? AND term = ?")) {
            delete.setString(1, kept.contractId());
            delete.setString(2, kept.schedule());
            delete.setString(3, kept.term());
            delete.executeUpdate();
        }
        try (PreparedStatement insert = prepare("INSERT INTO schedules.deviation_reason (contract_id, schedule, term,"
                + " national_value, agreed_value, reason, agreed_by, agreed_on, recorded_at, recorded_by)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, kept.contractId());
            insert.setString(2, kept.schedule());
            insert.setString(3, kept.term());
            insert.setString(4, kept.national());
            insert.setString(5, kept.agreed());
            insert.setString(6, kept.reason().reason());
            insert.setString(7, kept.reason().agreedBy());
            Rows.setDay(insert, 8, kept.reason().agreedOn());
            Rows.setInstant(insert, 9, kept.recordedAt());
            insert.setString(10, kept.recordedBy());
            insert.executeUpdate();
        }
    }

    /** By term. */
    public Map<String, KeptReason> ofContract(String contractId, String schedule) throws SQLException {
        try (PreparedStatement select =
                prepare("SELECT * FROM schedules.deviation_reason WHERE contract_id = ? AND schedule = ?")) {
            select.setString(1, contractId);
            select.setString(2, schedule);
            Map<String, KeptReason> reasons = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    KeptReason kept = new KeptReason(
                            contractId,
                            schedule,
                            row.getString("term"),
                            row.getString("national_value"),
                            row.getString("agreed_value"),
                            new DeviationReason(
                                    row.getString("reason"), row.getString("agreed_by"), Rows.day(row, "agreed_on")),
                            Rows.instant(row, "recorded_at"),
                            row.getString("recorded_by"));
                    reasons.put(kept.term(), kept);
                }
            }
            return reasons;
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }
}
