/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Recent;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.DeployedVariant.Source;
import org.leademployer.schedules.internal.rules.Carrier;
import org.leademployer.schedules.internal.rules.PinnedVariant;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pins in the database. Every method is called in a transaction, but for that which says otherwise. */
@Component(service = PinStore.class)
public final class PinStore {

    private static final String ALL = "SELECT * FROM schedules.pin";
    private static final String ORDER = " ORDER BY contract_id, LENGTH(schedule), schedule, from_day";

    private final Transactions transactions;
    private final Recent<String, List<PinnedVariant>> recent;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public PinStore(@Reference Transactions transactions, @Reference(target = "(schema=schedules)") Schema schema) {
        this.transactions = transactions;
        this.recent = new Recent<>(transactions);
    }

    /** Puts a pin in the place of that of the same contract, schedule and day. @return what stood there */
    public Optional<PinnedVariant> put(PinnedVariant pin) throws SQLException {
        Optional<PinnedVariant> before = ofContract(
                        pin.contractId(), pin.variant().schedule())
                .stream()
                .filter(other -> other.from().equals(pin.from()))
                .findFirst();
        if (before.isPresent()) {
            delete(pin);
        }
        insert(pin);
        recent.changed(null, pin.contractId());
        return before;
    }

    /** By schedule and day; as it was read before, where it has not changed since. */
    public List<PinnedVariant> ofContract(String contractId) {
        return recent.find(
                        contractId,
                        () -> Optional.of(List.copyOf(select(ALL + " WHERE contract_id = ?" + ORDER, contractId))))
                .orElseThrow();
    }

    /** Of many, by contract, schedule and day, in one statement. */
    public List<PinnedVariant> ofContracts(Collection<String> contractIds) throws SQLException {
        return contractIds.isEmpty()
                ? List.of()
                : select(
                        ALL + " --DERBY-PROPERTIES constraint=PIN_KEY\nWHERE contract_id IN ("
                                + String.join(", ", Collections.nCopies(contractIds.size(), "?")) + ")" + ORDER,
                        contractIds.toArray(String[]::new));
    }

    /** By day. */
    public List<PinnedVariant> ofContract(String contractId, String schedule) throws SQLException {
        return select(ALL + " WHERE contract_id = ? AND schedule = ?" + ORDER, contractId, schedule);
    }

    /**
     * The same, and lets nobody change them until this transaction ends: whatever is calculated by them is kept before a
     * repair looks at what is kept (SCH-3). Others may hold them as well.
     */
    public List<PinnedVariant> hold(String contractId, String schedule) throws SQLException {
        return select(
                ALL + " WHERE contract_id = ? AND schedule = ?" + ORDER
                        + (Rows.isPostgresql(transactions.connection()) ? " FOR SHARE" : " WITH RS"),
                contractId,
                schedule);
    }

    /** The same, once nobody holds them any more; from then on nobody else can, until this transaction ends. */
    public List<PinnedVariant> holdAlone(String contractId, String schedule) throws SQLException {
        try (PreparedStatement lock = transactions
                .connection()
                .prepareStatement(
                        "UPDATE schedules.pin SET version = version WHERE contract_id = ? AND schedule = ?")) {
            lock.setString(1, contractId);
            lock.setString(2, schedule);
            lock.executeUpdate();
        }
        return ofContract(contractId, schedule);
    }

    /** By contract, schedule and day; of all schedules when null. */
    public List<PinnedVariant> all(String schedule) throws SQLException {
        return schedule == null ? select(ALL + ORDER) : select(ALL + " WHERE schedule = ?" + ORDER, schedule);
    }

    private void delete(PinnedVariant pin) throws SQLException {
        try (PreparedStatement delete = transactions
                .connection()
                .prepareStatement(
                        "DELETE FROM schedules.pin WHERE contract_id = ? AND schedule = ? AND from_day = ?")) {
            delete.setString(1, pin.contractId());
            delete.setString(2, pin.variant().schedule());
            Rows.setDay(delete, 3, pin.from());
            delete.executeUpdate();
        }
    }

    private void insert(PinnedVariant pin) throws SQLException {
        try (PreparedStatement insert = transactions
                .connection()
                .prepareStatement("INSERT INTO schedules.pin (contract_id, schedule, from_day, region, version,"
                        + " terms_sha256, pinned_at, pinned_by, source, file_name, bundle_name, bundle_version,"
                        + " bundle_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, pin.contractId());
            insert.setString(2, pin.variant().schedule());
            Rows.setDay(insert, 3, pin.from());
            insert.setString(4, pin.variant().region().slug());
            insert.setString(5, pin.variant().version().toString());
            insert.setString(6, pin.termsSha256());
            Rows.setInstant(insert, 7, pin.pinnedAt());
            insert.setString(8, pin.pinnedBy());
            insert.setString(9, pin.carrier().source().name());
            insert.setString(10, pin.carrier().file());
            insert.setString(11, pin.carrier().bundle().symbolicName());
            insert.setString(12, pin.carrier().bundle().version());
            insert.setString(13, pin.carrier().bundle().sha256());
            insert.executeUpdate();
        }
    }

    private List<PinnedVariant> select(String sql, String... parameters) throws SQLException {
        try (PreparedStatement select = transactions.connection().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            List<PinnedVariant> pins = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    pins.add(pin(row));
                }
            }
            return pins;
        }
    }

    private static PinnedVariant pin(ResultSet row) throws SQLException {
        return new PinnedVariant(
                row.getString("contract_id"),
                new VariantId(
                        row.getString("schedule"),
                        new Region(row.getString("region")),
                        VariantVersion.parse(row.getString("version"))),
                row.getString("terms_sha256"),
                Rows.day(row, "from_day"),
                Rows.instant(row, "pinned_at"),
                row.getString("pinned_by"),
                new Carrier(
                        Source.valueOf(row.getString("source")),
                        row.getString("file_name"),
                        new BundleIdentity(
                                row.getString("bundle_name"),
                                row.getString("bundle_version"),
                                row.getString("bundle_sha256"))));
    }
}
