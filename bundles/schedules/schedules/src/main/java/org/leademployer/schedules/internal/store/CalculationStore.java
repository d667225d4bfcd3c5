/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records of calculations in the database. Every method is called in a transaction. */
@Component(service = CalculationStore.class)
public final class CalculationStore {

    private static final String NEWEST_FIRST = " ORDER BY calculated_at DESC, id FETCH FIRST ? ROWS ONLY";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public CalculationStore(
            @Reference Transactions transactions, @Reference(target = "(schema=schedules)") Schema schema) {
        this.transactions = transactions;
    }

    /**
     * Keeps a calculation, unless one of its id is kept.
     *
     * @param validities of the variants of its basis, in that order
     * @return whether it was new
     */
    public boolean add(Calculation calculation, List<Validity> validities) throws SQLException {
        boolean added = Rows.insertOnce(
                transactions.connection(),
                "INSERT INTO schedules.calculation (id, calculation_type, contract_id, from_day, to_day, input_sha256,"
                        + " result_sha256, calculated_at, calculated_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    insert.setString(1, calculation.id());
                    insert.setString(2, calculation.type());
                    insert.setString(3, calculation.contractId());
                    Rows.setDay(insert, 4, calculation.period().from());
                    Rows.setDay(insert, 5, calculation.period().to());
                    insert.setString(6, calculation.inputSha256());
                    insert.setString(7, calculation.resultSha256());
                    Rows.setInstant(insert, 8, calculation.calculatedAt());
                    insert.setString(9, calculation.calculatedBy());
                });
        if (added) {
            addBasis(calculation, validities);
        }
        return added;
    }

    private void addBasis(Calculation calculation, List<Validity> validities) throws SQLException {
        try (PreparedStatement insert = transactions
                .connection()
                .prepareStatement("INSERT INTO schedules.calculation_basis (calculation_id, place, from_day, to_day,"
                        + " schedule, region, version, valid_from, valid_to, terms_sha256, bundle_name,"
                        + " bundle_version, bundle_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < calculation.basis().size(); i++) {
                Basis basis = calculation.basis().get(i);
                insert.setString(1, calculation.id());
                insert.setInt(2, i);
                Rows.setDay(insert, 3, basis.period().from());
                Rows.setDay(insert, 4, basis.period().to());
                insert.setString(5, basis.variant().schedule());
                insert.setString(6, basis.variant().region().slug());
                insert.setString(7, basis.variant().version().toString());
                Rows.setDay(insert, 8, validities.get(i).from());
                Rows.setDay(insert, 9, validities.get(i).to());
                insert.setString(10, basis.termsSha256());
                insert.setString(11, basis.bundle().symbolicName());
                insert.setString(12, basis.bundle().version());
                insert.setString(13, basis.bundle().sha256());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    public Optional<Calculation> find(String id) throws SQLException {
        try (PreparedStatement select =
                transactions.connection().prepareStatement("SELECT * FROM schedules.calculation WHERE id = ?")) {
            select.setString(1, id);
            return calculations(select).stream().findFirst();
        }
    }

    /** Newest first; of all contracts when null. */
    public List<Calculation> newest(int limit) throws SQLException {
        return newest("", List.of(), limit);
    }

    /** Those of some contracts; none where there is no contract. */
    public List<Calculation> newest(List<String> contractIds, int limit) throws SQLException {
        return contractIds.isEmpty()
                ? List.of()
                : newest(
                        " WHERE contract_id IN (" + String.join(", ", Collections.nCopies(contractIds.size(), "?"))
                                + ")",
                        contractIds,
                        limit);
    }

    private List<Calculation> newest(String where, List<String> contractIds, int limit) throws SQLException {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("SELECT * FROM schedules.calculation" + where + NEWEST_FIRST)) {
            int next = 1;
            for (String contractId : contractIds) {
                select.setString(next++, contractId);
            }
            select.setInt(next, limit);
            return calculations(select);
        }
    }

    /**
     * A portion of the calculations that have a day in a period, by id.
     *
     * @param contractId only of this contract; of all when null
     * @param after the last id of the portion before; empty for the first
     */
    public List<Calculation> within(Period period, String contractId, String after, int limit) throws SQLException {
        String sql = "SELECT * FROM schedules.calculation WHERE from_day <= ? AND to_day >= ? AND id > ?"
                + (contractId == null ? "" : " AND contract_id = ?") + " ORDER BY id FETCH FIRST ? ROWS ONLY";
        try (PreparedStatement select = transactions.connection().prepareStatement(sql)) {
            int next = 1;
            Rows.setDay(select, next++, period.to());
            Rows.setDay(select, next++, period.from());
            select.setString(next++, after);
            if (contractId != null) {
                select.setString(next++, contractId);
            }
            select.setInt(next, limit);
            return calculations(select);
        }
    }

    /** A portion of a contract's calculations that rest on a version with these terms, by id. @param after as above */
    public List<Calculation> restingOn(
            String contractId, VariantId variant, String termsSha256, String after, int limit) throws SQLException {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("SELECT c.* FROM schedules.calculation c WHERE c.contract_id = ? AND c.id > ?"
                        + " AND EXISTS (SELECT 1 FROM schedules.calculation_basis b WHERE b.calculation_id = c.id"
                        + " AND b.schedule = ? AND b.region = ? AND b.version = ? AND b.terms_sha256 = ?)"
                        + " ORDER BY c.id FETCH FIRST ? ROWS ONLY")) {
            select.setString(1, contractId);
            select.setString(2, after);
            select.setString(3, variant.schedule());
            select.setString(4, variant.region().slug());
            select.setString(5, variant.version().toString());
            select.setString(6, termsSha256);
            select.setInt(7, limit);
            return calculations(select);
        }
    }

    /** On which days a variant was valid when something was last calculated by it; empty where nothing ever was. */
    public Optional<Validity> validity(VariantId variant, String termsSha256) throws SQLException {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("SELECT b.valid_from, b.valid_to FROM schedules.calculation_basis b"
                        + " JOIN schedules.calculation c ON c.id = b.calculation_id WHERE b.schedule = ?"
                        + " AND b.region = ? AND b.version = ? AND b.terms_sha256 = ?"
                        + " ORDER BY c.calculated_at DESC FETCH FIRST 1 ROWS ONLY")) {
            select.setString(1, variant.schedule());
            select.setString(2, variant.region().slug());
            select.setString(3, variant.version().toString());
            select.setString(4, termsSha256);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Validity(Rows.day(row, "valid_from"), Rows.day(row, "valid_to")))
                        : Optional.empty();
            }
        }
    }

    /** On which days the variants of a calculation's basis were valid, in that order. */
    public List<Validity> validities(String id) throws SQLException {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("SELECT valid_from, valid_to FROM schedules.calculation_basis"
                        + " WHERE calculation_id = ? ORDER BY place")) {
            select.setString(1, id);
            List<Validity> validities = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    validities.add(new Validity(Rows.day(row, "valid_from"), Rows.day(row, "valid_to")));
                }
            }
            return validities;
        }
    }

    private List<Calculation> calculations(PreparedStatement select) throws SQLException {
        List<Calculation> without = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                without.add(new Calculation(
                        row.getString("id"),
                        row.getString("calculation_type"),
                        row.getString("contract_id"),
                        new Period(Rows.day(row, "from_day"), Rows.day(row, "to_day")),
                        List.of(),
                        row.getString("input_sha256"),
                        row.getString("result_sha256"),
                        Rows.instant(row, "calculated_at"),
                        row.getString("calculated_by")));
            }
        }
        List<Calculation> calculations = new ArrayList<>(without.size());
        for (Calculation calculation : without) {
            calculations.add(new Calculation(
                    calculation.id(),
                    calculation.type(),
                    calculation.contractId(),
                    calculation.period(),
                    basis(calculation.id()),
                    calculation.inputSha256(),
                    calculation.resultSha256(),
                    calculation.calculatedAt(),
                    calculation.calculatedBy()));
        }
        return calculations;
    }

    private List<Basis> basis(String id) throws SQLException {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement(
                        "SELECT * FROM schedules.calculation_basis WHERE calculation_id = ? ORDER BY place")) {
            select.setString(1, id);
            List<Basis> basis = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    basis.add(new Basis(
                            new Period(Rows.day(row, "from_day"), Rows.day(row, "to_day")),
                            new VariantId(
                                    row.getString("schedule"),
                                    new Region(row.getString("region")),
                                    VariantVersion.parse(row.getString("version"))),
                            row.getString("terms_sha256"),
                            new BundleIdentity(
                                    row.getString("bundle_name"),
                                    row.getString("bundle_version"),
                                    row.getString("bundle_sha256"))));
                }
            }
            return basis;
        }
    }
}
