/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.Shadow;
import org.leademployer.schedules.ShadowDifference;
import org.leademployer.schedules.SimulationReport.Change;
import org.leademployer.schedules.SimulationReport.PayerChange;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Candidates beside pins, and what they would have come to. Every method wants an open transaction. */
@Component(service = ShadowStore.class)
public final class ShadowStore {

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public ShadowStore(@Reference Transactions transactions, @Reference(target = "(schema=schedules)") Schema schema) {
        this.transactions = transactions;
    }

    /** Puts a shadow in the place of that of the same contract and schedule. */
    public void put(Shadow shadow) throws SQLException {
        delete(shadow.contractId(), shadow.candidate().schedule());
        try (PreparedStatement insert = prepare("INSERT INTO schedules.shadow (contract_id, schedule, region, version,"
                + " set_at, set_by, contract_region) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, shadow.contractId());
            insert.setString(2, shadow.candidate().schedule());
            insert.setString(3, shadow.candidate().region().slug());
            insert.setString(4, shadow.candidate().version().toString());
            Rows.setInstant(insert, 5, shadow.setAt());
            insert.setString(6, shadow.setBy());
            insert.setString(7, shadow.region().slug());
            insert.executeUpdate();
        }
    }

    public boolean delete(String contractId, String schedule) throws SQLException {
        try (PreparedStatement delete =
                prepare("DELETE FROM schedules.shadow WHERE contract_id = ? AND schedule = ?")) {
            delete.setString(1, contractId);
            delete.setString(2, schedule);
            return delete.executeUpdate() == 1;
        }
    }

    public Optional<Shadow> find(String contractId, String schedule) throws SQLException {
        return all(schedule).stream()
                .filter(shadow -> shadow.contractId().equals(contractId))
                .findFirst();
    }

    /** Whether any is set at all. */
    public boolean any() throws SQLException {
        try (PreparedStatement select = prepare("SELECT 1 FROM schedules.shadow FETCH FIRST 1 ROWS ONLY");
                ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    /** By contract. */
    public List<Shadow> all(String schedule) throws SQLException {
        try (PreparedStatement select =
                prepare("SELECT * FROM schedules.shadow WHERE schedule = ? ORDER BY contract_id")) {
            select.setString(1, schedule);
            List<Shadow> shadows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    shadows.add(new Shadow(
                            row.getString("contract_id"),
                            new Region(row.getString("contract_region")),
                            variant(schedule, row),
                            Rows.instant(row, "set_at"),
                            row.getString("set_by")));
                }
            }
            return shadows;
        }
    }

    /** Keeps a difference, unless the same candidate with the same terms has one for that calculation. */
    public void keep(ShadowDifference difference) throws SQLException {
        VariantId candidate = difference.candidate();
        boolean added = Rows.insertOnce(
                transactions.connection(),
                "INSERT INTO schedules.shadow_difference (calculation_id, region, version, terms_sha256, schedule,"
                        + " contract_id, computed_at, problem_code, problem_rule, problem_detail, problem_next,"
                        + " contract_region) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    insert.setString(1, difference.calculationId());
                    insert.setString(2, candidate.region().slug());
                    insert.setString(3, candidate.version().toString());
                    insert.setString(4, difference.candidateTermsSha256());
                    insert.setString(5, candidate.schedule());
                    insert.setString(6, difference.contractId());
                    Rows.setInstant(insert, 7, difference.computedAt());
                    RefusalColumns.set(insert, 8, difference.failure());
                    insert.setString(12, difference.region().slug());
                });
        if (!added) {
            return;
        }
        try (PreparedStatement insert = prepare("INSERT INTO schedules.shadow_amount (calculation_id, region, version,"
                + " terms_sha256, payer, today, candidate) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (PayerChange payer : difference.payers()) {
                insert.setString(1, difference.calculationId());
                insert.setString(2, candidate.region().slug());
                insert.setString(3, candidate.version().toString());
                insert.setString(4, difference.candidateTermsSha256());
                insert.setString(5, payer.payer());
                insert.setLong(6, payer.change().today().pence());
                insert.setLong(7, payer.change().then().pence());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Newest first. */
    public List<ShadowDifference> differences(String contractId, String schedule, int limit) throws SQLException {
        List<ShadowDifference> without = new ArrayList<>();
        try (PreparedStatement select = prepare("SELECT * FROM schedules.shadow_difference WHERE contract_id = ?"
                + " AND schedule = ? ORDER BY computed_at DESC, calculation_id FETCH FIRST ? ROWS ONLY")) {
            select.setString(1, contractId);
            select.setString(2, schedule);
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    without.add(new ShadowDifference(
                            row.getString("calculation_id"),
                            contractId,
                            new Region(row.getString("contract_region")),
                            variant(schedule, row),
                            row.getString("terms_sha256"),
                            List.of(),
                            RefusalColumns.read(row),
                            Rows.instant(row, "computed_at")));
                }
            }
        }
        List<ShadowDifference> differences = new ArrayList<>();
        for (ShadowDifference difference : without) {
            differences.add(new ShadowDifference(
                    difference.calculationId(),
                    difference.contractId(),
                    difference.region(),
                    difference.candidate(),
                    difference.candidateTermsSha256(),
                    amounts(difference),
                    difference.failure(),
                    difference.computedAt()));
        }
        return differences;
    }

    private List<PayerChange> amounts(ShadowDifference of) throws SQLException {
        try (PreparedStatement select = prepare("SELECT * FROM schedules.shadow_amount WHERE calculation_id = ?"
                + " AND region = ? AND version = ? AND terms_sha256 = ? ORDER BY payer")) {
            select.setString(1, of.calculationId());
            select.setString(2, of.candidate().region().slug());
            select.setString(3, of.candidate().version().toString());
            select.setString(4, of.candidateTermsSha256());
            List<PayerChange> amounts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    amounts.add(new PayerChange(
                            row.getString("payer"),
                            new Change(Money.ofPence(row.getLong("today")), Money.ofPence(row.getLong("candidate")))));
                }
            }
            return amounts;
        }
    }

    private static VariantId variant(String schedule, ResultSet row) throws SQLException {
        return new VariantId(
                schedule, new Region(row.getString("region")), VariantVersion.parse(row.getString("version")));
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }
}
