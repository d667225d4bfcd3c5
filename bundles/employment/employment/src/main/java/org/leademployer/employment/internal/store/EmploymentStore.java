/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.leademployer.employment.HostPlacements;
import org.leademployer.employment.Placement;
import org.leademployer.employment.PlacementType;
import org.leademployer.employment.Registration;
import org.leademployer.employment.ServedPlacement;
import org.leademployer.employment.Trainee;
import org.leademployer.employment.internal.rules.Identity;
import org.leademployer.employment.internal.rules.KnownPlacement;
import org.leademployer.employment.internal.rules.KnownTrainee;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Trainees and placements in the database. By JDBC, because all that this domain does is bulk: files of tens of thousands
 * of rows in, the placements of whole regions out. Every method wants an open transaction.
 */
@Component(service = EmploymentStore.class)
public class EmploymentStore {

    private static final String PLACEMENT =
            "SELECT p.id, p.trainee_id, p.host, p.site, p.region, p.specialty, p.post_number, p.grade, p.type,"
                    + " p.first_day, p.last_day, p.wte_hundredths, p.funding_kind, p.approved FROM employment.placement p";

    private static final String SERVED = "SELECT p.trainee_id, p.host, p.specialty, p.post_number, p.type, p.first_day,"
            + " p.last_day, p.wte_hundredths, p.funding_kind FROM employment.placement p";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public EmploymentStore(
            @Reference(target = "(schema=employment)") Schema schema, @Reference Transactions transactions) {
        this.transactions = transactions;
    }

    /** Nothing of a trainee whose data are held back or erased (IG-8). */
    public Optional<Trainee> trainee(String id) throws SQLException {
        try (PreparedStatement select = connection()
                .prepareStatement("SELECT id, surname, registration_body, registration_number, training_number,"
                        + " CASE WHEN ni_number IS NULL THEN 1 ELSE 0 END FROM employment.trainee"
                        + " WHERE id = ? AND restricted = 0 AND erased_at IS NULL")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Registration registration = row.getString(3) == null
                        ? null
                        : new Registration(Registration.Body.valueOf(row.getString(3)), row.getString(4));
                return Optional.of(new Trainee(
                        row.getString(1), row.getString(2), registration, row.getString(5), row.getInt(6) == 1));
            }
        }
    }

    /** The trainees that are known by these keys. */
    public Map<String, KnownTrainee> trainees(Collection<String> keys) throws SQLException {
        Map<String, KnownTrainee> found = new HashMap<>();
        // One by one by an index that is named: for a list of keys, and for tables that were small when the statement
        // was
        // first prepared, Derby reads the whole table. To PostgreSQL the naming is a comment.
        try (PreparedStatement select = connection()
                .prepareStatement("SELECT id, surname, ni_number, restricted FROM employment.trainee"
                        + " --DERBY-PROPERTIES index=TRAINEE_IDENTITY\n WHERE identity_key = ?")) {
            for (String key : keys) {
                select.setString(1, key);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        found.put(
                                key,
                                new KnownTrainee(
                                        row.getString(1), row.getString(2), row.getString(3), row.getInt(4) == 1));
                    }
                }
            }
        }
        return found;
    }

    /** All placements of these trainees, drafts included, by first day and post number. */
    public List<KnownPlacement> placementsOf(Collection<String> traineeIds) throws SQLException {
        List<KnownPlacement> found = new ArrayList<>();
        try (PreparedStatement select = connection()
                .prepareStatement(PLACEMENT + " --DERBY-PROPERTIES index=PLACEMENT_KEY\n"
                        + " WHERE p.trainee_id = ? ORDER BY p.first_day, p.post_number")) {
            for (String id : traineeIds) {
                select.setString(1, id);
                read(select, found);
            }
        }
        return found;
    }

    /** Approved placements of regions with a day in the period, by trainee, first day and post. */
    public List<Placement> approved(List<String> regions, Collection<String> specialties, Period period)
            throws SQLException {
        List<KnownPlacement> found = new ArrayList<>();
        try (PreparedStatement select = connection()
                .prepareStatement(PLACEMENT + approvedWhere(regions, specialties)
                        + " ORDER BY p.trainee_id, p.first_day, p.post_number")) {
            select.setFetchSize(1000);
            setApproved(select, regions, specialties, period);
            read(select, found);
        }
        return found.stream().map(KnownPlacement::placement).toList();
    }

    /**
     * What charges need of the same, one by one, out of the index alone. A book has hundreds of thousands of placements at a
     * few hundred hosts on a few hundred days: what is the same is read into the same value, once.
     */
    public void forEachServed(
            List<String> regions, Collection<String> specialties, Period period, Consumer<ServedPlacement> consumer)
            throws SQLException {
        try (PreparedStatement select = connection()
                .prepareStatement(SERVED + approvedWhere(regions, specialties)
                        + " ORDER BY p.trainee_id, p.first_day, p.post_number")) {
            select.setFetchSize(1000);
            setApproved(select, regions, specialties, period);
            ServedReading reading = new ServedReading();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    consumer.accept(reading.placement(row));
                }
            }
        }
    }

    public long countTrainees(List<String> regions, Collection<String> specialties, Period period) throws SQLException {
        try (PreparedStatement select = connection()
                .prepareStatement("SELECT COUNT(DISTINCT p.trainee_id) FROM employment.placement p"
                        + approvedWhere(regions, specialties))) {
            setApproved(select, regions, specialties, period);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Approved placements of regions with a day in the period, counted by host. */
    public List<HostPlacements> countByHost(List<String> regions, Collection<String> specialties, Period period)
            throws SQLException {
        List<HostPlacements> found = new ArrayList<>();
        try (PreparedStatement select = connection()
                .prepareStatement(
                        "SELECT p.host, COUNT(*), SUM(CAST(p.wte_hundredths AS BIGINT)) FROM employment.placement p"
                                + approvedWhere(regions, specialties) + " GROUP BY p.host ORDER BY p.host")) {
            setApproved(select, regions, specialties, period);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new HostPlacements(
                            new OdsCode(row.getString(1)), row.getInt(2), BigDecimal.valueOf(row.getLong(3), 2)));
                }
            }
        }
        return found;
    }

    /** The same at some hosts, by host and id, from behind a placement on. */
    public List<Placement> approvedAt(
            List<String> regions,
            Collection<String> specialties,
            Period period,
            List<OdsCode> hosts,
            HostPlacements.Key after,
            int limit)
            throws SQLException {
        List<KnownPlacement> found = new ArrayList<>();
        try (PreparedStatement select = connection()
                .prepareStatement(PLACEMENT + approvedWhere(regions, specialties) + " AND p.host IN ("
                        + marks(hosts.size()) + ")"
                        + (after == null ? "" : " AND (p.host > ? OR p.host = ? AND p.id > ?)")
                        + " ORDER BY p.host, p.id FETCH FIRST " + limit + " ROWS ONLY")) {
            setApproved(select, regions, specialties, period);
            int next = set(
                    select,
                    regions.size() + specialties.size() + 3,
                    hosts.stream().map(OdsCode::value).toList());
            if (after != null) {
                set(select, next, List.of(after.host().value(), after.host().value(), after.placement()));
            }
            read(select, found);
        }
        return found.stream().map(KnownPlacement::placement).toList();
    }

    public void addTrainees(Map<Identity, KnownTrainee> trainees) throws SQLException {
        try (PreparedStatement insert = connection()
                .prepareStatement("INSERT INTO employment.trainee (id, identity_key, surname, registration_body,"
                        + " registration_number, training_number, ni_number) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (Map.Entry<Identity, KnownTrainee> trainee : trainees.entrySet()) {
                Registration registration = trainee.getKey().registration();
                insert.setString(1, trainee.getValue().id());
                insert.setString(2, trainee.getKey().key());
                insert.setString(3, trainee.getValue().surname());
                insert.setString(
                        4, registration == null ? null : registration.body().name());
                insert.setString(5, registration == null ? null : registration.number());
                insert.setString(6, trainee.getKey().trainingNumber());
                insert.setString(7, trainee.getValue().niNumber());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    public void addPlacements(List<KnownPlacement> placements) throws SQLException {
        try (PreparedStatement insert = connection()
                .prepareStatement("INSERT INTO employment.placement (trainee_id, host, site, region, specialty,"
                        + " post_number, grade, type, first_day, last_day, wte_hundredths, funding_kind, approved, id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            write(insert, placements);
        }
    }

    public void changePlacements(List<KnownPlacement> placements) throws SQLException {
        try (PreparedStatement update = connection()
                .prepareStatement("UPDATE employment.placement SET trainee_id = ?, host = ?, site = ?, region = ?,"
                        + " specialty = ?, post_number = ?, grade = ?, type = ?, first_day = ?, last_day = ?,"
                        + " wte_hundredths = ?, funding_kind = ?, approved = ? WHERE id = ?")) {
            write(update, placements);
        }
    }

    public void setNiNumbers(List<KnownTrainee> trainees) throws SQLException {
        try (PreparedStatement update =
                connection().prepareStatement("UPDATE employment.trainee SET ni_number = ? WHERE id = ?")) {
            for (KnownTrainee trainee : trainees) {
                update.setString(1, trainee.niNumber());
                update.setString(2, trainee.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Ids behind {@code after} of trainees without NI number who have a placement in these regions. */
    public List<String> withoutNiNumber(List<String> regions, String after, int limit) throws SQLException {
        List<String> found = new ArrayList<>();
        if (regions.isEmpty()) {
            return found;
        }
        try (PreparedStatement select = connection()
                .prepareStatement(
                        "SELECT t.id FROM employment.trainee t WHERE t.ni_number IS NULL AND t.erased_at IS NULL"
                                + " AND t.id > ?"
                                + " AND EXISTS (SELECT 1 FROM employment.placement p WHERE p.trainee_id = t.id AND p.region IN ("
                                + marks(regions.size()) + ")) ORDER BY t.id FETCH FIRST ? ROWS ONLY")) {
            select.setString(1, after == null ? "" : after);
            select.setInt(set(select, 2, regions), limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    /** Waits until no other import is writing, on whichever node, and holds others off until the transaction ends. */
    public void takeTurn() throws SQLException {
        try (PreparedStatement update =
                connection().prepareStatement("UPDATE employment.placement_turn SET taken = taken + 1")) {
            update.executeUpdate();
        }
    }

    /** @param settled how many rows that waited in quarantine it has settled */
    public void addImport(ImportReport report, int settled, Instant at, String by) throws SQLException {
        try (PreparedStatement insert = connection()
                .prepareStatement("INSERT INTO employment.placement_import"
                        + " (id, file_sha256, row_count, created, changed, quarantined, settled, imported_at, imported_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, report.id());
            insert.setString(2, report.fileSha256());
            insert.setInt(3, report.rows());
            insert.setInt(4, report.created());
            insert.setInt(5, report.changed());
            insert.setInt(6, report.quarantined());
            insert.setInt(7, settled);
            setInstant(insert, 8, at);
            insert.setString(9, by);
            insert.executeUpdate();
        }
    }

    /** The column has no zone; its times are UTC. By London's, an hour of the year would stand there twice. */
    static void setInstant(PreparedStatement statement, int index, Instant at) throws SQLException {
        statement.setTimestamp(index, Timestamp.from(at), utc());
    }

    /** Null where there is none. */
    static Instant instant(ResultSet row, int index) throws SQLException {
        Timestamp at = row.getTimestamp(index, utc());
        return at == null ? null : at.toInstant();
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    }

    private static void write(PreparedStatement statement, List<KnownPlacement> placements) throws SQLException {
        for (KnownPlacement stored : placements) {
            Placement placement = stored.placement();
            statement.setString(1, placement.traineeId());
            statement.setString(2, placement.host().value());
            statement.setString(3, placement.site().value());
            statement.setString(4, placement.region().slug());
            statement.setString(5, placement.specialty());
            statement.setString(6, placement.postNumber());
            statement.setString(7, placement.grade());
            statement.setString(8, placement.type().name());
            statement.setDate(9, Date.valueOf(placement.period().from()));
            statement.setDate(10, Date.valueOf(placement.period().to()));
            statement.setInt(11, placement.wte().movePointRight(2).intValueExact());
            statement.setString(12, placement.fundingKind().name());
            statement.setInt(13, stored.approved() ? 1 : 0);
            statement.setString(14, placement.id());
            statement.addBatch();
        }
        statement.executeBatch();
    }

    private static void read(PreparedStatement select, List<KnownPlacement> found) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new KnownPlacement(
                        new Placement(
                                row.getString(1),
                                row.getString(2),
                                new OdsCode(row.getString(3)),
                                new OdsCode(row.getString(4)),
                                new Region(row.getString(5)),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                PlacementType.valueOf(row.getString(9)),
                                new Period(
                                        row.getDate(10).toLocalDate(),
                                        row.getDate(11).toLocalDate()),
                                BigDecimal.valueOf(row.getInt(12), 2),
                                FundingKind.valueOf(row.getString(13))),
                        row.getInt(14) == 1));
            }
        }
    }

    /** Of one region, as every leaf of the geography is, the index has them in the order asked for: nothing is sorted. */
    private static String approvedWhere(List<String> regions, Collection<String> specialties) {
        return (regions.size() == 1
                        ? " --DERBY-PROPERTIES index=PLACEMENT_BOOK\n WHERE p.region = ?"
                        : " WHERE p.region IN (" + marks(regions.size()) + ")")
                + " AND p.last_day >= ? AND p.first_day <= ?"
                + " AND p.approved = 1"
                + (specialties.isEmpty() ? "" : " AND p.specialty IN (" + marks(specialties.size()) + ")");
    }

    private static void setApproved(
            PreparedStatement select, List<String> regions, Collection<String> specialties, Period period)
            throws SQLException {
        int next = set(select, 1, regions);
        select.setDate(next++, Date.valueOf(period.from()));
        select.setDate(next++, Date.valueOf(period.to()));
        set(select, next, specialties);
    }

    static int set(PreparedStatement statement, int first, Collection<String> values) throws SQLException {
        int next = first;
        for (String value : values) {
            statement.setString(next++, value);
        }
        return next;
    }

    static String marks(int number) {
        return String.join(", ", Collections.nCopies(number, "?"));
    }

    private Connection connection() throws SQLException {
        return transactions.connection();
    }
}
