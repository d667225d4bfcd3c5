/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal;

import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.leademployer.employment.Employment;
import org.leademployer.employment.Placement;
import org.leademployer.employment.PlacementQuery;
import org.leademployer.employment.Trainee;
import org.leademployer.employment.internal.rules.Identity;
import org.leademployer.employment.internal.rules.PlacementRow;
import org.leademployer.employment.internal.rules.PlacementRows;
import org.leademployer.employment.internal.rules.WholeTime;
import org.leademployer.employment.internal.store.EmploymentStore;
import org.leademployer.employment.internal.store.StoredPlacement;
import org.leademployer.employment.internal.store.StoredTrainee;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.imports.CsvFile;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Trainees and placements: read whole regions, take over whole files. */
@Component(service = Employment.class)
public final class EmploymentService implements Employment {

    private static final String RULE = "EMP-5";

    private final Transactions transactions;
    private final EmploymentStore store;
    private final Organisations organisations;
    private final Geography geography;
    private final AuditLog audit;
    private final CurrentActor actor;
    private final Clock clock;

    @Activate
    public EmploymentService(
            @Reference Transactions transactions,
            @Reference EmploymentStore store,
            @Reference Organisations organisations,
            @Reference Geography geography,
            @Reference AuditLog audit,
            @Reference CurrentActor actor,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.organisations = organisations;
        this.geography = geography;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public Optional<Trainee> trainee(String id) {
        return transactions.call(() -> store.trainee(id));
    }

    @Override
    public List<Placement> placements(PlacementQuery query) {
        List<String> regions = regions(query.region());
        return transactions.call(() -> store.approved(regions, query.specialties(), query.period()));
    }

    @Override
    public void forEachPlacement(PlacementQuery query, Consumer<Placement> consumer) {
        List<String> regions = regions(query.region());
        transactions.run(() -> store.forEachApproved(regions, query.specialties(), query.period(), consumer));
    }

    @Override
    public List<Placement> placementsOf(String traineeId) {
        return transactions.call(() -> store.placementsOf(List.of(traineeId)).stream()
                .filter(StoredPlacement::approved)
                .map(StoredPlacement::placement)
                .toList());
    }

    @Override
    public long countTrainees(PlacementQuery query) {
        List<String> regions = regions(query.region());
        return transactions.call(() -> store.countTrainees(regions, query.specialties(), query.period()));
    }

    @Override
    public ImportReport importPlacements(InputStream csv) {
        CsvFile file = CsvFile.read(csv, PlacementRows.REQUIRED, PlacementRows.OPTIONAL);
        return transactions.call(() -> {
            List<PlacementRow> rows = PlacementRows.read(
                    file,
                    sites -> organisations.hostsOfSites(sites).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, host -> host.getValue().odsCode())),
                    geography::ofOffice);
            Takeover takeover = new Takeover(rows);
            file.refuseIfFaulty(RULE);
            return takeover.write(file);
        });
    }

    private List<String> regions(Region region) {
        geography.require(region);
        return geography.nodes().stream()
                .map(GeographyNode::region)
                .filter(node -> geography.isWithin(node, region))
                .map(Region::slug)
                .toList();
    }

    /** What the rows of a file mean for what is stored: first all that is wrong, then the writing. */
    private final class Takeover {

        private final Map<Identity, StoredTrainee> newTrainees = new LinkedHashMap<>();
        private final List<StoredPlacement> created = new ArrayList<>();
        private final List<StoredPlacement> changed = new ArrayList<>();
        private final int rows;

        Takeover(List<PlacementRow> rows) throws SQLException {
            this.rows = rows.size();
            Map<String, StoredTrainee> trainees = trainees(rows);
            // Whoever is new has no placements yet: a first import of a region asks for none.
            Set<String> known =
                    trainees.values().stream().map(StoredTrainee::id).collect(Collectors.toSet());
            newTrainees.values().forEach(trainee -> known.remove(trainee.id()));
            Map<String, List<StoredPlacement>> stored = store.placementsOf(known).stream()
                    .collect(Collectors.groupingBy(
                            placement -> placement.placement().traineeId()));
            Map<String, List<PlacementRow>> byTrainee = rows.stream()
                    .filter(row -> trainees.containsKey(row.identity().key()))
                    .collect(Collectors.groupingBy(
                            row -> trainees.get(row.identity().key()).id()));
            byTrainee.forEach((trainee, own) -> compare(trainee, own, stored.getOrDefault(trainee, List.of())));
        }

        /** Who the rows are about: known by registration, and by the same surname, else the row is refused. */
        private Map<String, StoredTrainee> trainees(List<PlacementRow> rows) throws SQLException {
            Set<String> keys = rows.stream().map(row -> row.identity().key()).collect(Collectors.toSet());
            Map<String, StoredTrainee> known = new HashMap<>(store.trainees(keys));
            for (PlacementRow row : rows) {
                String key = row.identity().key();
                StoredTrainee trainee = known.get(key);
                if (trainee == null) {
                    trainee = new StoredTrainee(UUID.randomUUID().toString(), row.surname());
                    known.put(key, trainee);
                    newTrainees.put(row.identity(), trainee);
                } else if (!trainee.surname().equalsIgnoreCase(row.surname())) {
                    row.row().fault("Surname", "another surname is known for this registration; check both");
                }
            }
            return known;
        }

        private void compare(String trainee, List<PlacementRow> rows, List<StoredPlacement> stored) {
            Map<String, StoredPlacement> before = new HashMap<>();
            stored.forEach(placement -> before.put(
                    placement.placement().postNumber() + " "
                            + placement.placement().period().from(),
                    placement));
            Set<String> inFile = new HashSet<>();
            for (PlacementRow row : rows) {
                inFile.add(row.key());
                StoredPlacement known = before.get(row.key());
                StoredPlacement now = placement(
                        known == null
                                ? UUID.randomUUID().toString()
                                : known.placement().id(),
                        trainee,
                        row);
                if (known == null) {
                    created.add(now);
                } else if (!known.equals(now)) {
                    changed.add(now);
                }
            }
            List<WholeTime.Share> shares = new ArrayList<>();
            rows.stream()
                    .filter(PlacementRow::approved)
                    .forEach(row -> shares.add(new WholeTime.Share(row.period(), row.wteHundredths())));
            before.forEach((key, placement) -> {
                if (placement.approved() && !inFile.contains(key)) {
                    shares.add(new WholeTime.Share(
                            placement.placement().period(),
                            placement.placement().wte().movePointRight(2).intValueExact()));
                }
            });
            WholeTime.firstExcess(shares).ifPresent(excess -> rows.stream()
                    .filter(row -> row.approved() && row.period().contains(excess.day()))
                    .forEach(row -> row.row().fault("WTE", excess.inWords() + " (EMP-2)")));
        }

        private StoredPlacement placement(String id, String trainee, PlacementRow row) {
            return new StoredPlacement(
                    new Placement(
                            id,
                            trainee,
                            row.host(),
                            row.site(),
                            row.region(),
                            row.post().specialty(),
                            row.post().text(),
                            row.grade(),
                            row.type(),
                            row.period(),
                            BigDecimal.valueOf(row.wteHundredths(), 2),
                            row.fundingKind()),
                    row.approved());
        }

        ImportReport write(CsvFile file) throws SQLException {
            ImportReport report = new ImportReport(
                    file.sha256(), rows, created.size(), changed.size(), rows - created.size() - changed.size());
            if (created.isEmpty() && changed.isEmpty()) {
                return report;
            }
            store.addTrainees(newTrainees);
            store.addPlacements(created);
            store.changePlacements(changed);
            String id = UUID.randomUUID().toString();
            store.addImport(
                    id,
                    report,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    actor.get().name());
            audit.record(Change.created(
                    "placements.imported",
                    "placement-import",
                    id,
                    Map.of(
                            "fileSha256", report.fileSha256(),
                            "rows", String.valueOf(report.rows()),
                            "created", String.valueOf(report.created()),
                            "changed", String.valueOf(report.changed()),
                            "newTrainees", String.valueOf(newTrainees.size()))));
            return report;
        }
    }
}
