/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.leademployer.employment.Employment;
import org.leademployer.employment.HostPlacements;
import org.leademployer.employment.Placement;
import org.leademployer.employment.PlacementQuery;
import org.leademployer.employment.PlacementSubmission;
import org.leademployer.employment.ServedPlacement;
import org.leademployer.employment.Trainee;
import org.leademployer.employment.internal.rules.KnownPlacement;
import org.leademployer.employment.internal.rules.PlacementRows;
import org.leademployer.employment.internal.rules.RowDigest;
import org.leademployer.employment.internal.store.EmploymentStore;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.imports.CsvRow;
import org.leademployer.platform.imports.CsvStream;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Trainees and placements: read whole regions, take over whole files. */
@Component(service = Employment.class)
public final class EmploymentService implements Employment {

    private final Transactions transactions;
    private final EmploymentStore store;
    private final PlacementIntake intake;
    private final Geography geography;
    private final Access access;
    private final CsvStream files = new CsvStream(PlacementRows.REQUIRED, PlacementRows.OPTIONAL);

    @Activate
    public EmploymentService(
            @Reference Transactions transactions,
            @Reference EmploymentStore store,
            @Reference PlacementIntake intake,
            @Reference Geography geography,
            @Reference Access access) {
        this.transactions = transactions;
        this.store = store;
        this.intake = intake;
        this.geography = geography;
        this.access = access;
    }

    @Override
    public Optional<Trainee> trainee(String id) {
        return transactions.call(() -> {
            Optional<Trainee> found = store.trainee(id);
            return found.isPresent() && isReadable(id) ? found : Optional.empty();
        });
    }

    @Override
    public List<Placement> placements(PlacementQuery query) {
        List<String> regions = slugs(within(query.region()));
        return transactions.call(() -> store.approved(regions, query.specialties(), query.period()));
    }

    @Override
    public List<ServedPlacement> served(PlacementQuery query) {
        List<ServedPlacement> served = new ArrayList<>();
        forEachServed(query, served::add);
        return served;
    }

    @Override
    public void forEachServed(PlacementQuery query, Consumer<ServedPlacement> consumer) {
        List<String> regions = slugs(within(query.region()));
        transactions.run(() -> store.forEachServed(regions, query.specialties(), query.period(), consumer));
    }

    @Override
    public List<Placement> readable(PlacementQuery query) {
        List<String> regions =
                slugs(within(query.region()).stream().filter(this::mayRead).toList());
        return regions.isEmpty()
                ? List.of()
                : transactions.call(() -> store.approved(regions, query.specialties(), query.period()));
    }

    @Override
    public List<Placement> placementsOf(String traineeId) {
        return transactions.call(() -> store.placementsOf(List.of(traineeId)).stream()
                .filter(KnownPlacement::approved)
                .map(KnownPlacement::placement)
                .filter(placement -> mayRead(placement.region()))
                .toList());
    }

    @Override
    public long countTrainees(PlacementQuery query) {
        List<String> regions = slugs(within(query.region()));
        return transactions.call(() -> store.countTrainees(regions, query.specialties(), query.period()));
    }

    @Override
    public List<HostPlacements> countByHost(PlacementQuery query) {
        List<String> regions = slugs(within(query.region()));
        return transactions.call(() -> store.countByHost(regions, query.specialties(), query.period()));
    }

    @Override
    public List<Placement> placementsAt(
            PlacementQuery query, List<OdsCode> hosts, HostPlacements.Key after, int limit) {
        List<String> regions = slugs(within(query.region()));
        return hosts.isEmpty()
                ? List.of()
                : transactions.call(
                        () -> store.approvedAt(regions, query.specialties(), query.period(), hosts, after, limit));
    }

    @Override
    public List<String> withoutNiNumber(String after, int limit) {
        List<String> regions = slugs(geography.nodes().stream()
                .map(GeographyNode::region)
                .filter(this::mayRead)
                .toList());
        return transactions.call(() -> store.withoutNiNumber(regions, after, limit));
    }

    @Override
    public ImportReport importPlacements(InputStream csv) {
        return intake.take(rows -> files.read(csv, PlacementIntake.RULE, row -> rows.accept(row, null)));
    }

    @Override
    public ImportReport importPlacements(Iterator<PlacementSubmission> submissions) {
        return intake.take(rows -> send(submissions, rows));
    }

    private static String send(Iterator<PlacementSubmission> submissions, BiConsumer<CsvRow, String> rows) {
        MessageDigest digest = digest();
        int number = 0;
        while (submissions.hasNext()) {
            number++;
            if (number > CsvStream.MOST_ROWS) {
                throw refusal(number, null, "at most " + CsvStream.MOST_ROWS + " rows are taken; send them in parts");
            }
            Map<String, String> cells = cells(submissions.next(), number);
            digest.update(RowDigest.of(cells).getBytes(StandardCharsets.US_ASCII));
            rows.accept(new CsvRow(number, cells), null);
        }
        if (number == 0) {
            throw refusal(1, null, "there are no rows");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Map<String, String> cells(PlacementSubmission submission, int number) {
        Map<String, String> cells = new LinkedHashMap<>();
        submission.cells().forEach((column, value) -> {
            if (value != null && value.length() > CsvStream.LONGEST_CELL) {
                throw refusal(number, column.title(), "is longer than " + CsvStream.LONGEST_CELL + " characters");
            }
            if (value != null) {
                cells.put(column.title(), value.strip());
            }
        });
        return cells;
    }

    private static RuntimeException refusal(int number, String column, String reason) {
        return Problem.of("import-refused", 422, "Rows refused", "Nothing was taken over.")
                .withRule(PlacementIntake.RULE)
                .withFaults(List.of(new Problem.Fault(number, column, reason)))
                .withNext("Mend the rows where it says, and send them again.")
                .toException();
    }

    private boolean isReadable(String traineeId) throws SQLException {
        return mayRead(Region.NATIONAL)
                || store.placementsOf(List.of(traineeId)).stream()
                        .anyMatch(placement -> mayRead(placement.placement().region()));
    }

    private boolean mayRead(Region region) {
        return access.may(Permission.READ_PLACEMENTS, region);
    }

    private List<Region> within(Region region) {
        geography.require(region);
        return geography.nodes().stream()
                .map(GeographyNode::region)
                .filter(node -> geography.isWithin(node, region))
                .toList();
    }

    private static List<String> slugs(List<Region> regions) {
        return regions.stream().map(Region::slug).toList();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
