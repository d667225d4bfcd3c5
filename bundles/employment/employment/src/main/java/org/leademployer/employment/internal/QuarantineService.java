/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.leademployer.employment.PlacementColumn;
import org.leademployer.employment.PlacementQuarantine;
import org.leademployer.employment.QuarantineQuery;
import org.leademployer.employment.QuarantinedPlacement;
import org.leademployer.employment.QuarantinedPlacement.State;
import org.leademployer.employment.internal.rules.ReadRow;
import org.leademployer.employment.internal.store.EmploymentStore;
import org.leademployer.employment.internal.store.QuarantineStore;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.imports.CsvRow;
import org.leademployer.platform.imports.CsvStream;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows in quarantine: who sees them, mending, replay and discarding. */
@Component(service = PlacementQuarantine.class)
public final class QuarantineService implements PlacementQuarantine {

    private static final String KIND = "row in quarantine";
    private static final String SUBJECT = "quarantined-placement";
    private static final int ROWS_AT_A_TIME = 500;
    private static final int LONGEST_REASON = 200;

    private final Transactions transactions;
    private final QuarantineStore store;
    private final EmploymentStore placements;
    private final PlacementIntake intake;
    private final Geography geography;
    private final Access access;
    private final CurrentActor actor;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public QuarantineService(
            @Reference Transactions transactions,
            @Reference QuarantineStore store,
            @Reference EmploymentStore placements,
            @Reference PlacementIntake intake,
            @Reference Geography geography,
            @Reference Access access,
            @Reference CurrentActor actor,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.placements = placements;
        this.intake = intake;
        this.geography = geography;
        this.access = access;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<QuarantinedPlacement> list(QuarantineQuery query) {
        access.requireAnywhere(Permission.SUBMIT_PLACEMENTS);
        return transactions.call(() -> visible(query));
    }

    @Override
    public QuarantinedPlacement get(String id) {
        return transactions.call(() -> require(id));
    }

    @Override
    public QuarantinedPlacement mend(String id, Map<String, String> cells) {
        Map<String, String> changes = columns(cells);
        return transactions.call(() -> {
            placements.takeTurn();
            QuarantinedPlacement row = requireOpen(id);
            Map<String, String> mended = new LinkedHashMap<>(row.cells());
            mended.putAll(changes);
            mended.values().removeIf(String::isEmpty);
            ReadRow read = intake.read(new CsvRow(row.line(), mended));
            // The digest stays that of the row as it came, so that the same file again finds it mended.
            store.mend(new QuarantineStore.Entry(
                    id,
                    row.importId(),
                    row.line(),
                    null,
                    read.key(),
                    read.region(),
                    mended,
                    read.row().faults()));
            audit.record(new Change(
                    "quarantined-placement.mended",
                    SUBJECT,
                    id,
                    Map.of("faults", String.valueOf(row.faults().size())),
                    Map.of(
                            "columns", String.join(", ", new TreeSet<>(changes.keySet())),
                            "faults", String.valueOf(read.row().faults().size()))));
            return store.find(id).orElseThrow();
        });
    }

    @Override
    public ImportReport replay(Collection<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        if (wanted.isEmpty() || wanted.size() > MOST_IDS) {
            throw Problems.invalidField("ids", "are 1 to " + MOST_IDS + " ids of rows in quarantine")
                    .toException();
        }
        return intake.replay(rows -> {
            List<String> unknown = new ArrayList<>();
            for (String id : wanted) {
                // One by one: their number is limited, and each is asked for by its key.
                find(id).ifPresentOrElse(row -> send(row, rows), () -> unknown.add(id));
            }
            if (!unknown.isEmpty()) {
                throw Problems.notFound(KIND, unknown.get(0))
                        .withMissing(unknown)
                        .withRule(PlacementIntake.RULE)
                        .withNext("See the list of rows in quarantine.")
                        .toException();
            }
            return Sha256.of(String.join("\n", wanted));
        });
    }

    @Override
    public ImportReport replayImport(String importId) {
        return intake.replay(rows -> {
            String after = null;
            List<QuarantinedPlacement> page;
            do {
                page = visible(new QuarantineQuery(importId, State.OPEN, after, ROWS_AT_A_TIME));
                page.forEach(row -> send(row, rows));
                after = page.isEmpty() ? null : page.get(page.size() - 1).id();
            } while (after != null);
            return Sha256.of(importId);
        });
    }

    @Override
    public QuarantinedPlacement discard(String id, String reason) {
        String why = Problems.read("reason", reason, QuarantineService::reason);
        return transactions.call(() -> {
            placements.takeTurn();
            requireOpen(id);
            store.discard(
                    id,
                    why,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    actor.get().name());
            audit.record(new Change(
                    "quarantined-placement.discarded",
                    SUBJECT,
                    id,
                    Map.of("state", State.OPEN.name()),
                    Map.of("state", State.DISCARDED.name(), "reason", why)));
            return store.find(id).orElseThrow();
        });
    }

    private static void send(QuarantinedPlacement row, BiConsumer<CsvRow, String> rows) {
        rows.accept(new CsvRow(row.line(), row.cells()), row.id());
    }

    private List<QuarantinedPlacement> visible(QuarantineQuery query) throws SQLException {
        List<String> regions = seesAll()
                ? null
                : geography.nodes().stream()
                        .map(GeographyNode::region)
                        .filter(this::maySubmit)
                        .map(Region::slug)
                        .toList();
        return store.list(query, regions, actor.get().name());
    }

    private QuarantinedPlacement requireOpen(String id) throws SQLException {
        QuarantinedPlacement row = require(id);
        if (row.state() != State.OPEN) {
            throw Problems.conflict("row-settled", "Row settled", "The row waits no more: it is " + row.state() + ".")
                    .withRule(PlacementIntake.RULE)
                    .withNext("Submit the placement again, in a file or as a row.")
                    .toException();
        }
        return row;
    }

    private QuarantinedPlacement require(String id) throws SQLException {
        return find(id).orElseThrow(() -> Problems.notFound(KIND, id)
                .withRule(PlacementIntake.RULE)
                .withNext("See the list of rows in quarantine.")
                .toException());
    }

    private Optional<QuarantinedPlacement> find(String id) throws SQLException {
        return store.find(id).filter(this::sees);
    }

    private boolean sees(QuarantinedPlacement row) {
        return seesAll()
                || (row.region() != null && maySubmit(row.region()))
                || (row.quarantinedBy().equals(actor.get().name()) && access.mayAnywhere(Permission.SUBMIT_PLACEMENTS));
    }

    private boolean seesAll() {
        return maySubmit(Region.NATIONAL);
    }

    private boolean maySubmit(Region region) {
        return access.may(Permission.SUBMIT_PLACEMENTS, region);
    }

    /** The changes under the names that the columns have. */
    private static Map<String, String> columns(Map<String, String> cells) {
        List<Problem.Fault> faults = new ArrayList<>();
        Map<String, String> columns = new LinkedHashMap<>();
        cells.forEach((name, value) -> {
            Optional<String> column = CsvRow.SURPLUS.equals(name)
                    ? Optional.of(name)
                    : PlacementColumn.ofTitle(name).map(PlacementColumn::title);
            String text = value == null ? "" : value.strip();
            if (column.isEmpty()) {
                faults.add(new Problem.Fault(null, printable(name), "is not a column of placements"));
            } else if (text.length() > CsvStream.LONGEST_CELL) {
                faults.add(new Problem.Fault(
                        null, column.get(), "is longer than " + CsvStream.LONGEST_CELL + " characters"));
            } else {
                columns.put(column.get(), text);
            }
        });
        if (cells.isEmpty()) {
            faults.add(new Problem.Fault(null, "cells", "names no column to be changed"));
        }
        if (!faults.isEmpty()) {
            throw Problems.invalidInput("Nothing was changed.", faults)
                    .withRule(PlacementIntake.RULE)
                    .toException();
        }
        return columns;
    }

    private static String printable(String name) {
        String start = name.length() <= 60 ? name : name.substring(0, 60) + "...";
        return start.replaceAll("\\p{Cntrl}", "?");
    }

    private static String reason(String text) {
        if (text.length() > LONGEST_REASON || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("is a sentence of up to " + LONGEST_REASON + " characters");
        }
        return text;
    }
}
