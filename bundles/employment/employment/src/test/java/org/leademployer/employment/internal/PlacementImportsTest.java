/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.leademployer.employment.HostPlacements;
import org.leademployer.employment.Placement;
import org.leademployer.employment.PlacementColumn;
import org.leademployer.employment.PlacementQuery;
import org.leademployer.employment.PlacementSubmission;
import org.leademployer.employment.QuarantineQuery;
import org.leademployer.employment.QuarantinedPlacement;
import org.leademployer.employment.QuarantinedPlacement.State;
import org.leademployer.employment.Registration;
import org.leademployer.employment.TraineeRegister;
import org.leademployer.employment.internal.store.EmploymentStore;
import org.leademployer.employment.internal.store.QuarantineStore;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.organisations.Host;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;

/** Imports from the file to the tables: what is taken, what goes to quarantine, and how it leaves it (EMP-5). */
public class PlacementImportsTest {

    private static final String HEADER = "Surname,GMC Number,National Post Number,Date From,Date To,Placement Type,"
            + "Placement Status,Site,WTE,Grade,Funding Kind,NI Number\n";
    private static final Region NORTH_EAST = new Region("north-east");
    private static final Region WESSEX = new Region("wessex");

    private static TestDatabase database;

    private final List<Change> changes = new ArrayList<>();
    private final List<Event> published = new ArrayList<>();
    private final Map<String, Set<Region>> rights = new HashMap<>();
    private final Set<OdsCode> unknownSites = new HashSet<>();
    private String user = "admin";

    private final Access access =
            (permission, node) -> rights.get(user) == null || rights.get(user).contains(node);
    private final Access anywhere = new Access() {
        @Override
        public boolean may(Permission permission, Region node) {
            return access.may(permission, node);
        }

        @Override
        public boolean mayAnywhere(Permission permission) {
            return rights.get(user) == null || !rights.get(user).isEmpty();
        }
    };
    private final AuditLog audit = new AuditLog() {
        @Override
        public void record(Change change) {
            changes.add(change);
        }

        @Override
        public List<AuditEntry> find(AuditQuery query) {
            return List.of();
        }
    };
    private int number;
    private Instant now = Instant.parse("2021-07-01T09:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final EmploymentStore store = new EmploymentStore(null, database);
    private final QuarantineStore quarantined = new QuarantineStore(null, database);
    private final PlacementIntake intake = new PlacementIntake(
            database,
            store,
            quarantined,
            new Hosts(),
            new TwoNodes(),
            anywhere,
            audit,
            () -> new Actor(user, Set.of()),
            published::add,
            clock);
    private final EmploymentService employment =
            new EmploymentService(database, store, intake, new TwoNodes(), anywhere);
    private final QuarantineService quarantine = new QuarantineService(
            database,
            quarantined,
            store,
            intake,
            new TwoNodes(),
            anywhere,
            () -> new Actor(user, Set.of()),
            audit,
            clock);

    @BeforeClass
    public static void open() throws Exception {
        database = new TestDatabase();
    }

    @Before
    public void clear() throws Exception {
        database.clear();
    }

    @AfterClass
    public static void close() throws Exception {
        database.close();
    }

    @Test
    public void emp5_rightRowsAreTaken_andBadOnesLieInQuarantineWithContentAndAllReasons() throws Exception {
        ImportReport report = take(row(1), row(2).replace("1.00", "7").replace("APPROVED", "MAYBE"), row(3));
        assertReport(report, 3, 2, 0, 0, 1, 0);
        assertEquals(2, database.count("placement"));
        String id = report.quarantinedRows().get(0).id();
        assertEquals(report.id() + "-0000003", id);
        assertEquals(
                List.of(
                        "line 3, Placement Status: is neither APPROVED nor DRAFT",
                        "line 3, WTE: is not a share between 0.01 and 1.00 with two decimals"),
                texts(report.quarantinedRows().get(0).faults()));
        QuarantinedPlacement row = quarantine.get(id);
        assertEquals("7", row.cells().get("WTE"));
        assertEquals(NORTH_EAST, row.region());
        assertEquals(State.OPEN, row.state());
        assertEquals(texts(report.quarantinedRows().get(0).faults()), texts(row.faults()));
    }

    /** The hour that London never has is kept where the virtual machine runs in UTC, as the platform's does. */
    @Test
    public void x5_momentsOfTheHoursThatLondonHasTwiceOrNeverAreKept() {
        assertKept("Europe/London", "2021-10-31T00:30:00.123456Z", "2021-10-31T01:30:00.123456Z");
        assertKept("UTC", "2021-10-31T00:30:00.123456Z", "2022-03-27T01:30:00Z", "2024-02-29T23:59:59Z");
    }

    private void assertKept(String machine, String... moments) {
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        try {
            for (String moment : moments) {
                now = Instant.parse(moment);
                String id = take(row(++number).replace("1.00", "7"))
                        .quarantinedRows()
                        .get(0)
                        .id();
                quarantine.discard(id, "Not employed here");
                assertEquals(now, quarantine.get(id).quarantinedAt());
                assertEquals(now, quarantine.get(id).settledAt());
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    public void emp5_theSameFileTwiceChangesNothing_andKeepsNoRowTwice() throws Exception {
        String[] rows = {row(1), row(2).replace("1.00", "7"), row(2).replace("1.00", "7"), "a,b\n"};
        ImportReport first = take(rows);
        assertReport(first, 4, 1, 0, 0, 3, 0);
        assertEquals(2, database.count("quarantined_placement"));
        int audited = changes.size();
        ImportReport second = take(rows);
        assertReport(second, 4, 0, 0, 1, 3, 0);
        assertNull(second.id());
        assertEquals(first.quarantinedRows(), second.quarantinedRows());
        assertEquals(2, database.count("quarantined_placement"));
        assertEquals(1, database.count("placement_import"));
        assertEquals(audited, changes.size());
    }

    @Test
    public void emp3_whosePlacementsAreNewOrChangedIsToldOnce_andTheSameFileAgainTellsNothing() throws Exception {
        take(row(1), row(2), row(3).replace("1.00", "7"));
        assertEquals(1, published.size());
        assertEquals(TraineeRegister.PLACEMENTS_CHANGED, published.get(0).type());
        TraineeRegister register = new TraineeRegisterService(database, store);
        String first = register.idOf(new Registration(Registration.Body.GMC, "9900001"))
                .orElseThrow();
        assertTrue(published.get(0).content().startsWith("{\"trainees\":[\""));
        assertTrue(published.get(0).content().contains("\"" + first + "\""));
        assertEquals(1, register.placementsOf(first).size());
        assertEquals(1, register.find(List.of(first, first, "nobody")).size());

        take(row(1), row(2));
        assertEquals(1, published.size());
        take(row(1).replace("APPROVED", "DRAFT"));
        assertEquals(2, published.size());
        assertEquals(List.of(), register.placementsOf(first));
    }

    @Test
    public void emp2_allRowsOfATraineeThatAreInvolvedInAnExcessGoToQuarantine() throws Exception {
        ImportReport report = take(
                row(1).replace("1.00", "0.60"),
                row(2),
                row(1).replace("1.00", "0.50").replace("/00001", "/00002"));
        assertReport(report, 3, 1, 0, 0, 2, 0);
        assertEquals(
                List.of(2, 4),
                report.quarantinedRows().stream().map(row -> row.line()).toList());
        assertEquals(1, database.count("trainee"));
    }

    @Test
    public void emp5_aRowIsMendedAndReplayed_andTheSameFileAgainFindsItSettled() throws Exception {
        String bad = row(1).replace("1.00", "7");
        String id = take(bad).quarantinedRows().get(0).id();
        QuarantinedPlacement mended = quarantine.mend(id, Map.of("wte", "0.60"));
        assertEquals(List.of(), mended.faults());
        assertEquals(State.OPEN, mended.state());
        assertTrue(mended.mended());

        ImportReport replay = quarantine.replay(List.of(id));
        assertReport(replay, 1, 1, 0, 0, 0, 0);
        assertEquals(State.RESOLVED, quarantine.get(id).state());
        assertEquals(Map.of(), quarantine.get(id).cells());
        assertReport(take(bad), 1, 0, 0, 0, 0, 1);
        assertReport(quarantine.replay(List.of(id)), 1, 0, 0, 0, 0, 1);
        assertEquals("0.60", only().wte().toPlainString());
    }

    @Test
    public void emp5_whatIsStillWrongStaysWithItsPresentReasons() {
        ImportReport report = take(row(1).replace("1.00", "7").replace("APPROVED", "X"));
        String id = report.quarantinedRows().get(0).id();
        assertEquals(1, quarantine.mend(id, Map.of("WTE", "1.00")).faults().size());
        ImportReport replay = quarantine.replayImport(report.id());
        assertReport(replay, 1, 0, 0, 0, 1, 0);
        assertEquals(id, replay.quarantinedRows().get(0).id());
        assertEquals(
                List.of("line 2, Placement Status: is neither APPROVED nor DRAFT"),
                texts(quarantine.get(id).faults()));
    }

    @Test
    public void emp5_rowsMendedOneByOneAreTakenTogether() {
        ImportReport report = take(
                row(1).replace("1.00", "0.60"), row(1).replace("1.00", "0.50").replace("/00001", "/00002"));
        quarantine.mend(report.quarantinedRows().get(1).id(), Map.of("WTE", "0.40"));
        assertReport(quarantine.replayImport(report.id()), 2, 2, 0, 0, 0, 0);
    }

    @Test
    public void emp5_aRowThatCameForAHostNotYetKnownIsTakenByReplayAlone() {
        unknownSites.add(new OdsCode("RTD01"));
        ImportReport report = take(row(1), row(2));
        assertReport(report, 2, 0, 0, 0, 2, 0);
        unknownSites.clear();
        assertReport(quarantine.replayImport(report.id()), 2, 2, 0, 0, 0, 0);
        assertEquals(List.of(), quarantine.list(new QuarantineQuery(null, State.OPEN, null, 10)));
    }

    @Test
    public void emp5_aRightRowInALaterFileSettlesTheOneThatWaits() {
        String id = take(row(1).replace("1.00", "7")).quarantinedRows().get(0).id();
        assertReport(take(row(1)), 1, 1, 0, 0, 0, 0);
        assertEquals(State.RESOLVED, quarantine.get(id).state());
    }

    @Test
    public void emp5_aNewerBadRowTakesThePlaceOfAnOlderOne() {
        String older =
                take(row(1).replace("1.00", "7")).quarantinedRows().get(0).id();
        String newer =
                take(row(1).replace("1.00", "8")).quarantinedRows().get(0).id();
        assertEquals(State.RESOLVED, quarantine.get(older).state());
        assertEquals(State.OPEN, quarantine.get(newer).state());
        assertEquals(
                older,
                take(row(1).replace("1.00", "7")).quarantinedRows().get(0).id());
        assertEquals(State.OPEN, quarantine.get(older).state());
        assertEquals("7", quarantine.get(older).cells().get("WTE"));
        assertEquals(State.RESOLVED, quarantine.get(newer).state());
    }

    @Test
    public void emp5_aDiscardedRowStaysDiscarded_andItsContentIsGone() throws Exception {
        String bad = row(1).replace("1.00", "7");
        String id = take(bad).quarantinedRows().get(0).id();
        assertEquals("invalid-input", refusal(() -> quarantine.discard(id, " ")).code());
        assertEquals(
                State.DISCARDED,
                quarantine.discard(id, "Belongs to another employer").state());
        assertFalse(database.dump("quarantined_placement").contains("Sampledoctor"));
        assertReport(take(bad), 1, 0, 0, 0, 0, 1);
        assertEquals(
                "row-settled",
                refusal(() -> quarantine.mend(id, Map.of("WTE", "1.00"))).code());
        assertEquals(
                "row-settled", refusal(() -> quarantine.discard(id, "again")).code());
    }

    @Test
    public void emp5_columnsThatThereAreNotAreAllNamed() {
        String id = take(row(1).replace("1.00", "7")).quarantinedRows().get(0).id();
        Problem problem = refusal(() -> quarantine.mend(id, Map.of("Colour", "red", "Size", "big")));
        assertEquals("invalid-input", problem.code());
        assertEquals(2, problem.faults().size());
    }

    @Test
    public void emp5_replayNamesEveryIdThatThereIsNot_andTakesNothing() throws Exception {
        String id = take(row(1).replace("1.00", "7")).quarantinedRows().get(0).id();
        quarantine.mend(id, Map.of("WTE", "1.00"));
        Problem problem = refusal(() -> quarantine.replay(List.of(id, "x", "y")));
        assertEquals("not-found", problem.code());
        assertEquals(List.of("x", "y"), problem.missing());
        assertEquals(0, database.count("placement"));
        assertEquals(State.OPEN, quarantine.get(id).state());
    }

    @Test
    public void emp5_quarantineIsListedPageByPage() {
        String[] rows = new String[7];
        Arrays.setAll(rows, i -> row(i + 1).replace("1.00", "7"));
        String importId = take(rows).id();
        List<Integer> lines = new ArrayList<>();
        String after = null;
        List<QuarantinedPlacement> page;
        do {
            page = quarantine.list(new QuarantineQuery(importId, null, after, 3));
            page.forEach(row -> lines.add(row.line()));
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (after != null);
        assertEquals(List.of(2, 3, 4, 5, 6, 7, 8), lines);
        assertEquals(List.of(), quarantine.list(new QuarantineQuery("another", null, null, 3)));
    }

    @Test
    public void x3_rowsOfOtherNodesAreRefusedLikeUnknownOnes() {
        rights.put("north", Set.of(NORTH_EAST));
        user = "north";
        ImportReport report = take(row(1), row(2).replace("NTH/", "WES/"), row(3).replace("NTH/", "XXX/"));
        assertReport(report, 3, 1, 0, 0, 2, 0);
        List<String> reasons = report.quarantinedRows().stream()
                .flatMap(row -> texts(row.faults()).stream())
                .toList();
        assertEquals(
                reasons.get(0).replace("WES", "?").replace("line 3", "line"),
                reasons.get(1).replace("XXX", "?").replace("line 4", "line"));
    }

    @Test
    public void x3_quarantineIsSeenByTheSubmitterAndByThoseOfTheNode() {
        rights.put("north", Set.of(NORTH_EAST));
        rights.put("south", Set.of(WESSEX));
        rights.put("nobody", Set.of());
        user = "north";
        ImportReport report = take(row(1).replace("1.00", "7"), row(2).replace("NTH/", "WES/"));
        String ofTheNode = report.quarantinedRows().get(0).id();
        String foreign = report.quarantinedRows().get(1).id();
        assertEquals(2, list().size());
        user = "south";
        assertEquals(List.of(), list());
        for (String id : List.of(ofTheNode, foreign)) {
            assertEquals("not-found", refusal(() -> quarantine.get(id)).code());
            assertEquals(
                    "not-found",
                    refusal(() -> quarantine.mend(id, Map.of("WTE", "1.00"))).code());
            assertEquals("not-found", refusal(() -> quarantine.discard(id, "x")).code());
            assertEquals(
                    "not-found", refusal(() -> quarantine.replay(List.of(id))).code());
        }
        user = "nobody";
        assertEquals("not-allowed", refusal(this::list).code());
        assertEquals("not-allowed", refusal(() -> take(row(1))).code());
        user = "admin";
        assertEquals(2, list().size());
        assertReport(quarantine.replay(List.of(foreign)), 1, 1, 0, 0, 0, 0);
    }

    @Test
    public void x3_placementsAreReadAtTheNodesWhereTheCallerMay_andForChargesAsAWhole() {
        take(row(1), row(2).replace("NTH/", "WES/"));
        PlacementQuery all = new PlacementQuery(
                Region.NATIONAL, Set.of(), new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1)));
        rights.put("south", Set.of(WESSEX));
        user = "south";
        assertEquals(
                List.of(WESSEX),
                employment.readable(all).stream()
                        .map(placement -> placement.region())
                        .toList());
        assertEquals(2, employment.placements(all).size());
        for (var placement : employment.placements(all)) {
            boolean own = placement.region().equals(WESSEX);
            assertEquals(own, employment.trainee(placement.traineeId()).isPresent());
            assertEquals(own, !employment.placementsOf(placement.traineeId()).isEmpty());
        }
        assertEquals(1, employment.withoutNiNumber(null, 10).size());
    }

    @Test
    public void emp5_aMissingNiNumberStopsNothing_butHoldsPayrollBackUntilItComes() {
        take(row(1), row(2));
        List<String> held = employment.withoutNiNumber(null, 10);
        assertEquals(2, held.size());
        assertEquals(List.of(held.get(1)), employment.withoutNiNumber(held.get(0), 1));
        assertTrue(held.stream()
                .allMatch(id -> employment.trainee(id).orElseThrow().payrollHeld()));

        assertReport(take(row(1).replace(",\n", ",AB123456C\n")), 1, 0, 0, 1, 0, 0);
        assertEquals(1, employment.withoutNiNumber(null, 10).size());
        assertReport(take(row(1)), 1, 0, 0, 1, 0, 0);
        assertEquals(1, employment.withoutNiNumber(null, 10).size());
        assertReport(take(row(1).replace(",\n", ",AB123456D\n")), 1, 0, 0, 0, 1, 0);
    }

    @Test
    public void emp5_rowsThatAreNoCsvAreTakenAlike() {
        Map<PlacementColumn, String> cells = new HashMap<>();
        String[] columns = HEADER.strip().split(",");
        String[] values = row(1).strip().split(",", -1);
        for (int i = 0; i < columns.length; i++) {
            cells.put(PlacementColumn.ofTitle(columns[i]).orElseThrow(), values[i]);
        }
        Map<PlacementColumn, String> bad = new HashMap<>(cells);
        bad.put(PlacementColumn.GMC_NUMBER, null);
        List<PlacementSubmission> rows = List.of(new PlacementSubmission(cells), new PlacementSubmission(bad));
        ImportReport report = employment.importPlacements(rows.iterator());
        assertReport(report, 2, 1, 0, 0, 1, 0);
        assertEquals(2, report.quarantinedRows().get(0).line());
        assertReport(take(row(1)), 1, 0, 0, 1, 0, 0);
        assertReport(employment.importPlacements(rows.iterator()), 2, 0, 0, 1, 1, 0);
        assertEquals(
                "import-refused",
                refusal(() -> employment.importPlacements(
                                List.<PlacementSubmission>of().iterator()))
                        .code());
    }

    @Test
    public void emp5_whatIsRefusedAsAWholeLeavesNothing() throws Exception {
        String open = HEADER + row(1) + "\"open";
        assertEquals(
                "import-refused",
                refusal(() -> employment.importPlacements(stream(open))).code());
        assertEquals(0, database.count("placement"));
        assertEquals(0, database.count("quarantined_placement"));
        assertEquals(List.of(), changes);
    }

    @Test
    public void emp5_aTraineeWithTooManyRowsIsNotTakenByHalf() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 2_600; i++) {
            file.append(row(1).replace(
                            "2021-08-01", LocalDate.of(2000, 1, 1).plusDays(i).toString())
                    .replace("2021-10-31", LocalDate.of(2000, 1, 1).plusDays(i).toString()));
        }
        file.append(row(2));
        ImportReport report = employment.importPlacements(stream(file.toString()));
        assertReport(report, 2_601, 1, 0, 0, 2_600, 0);
        assertEquals(ImportReport.MOST_LISTED, report.quarantinedRows().size());
        assertEquals(2, report.quarantinedRows().get(0).line());
        assertEquals(1_001, report.quarantinedRows().get(999).line());
        assertEquals(2_600, database.count("quarantined_placement"));
    }

    @Test
    public void emp5_thousandsOfRowsInAnyOrderComeOutAsOneByOne() throws Exception {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 3_000; i++) {
            rows.add(i % 10 == 0 ? row(i).replace("1.00", "7") : row(i));
            rows.add(row(i).replace("2021-08-01", "2022-08-01").replace("2021-10-31", "2022-10-31"));
        }
        Collections.shuffle(rows, new Random(1));
        assertReport(take(rows.toArray(String[]::new)), 6_000, 5_700, 0, 0, 300, 0);
        assertReport(take(rows.toArray(String[]::new)), 6_000, 0, 0, 5_700, 300, 0);
        assertEquals(3_000, database.count("trainee"));
    }

    @Test
    public void x2_everythingIsAudited_andNothingOfThePersonIsInIt() throws Exception {
        ImportReport report = take(row(1).replace(",\n", ",AB123456C\n"), row(2).replace("1.00", "7"));
        String id = report.quarantinedRows().get(0).id();
        quarantine.mend(id, Map.of("Surname", "Exampledoctor", "GMC Number", "9900099"));
        quarantine.replay(List.of(id));
        quarantine.discard(id, "Not ours");
        assertEquals(
                List.of(
                        "placements.imported",
                        "quarantined-placement.mended",
                        "placements.replayed",
                        "quarantined-placement.discarded"),
                changes.stream().map(Change::action).toList());
        assertEquals("GMC Number, Surname", changes.get(1).after().get("columns"));
        String all = changes.toString() + database.dump("placement_import") + report + quarantined;
        for (String personal : List.of("doctor", "99000", "AB123456C")) {
            assertFalse(personal + " in " + all, all.contains(personal));
        }
        assertNotEquals(null, report.id());
    }

    @Test
    public void con11_placementsAreCountedByHost_andReadByHostInPages() throws Exception {
        take(
                row(1),
                row(2).replace("1.00", "0.60"),
                row(3).replace("NTH/RTD01/300", "WES/RTD01/301"),
                row(4).replace("APPROVED", "DRAFT"));
        Period days = new Period(LocalDate.of(2021, 10, 31), LocalDate.of(2022, 1, 1));
        OdsCode host = new OdsCode("RTD");
        for (PlacementQuery query : List.of(
                new PlacementQuery(NORTH_EAST, Set.of(), days),
                new PlacementQuery(Region.NATIONAL, Set.of("300"), days))) {
            assertEquals(List.of(new HostPlacements(host, 2, new BigDecimal("1.60"))), employment.countByHost(query));
            List<Placement> first = employment.placementsAt(query, List.of(host), null, 1);
            List<Placement> second = employment.placementsAt(
                    query,
                    List.of(host),
                    new HostPlacements.Key(host, first.get(0).id()),
                    10);
            assertEquals(Set.copyOf(employment.placements(query)), Set.of(first.get(0), second.get(0)));
            assertEquals(1, second.size());
            assertEquals(List.of(), employment.placementsAt(query, List.of(new OdsCode("RXL")), null, 10));
            assertEquals(List.of(), employment.placementsAt(query, List.of(), null, 10));
        }
        assertEquals(
                List.of(),
                employment.countByHost(new PlacementQuery(
                        NORTH_EAST, Set.of(), new Period(LocalDate.of(2021, 11, 1), LocalDate.of(2022, 1, 1)))));
    }

    /** More hundredths than a small integer holds, in which the column is kept. */
    @Test
    public void con11_aHostMayHaveHundredsOfPlacements() throws Exception {
        take(IntStream.rangeClosed(1, 400).mapToObj(PlacementImportsTest::row).toArray(String[]::new));

        PlacementQuery query = new PlacementQuery(
                NORTH_EAST, Set.of(), new Period(LocalDate.of(2021, 10, 31), LocalDate.of(2022, 1, 1)));
        assertEquals(
                List.of(new HostPlacements(new OdsCode("RTD"), 400, new BigDecimal("400.00"))),
                employment.countByHost(query));
    }

    private ImportReport take(String... rows) {
        return employment.importPlacements(stream(HEADER + String.join("", rows)));
    }

    private Placement only() {
        return employment
                .placements(new PlacementQuery(
                        Region.NATIONAL, Set.of(), new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1))))
                .get(0);
    }

    private List<QuarantinedPlacement> list() {
        return quarantine.list(new QuarantineQuery(null, State.OPEN, null, 100));
    }

    private static String row(int number) {
        return "Sampledoctor-%1$d,%2$d,NTH/RTD01/300/STR/%3$05d,2021-08-01,2021-10-31,InPostStandard,APPROVED,RTD01,1.00,STR,Secondary care,\n"
                .formatted(number, 9_900_000 + number, number);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem refusal(ThrowingRunnable refused) {
        return assertThrows(ProblemException.class, refused).problem();
    }

    private static List<String> texts(List<Problem.Fault> faults) {
        return faults.stream().map(Problem.Fault::toString).toList();
    }

    private static void assertReport(
            ImportReport report, int rows, int created, int changed, int unchanged, int quarantined, int settled) {
        assertEquals(
                List.of(rows, created, changed, unchanged, quarantined, settled),
                List.of(
                        report.rows(),
                        report.created(),
                        report.changed(),
                        report.unchanged(),
                        report.quarantined(),
                        report.settled()));
    }

    private final class Hosts implements Organisations {
        @Override
        public Optional<Host> host(OdsCode odsCode) {
            return Optional.empty();
        }

        @Override
        public List<Host> hosts(Region region) {
            return List.of();
        }

        @Override
        public Map<OdsCode, Host> hostsOfSites(Collection<OdsCode> sites) {
            return sites.stream()
                    .filter(site -> !unknownSites.contains(site))
                    .collect(Collectors.toMap(
                            site -> site,
                            site -> new Host(new OdsCode("RTD"), "Trust", Host.Kind.TRUST, NORTH_EAST, "fictitious")));
        }

        @Override
        public ImportReport importHosts(InputStream csv) {
            throw new UnsupportedOperationException();
        }
    }

    /** Two offices below the whole country. */
    private static final class TwoNodes implements Geography {
        @Override
        public List<GeographyNode> nodes() {
            return List.of(node(Region.NATIONAL, null), node(NORTH_EAST, "NTH"), node(WESSEX, "WES"));
        }

        private static GeographyNode node(Region region, String office) {
            return new GeographyNode(
                    region,
                    region.slug(),
                    office == null ? GeographyNode.Level.NATIONAL : GeographyNode.Level.LOCAL_OFFICE,
                    office == null ? null : Region.NATIONAL,
                    office,
                    LocalDate.EPOCH,
                    "fictitious");
        }

        @Override
        public Optional<GeographyNode> node(Region region) {
            return nodes().stream().filter(node -> node.region().equals(region)).findFirst();
        }

        @Override
        public List<Region> pathToNational(Region region) {
            return List.of(region, Region.NATIONAL);
        }

        @Override
        public boolean isWithin(Region region, Region ancestor) {
            return region.equals(ancestor) || ancestor.equals(Region.NATIONAL);
        }

        @Override
        public Optional<Region> ofOffice(String officeCode) {
            return nodes().stream()
                    .filter(node -> officeCode.equals(node.officeCode()))
                    .map(GeographyNode::region)
                    .findFirst();
        }

        @Override
        public GeographyNode require(Region region) {
            return node(region).orElseThrow();
        }
    }
}
