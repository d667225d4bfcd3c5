/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leademployer.employment.QuarantinedPlacement.State;
import org.leademployer.employment.TraineeRegister;
import org.leademployer.employment.internal.RowSpool.SpooledRow;
import org.leademployer.employment.internal.rules.Identity;
import org.leademployer.employment.internal.rules.KnownPlacement;
import org.leademployer.employment.internal.rules.KnownTrainee;
import org.leademployer.employment.internal.rules.PlacementRow;
import org.leademployer.employment.internal.rules.PlacementRows;
import org.leademployer.employment.internal.rules.ReadRow;
import org.leademployer.employment.internal.rules.RowDigest;
import org.leademployer.employment.internal.rules.TraineeRows;
import org.leademployer.employment.internal.store.EmploymentStore;
import org.leademployer.employment.internal.store.QuarantineStore;
import org.leademployer.employment.internal.store.QuarantineStore.Earlier;
import org.leademployer.employment.internal.store.QuarantineStore.Entry;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.event.Outbox;
import org.leademployer.platform.imports.CsvRow;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.imports.QuarantinedRow;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes submitted rows over, whichever way they came (EMP-5).
 *
 * <p>Rows are first spooled, trainee by trainee, while no transaction is open: a partner may send as slowly as it likes. Then
 * they are compared and written in one transaction, some hundred trainees at a time. One transaction and not several,
 * because then nothing is ever half-applied, whenever the platform ends; the database may hold readers of placements off
 * for as long as the writing takes, which is seconds for tens of thousands of rows. Imports write one after the other:
 * two of the same trainee could otherwise add up to more than 1.00 WTE (EMP-2) without either seeing it.
 */
@Component(service = PlacementIntake.class)
public final class PlacementIntake {

    static final String RULE = "EMP-5";

    /** The largest number of rows about one trainee in one import: they are in memory together. */
    static final int MOST_ROWS_OF_A_TRAINEE = 500;

    private static final int ROWS_AT_A_TIME = 1_000;

    private static final int TRAINEES_OF_AN_EVENT = 5_000;

    /** Of rows that wait, so many are kept in mind during an import. */
    private static final int MOST_KEYS = 10_000;

    private final Transactions transactions;
    private final EmploymentStore store;
    private final QuarantineStore quarantine;
    private final Organisations organisations;
    private final Geography geography;
    private final Access access;
    private final AuditLog audit;
    private final CurrentActor actor;
    private final Outbox outbox;
    private final Clock clock;

    @Activate
    public PlacementIntake(
            @Reference Transactions transactions,
            @Reference EmploymentStore store,
            @Reference QuarantineStore quarantine,
            @Reference Organisations organisations,
            @Reference Geography geography,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference CurrentActor actor,
            @Reference Outbox outbox,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.quarantine = quarantine;
        this.organisations = organisations;
        this.geography = geography;
        this.access = access;
        this.audit = audit;
        this.actor = actor;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Where rows come from. */
    @FunctionalInterface
    interface Source {

        /**
         * Hands on every row, with its id in quarantine or null.
         *
         * @return the digest of them all
         */
        String sendTo(BiConsumer<CsvRow, String> rows) throws SQLException;
    }

    /** Takes over rows that are submitted. */
    ImportReport take(Source source) {
        access.requireAnywhere(Permission.SUBMIT_PLACEMENTS);
        Import work = new Import(false);
        try (RowSpool spool = new RowSpool()) {
            String digest = work.spool(source, spool);
            return transactions.call(() -> work.write(spool, digest));
        } catch (SQLException e) {
            throw new IllegalStateException("a source outside a transaction asks no database", e);
        }
    }

    /** Takes over rows that lie in quarantine. They are read in the transaction, so that nobody mends them meanwhile. */
    ImportReport replay(Source source) {
        access.requireAnywhere(Permission.SUBMIT_PLACEMENTS);
        return transactions.call(() -> {
            store.takeTurn();
            Import work = new Import(true);
            try (RowSpool spool = new RowSpool()) {
                return work.write(spool, work.spool(source, spool));
            }
        });
    }

    /** What can be read from a row, with all that is wrong with it in itself. */
    ReadRow read(CsvRow row) {
        return new Import(true).read(List.of(row)).get(0);
    }

    /** One import, from its first row to its report. */
    private final class Import {

        private final String id = UUID.randomUUID().toString();
        private final Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final String by = actor.get().name();
        private final boolean isReplay;
        private final Map<OdsCode, OdsCode> hosts = new HashMap<>();
        private final Map<String, Optional<Region>> offices = new HashMap<>();
        /** The rows that the report lists: those that come first in the file. */
        private final PriorityQueue<QuarantinedRow> listed = new PriorityQueue<>(
                Comparator.comparingInt(QuarantinedRow::line).reversed());

        private Optional<Set<String>> waiting = Optional.empty();
        private int rows;
        private int created;
        private int changed;
        private int unchanged;
        private int quarantined;
        private int newlyQuarantined;
        private int settled;
        private int settledInQuarantine;
        private int newTrainees;
        private int newNiNumbers;

        Import(boolean isReplay) {
            this.isReplay = isReplay;
        }

        String spool(Source source, RowSpool spool) throws SQLException {
            return source.sendTo((row, quarantineId) -> {
                rows++;
                spool.add(row, quarantineId);
            });
        }

        ImportReport write(RowSpool spool, String digest) throws SQLException {
            store.takeTurn();
            waiting = quarantine.waitingKeys(MOST_KEYS);
            List<SpooledRow> some = new ArrayList<>();
            for (int part = 0; part < spool.parts(); part++) {
                load(spool, part, some);
                if (some.size() >= ROWS_AT_A_TIME) {
                    take(some);
                    some.clear();
                }
            }
            take(some);
            return report(digest);
        }

        /** Adds the rows of a part, but those of a trainee who has too many. */
        private void load(RowSpool spool, int part, List<SpooledRow> loaded) {
            Map<String, Integer> counts = new HashMap<>();
            List<SpooledRow> beyond = new ArrayList<>();
            spool.read(part, row -> {
                String identity = PlacementRows.rawIdentity(row.row());
                int count = identity.isEmpty() ? 0 : counts.merge(identity, 1, Integer::sum);
                if (count <= MOST_ROWS_OF_A_TRAINEE) {
                    loaded.add(row);
                } else {
                    tooMany(row);
                    beyond.add(row);
                    if (beyond.size() == ROWS_AT_A_TIME) {
                        takeIn(beyond);
                        beyond.clear();
                    }
                }
            });
            takeIn(beyond);
            loaded.stream()
                    .filter(row ->
                            counts.getOrDefault(PlacementRows.rawIdentity(row.row()), 0) > MOST_ROWS_OF_A_TRAINEE)
                    .forEach(Import::tooMany);
        }

        private static void tooMany(SpooledRow row) {
            row.row()
                    .fault(
                            null,
                            "a file has at most " + MOST_ROWS_OF_A_TRAINEE
                                    + " rows about one trainee; send it in parts");
        }

        private void takeIn(List<SpooledRow> some) {
            transactions.run(() -> take(some));
        }

        /** Takes over all rows of some trainees. */
        private void take(List<SpooledRow> all) throws SQLException {
            List<SpooledRow> some = isReplay ? stillWaiting(all) : all;
            if (some.isEmpty()) {
                return;
            }
            List<ReadRow> read = read(some.stream().map(SpooledRow::row).toList());
            List<PlacementRow> taken = takeRight(PlacementRows.unambiguous(read));
            List<Bad> bad = new ArrayList<>();
            List<String> replayed = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                if (!some.get(i).row().faults().isEmpty()) {
                    bad.add(new Bad(some.get(i), read.get(i)));
                } else if (isReplay) {
                    replayed.add(some.get(i).quarantineId());
                }
            }
            settledInQuarantine += quarantine.settle(replayed, at, by);
            settledInQuarantine += quarantine.settleByKey(
                    taken.stream()
                            .map(PlacementRow::globalKey)
                            .filter(this::mayWait)
                            .collect(Collectors.toSet()),
                    id,
                    at,
                    by);
            putIntoQuarantine(bad);
        }

        private List<SpooledRow> stillWaiting(List<SpooledRow> all) throws SQLException {
            Set<String> open =
                    quarantine.open(all.stream().map(SpooledRow::quarantineId).collect(Collectors.toSet()));
            List<SpooledRow> waiting = all.stream()
                    .filter(row -> open.contains(row.quarantineId()))
                    .toList();
            settled += all.size() - waiting.size();
            return waiting;
        }

        List<ReadRow> read(List<CsvRow> some) {
            Set<OdsCode> sites = some.stream()
                    .flatMap(row -> PlacementRows.site(row).stream())
                    .filter(site -> !hosts.containsKey(site))
                    .collect(Collectors.toSet());
            if (!sites.isEmpty()) {
                organisations.hostsOfSites(sites).forEach((site, host) -> hosts.put(site, host.odsCode()));
            }
            return some.stream()
                    .map(row -> PlacementRows.read(row, hosts::get, this::office))
                    .toList();
        }

        private Optional<Region> office(String code) {
            return offices.computeIfAbsent(code, none -> geography
                    .ofOffice(code)
                    .filter(region -> access.may(Permission.SUBMIT_PLACEMENTS, region)));
        }

        /** Writes what is right in itself and fits to what is known; the rows that do. */
        private List<PlacementRow> takeRight(List<PlacementRow> right) throws SQLException {
            Map<String, List<PlacementRow>> byTrainee = right.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.identity().key(), LinkedHashMap::new, Collectors.toList()));
            Map<String, KnownTrainee> known = store.trainees(byTrainee.keySet());
            // Whoever is new has no placements yet: a first import of a region asks for none.
            Map<String, List<KnownPlacement>> stored =
                    store
                            .placementsOf(known.values().stream()
                                    .map(KnownTrainee::id)
                                    .toList())
                            .stream()
                            .collect(Collectors.groupingBy(
                                    placement -> placement.placement().traineeId()));
            Map<Identity, KnownTrainee> trainees = new LinkedHashMap<>();
            List<KnownTrainee> niNumbers = new ArrayList<>();
            List<KnownPlacement> additions = new ArrayList<>();
            List<KnownPlacement> changes = new ArrayList<>();
            List<PlacementRow> taken = new ArrayList<>();
            byTrainee.forEach((key, rowsOfTrainee) -> {
                KnownTrainee trainee = known.get(key);
                TraineeRows.Taken result = TraineeRows.take(
                        rowsOfTrainee,
                        trainee,
                        trainee == null ? List.of() : stored.getOrDefault(trainee.id(), List.of()),
                        () -> UUID.randomUUID().toString());
                if (result.isNew()) {
                    trainees.put(result.rows().get(0).identity(), result.trainee());
                } else if (result.niNumberIsNew()) {
                    niNumbers.add(result.trainee());
                }
                additions.addAll(result.created());
                changes.addAll(result.changed());
                taken.addAll(result.rows());
            });
            store.addTrainees(trainees);
            store.setNiNumbers(niNumbers);
            store.addPlacements(additions);
            store.changePlacements(changes);
            tell(Stream.concat(additions.stream(), changes.stream()));
            newTrainees += trainees.size();
            newNiNumbers += niNumbers.size();
            created += additions.size();
            changed += changes.size();
            unchanged += taken.size() - additions.size() - changes.size();
            return taken;
        }

        /** Who works elsewhere, or at other times, from now on: whoever has to do with them reads what is so by then (EMP-3). */
        private void tell(Stream<KnownPlacement> written) {
            List<String> trainees = written.map(
                            placement -> placement.placement().traineeId())
                    .distinct()
                    .toList();
            for (int from = 0; from < trainees.size(); from += TRAINEES_OF_AN_EVENT) {
                outbox.publish(new Event(
                        TraineeRegister.PLACEMENTS_CHANGED,
                        "placement-import",
                        id,
                        trainees.subList(from, Math.min(from + TRAINEES_OF_AN_EVENT, trainees.size())).stream()
                                .collect(Collectors.joining("\",\"", "{\"trainees\":[\"", "\"]}"))));
            }
        }

        private void putIntoQuarantine(List<Bad> bad) throws SQLException {
            if (isReplay) {
                quarantine.setFaults(bad.stream()
                        .map(row -> row.entry(row.spooled().quarantineId(), id))
                        .toList());
                bad.forEach(row -> list(row, row.spooled().quarantineId()));
                return;
            }
            Map<String, List<Bad>> byDigest =
                    bad.stream().collect(Collectors.groupingBy(Bad::digest, LinkedHashMap::new, Collectors.toList()));
            Map<String, Earlier> earlier = quarantine.earlier(byDigest.keySet());
            List<Entry> additions = new ArrayList<>();
            List<Entry> returns = new ArrayList<>();
            byDigest.forEach((digest, same) -> {
                Earlier before = earlier.get(digest);
                if (before != null && before.isSettled()) {
                    settled += same.size();
                    return;
                }
                Bad row = same.get(0);
                String rowId = before == null
                        ? "%s-%07d".formatted(id, row.spooled().row().line())
                        : before.id();
                if (before == null) {
                    additions.add(row.entry(rowId, id));
                } else if (before.state() != State.OPEN) {
                    returns.add(row.entry(rowId, id));
                }
                same.forEach(each -> list(each, rowId));
            });
            quarantine.add(additions, at, by);
            quarantine.reopen(returns, at, by);
            newlyQuarantined += additions.size() + returns.size();
            settledInQuarantine += quarantine.replace(replacing(additions), id, at, by);
            settledInQuarantine += quarantine.replace(replacing(returns), id, at, by);
        }

        private List<Entry> replacing(List<Entry> newer) {
            return newer.stream().filter(entry -> mayWait(entry.key())).toList();
        }

        /** Whether a row may wait with that key: for most files no row does, and the database need not be asked. */
        private boolean mayWait(String key) {
            return key != null && waiting.map(keys -> keys.contains(key)).orElse(true);
        }

        private void list(Bad row, String rowId) {
            quarantined++;
            listed.add(new QuarantinedRow(
                    rowId, row.spooled().row().line(), row.spooled().row().faults()));
            if (listed.size() > ImportReport.MOST_LISTED) {
                listed.remove();
            }
        }

        private ImportReport report(String digest) throws SQLException {
            boolean nothing = created + changed + newNiNumbers + newlyQuarantined + settledInQuarantine == 0;
            ImportReport report = new ImportReport(
                    nothing && !isReplay ? null : id,
                    digest,
                    rows,
                    created,
                    changed,
                    unchanged,
                    quarantined,
                    settled,
                    listed.stream()
                            .sorted(Comparator.comparingInt(QuarantinedRow::line))
                            .toList());
            if (report.id() != null) {
                store.addImport(report, settledInQuarantine, at, by);
                audit.record(Change.created(
                        isReplay ? "placements.replayed" : "placements.imported",
                        "placement-import",
                        id,
                        figures(report)));
            }
            return report;
        }

        private Map<String, String> figures(ImportReport report) {
            Map<String, String> figures = new HashMap<>();
            figures.put("fileSha256", report.fileSha256());
            figures.put("rows", String.valueOf(rows));
            figures.put("created", String.valueOf(created));
            figures.put("changed", String.valueOf(changed));
            figures.put("newTrainees", String.valueOf(newTrainees));
            figures.put("newNiNumbers", String.valueOf(newNiNumbers));
            figures.put("quarantined", String.valueOf(quarantined));
            figures.put("settledInQuarantine", String.valueOf(settledInQuarantine));
            return figures;
        }
    }

    /** A row that is not taken. */
    private record Bad(SpooledRow spooled, ReadRow read) {

        String digest() {
            return RowDigest.of(spooled.row().cells());
        }

        Entry entry(String id, String importId) {
            return new Entry(
                    Objects.requireNonNull(id),
                    importId,
                    spooled.row().line(),
                    digest(),
                    read.key(),
                    read.region(),
                    spooled.row().cells(),
                    spooled.row().faults());
        }
    }
}
