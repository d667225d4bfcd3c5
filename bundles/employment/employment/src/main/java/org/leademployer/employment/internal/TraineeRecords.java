/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leademployer.employment.Placement;
import org.leademployer.employment.PlacementColumn;
import org.leademployer.employment.Registration;
import org.leademployer.employment.internal.rules.Identity;
import org.leademployer.employment.internal.rules.KnownPlacement;
import org.leademployer.employment.internal.rules.ReadRow;
import org.leademployer.employment.internal.store.EmploymentStore;
import org.leademployer.employment.internal.store.SubjectStore;
import org.leademployer.employment.internal.store.SubjectStore.Person;
import org.leademployer.employment.internal.store.SubjectStore.Row;
import org.leademployer.platform.Region;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Erased;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.subject.SubjectKey;
import org.leademployer.platform.subject.SubjectKey.Kind;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectRecords;
import org.leademployer.platform.subject.SubjectSink;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What employment holds on a trainee: the record, placements, and rows that wait in quarantine (IG-8). Names are overwritten
 * when a trainee is erased; placements name nobody, and are what charges rest on.
 */
@Component(service = SubjectRecords.class)
public final class TraineeRecords implements SubjectRecords {

    static final String TRAINEE = "trainee-record";
    static final String PLACEMENTS = "placements";
    static final String ROWS = "quarantined-placements";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Map<Kind, PlacementColumn> COLUMNS = new TreeMap<>(Map.of(
            Kind.GMC, PlacementColumn.GMC_NUMBER,
            Kind.GDC, PlacementColumn.GDC_NUMBER,
            Kind.UKPHR, PlacementColumn.UKPHR_NUMBER,
            Kind.NTN, PlacementColumn.TRAINING_NUMBER,
            Kind.NI, PlacementColumn.NI_NUMBER));

    private final SubjectStore subjects;
    private final EmploymentStore store;
    private final Clock clock;

    @Activate
    public TraineeRecords(@Reference SubjectStore subjects, @Reference EmploymentStore store, @Reference Clock clock) {
        this.subjects = subjects;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String domain() {
        return "employment";
    }

    @Override
    public String holds() {
        return "The trainee's record, placements, and submitted rows that wait in quarantine";
    }

    @Override
    public Set<SubjectKey> alsoKnownAs(DataSubject subject) throws SQLException {
        Set<SubjectKey> keys = new TreeSet<>();
        for (Person person : people(subject)) {
            keys.add(new SubjectKey(Kind.TRAINEE, person.id()));
            if (person.registrationNumber() != null) {
                keys.add(new SubjectKey(Kind.valueOf(person.registrationBody()), person.registrationNumber()));
            }
            if (person.trainingNumber() != null) {
                keys.add(new SubjectKey(Kind.NTN, person.trainingNumber()));
            }
            if (person.niNumber() != null) {
                keys.add(new SubjectKey(Kind.NI, person.niNumber()));
            }
        }
        return keys;
    }

    @Override
    public Set<Region> places(DataSubject subject) throws SQLException {
        Set<Region> places = new TreeSet<>();
        placements(subject).forEach(placement -> places.add(placement.region()));
        return places;
    }

    @Override
    public List<Holding> holdings(DataSubject subject) throws SQLException {
        List<Holding> holdings = new ArrayList<>();
        List<Placement> placements = placements(subject);
        LocalDate last = placements.stream()
                .map(placement -> placement.period().to())
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<Holding.Need> needs = last == null || last.isBefore(LocalDate.now(clock.withZone(LONDON)))
                ? List.of()
                : List.of(new Holding.Need("A placement runs, or begins, and ends on " + last + ".", "EMP-2"));
        if (trainee(subject) != null) {
            holdings.add(new Holding(TRAINEE, 1, last, needs));
        }
        if (!placements.isEmpty()) {
            holdings.add(new Holding(PLACEMENTS, placements.size(), last, needs));
        }
        List<Row> rows = rows(subject);
        if (!rows.isEmpty()) {
            holdings.add(new Holding(
                    ROWS,
                    rows.size(),
                    rows.stream()
                            .map(row -> LocalDate.ofInstant(row.at(), LONDON))
                            .max(Comparator.naturalOrder())
                            .orElseThrow(),
                    List.of()));
        }
        return holdings;
    }

    @Override
    public List<String> lapsed(String category, LocalDate day, String after, int limit) throws SQLException {
        return category.equals(TRAINEE) ? subjects.endedBefore(day, after, limit) : List.of();
    }

    @Override
    public void gather(DataSubject subject, SubjectSink sink) throws SQLException, IOException {
        Person person = trainee(subject);
        if (person != null) {
            sink.record(SubjectRecord.of(TRAINEE, person.id())
                    .with("surname", person.surname())
                    .with("registrationBody", person.registrationBody())
                    .with("registrationNumber", person.registrationNumber())
                    .with("trainingNumber", person.trainingNumber())
                    .with("niNumber", person.niNumber())
                    .with("heldBack", person.restricted()));
        }
        for (Placement placement : placements(subject)) {
            sink.record(SubjectRecord.of(PLACEMENTS, placement.id())
                    .with("firstDay", placement.period().from())
                    .with("lastDay", placement.period().to())
                    .with("host", placement.host())
                    .with("site", placement.site())
                    .with("region", placement.region())
                    .with("specialty", placement.specialty())
                    .with("postNumber", placement.postNumber())
                    .with("grade", placement.grade())
                    .with("type", placement.type())
                    .with("wte", placement.wte())
                    .with("fundingKind", placement.fundingKind()));
        }
        for (Row row : rows(subject)) {
            SubjectRecord record = SubjectRecord.of(ROWS, row.id())
                    .with("receivedAt", row.at())
                    .withPerson("submittedBy", Kind.USER, row.by());
            ownCells(row.cells(), person, subject).forEach(record::with);
            sink.record(record);
        }
    }

    @Override
    public boolean restrict(DataSubject subject, boolean restricted) throws SQLException {
        String id = subject.trainee().orElse(null);
        if (id == null) {
            return false;
        }
        // No import that has read the trainee writes afterwards.
        store.takeTurn();
        return subjects.restrict(id, restricted);
    }

    @Override
    public List<Erased> erase(DataSubject subject, Set<String> categories) throws SQLException {
        // No import that has read the trainee writes afterwards.
        store.takeTurn();
        List<Erased> erased = new ArrayList<>();
        Person person = trainee(subject);
        List<KnownPlacement> placements = person == null ? List.of() : store.placementsOf(List.of(person.id()));
        if (categories.contains(ROWS)) {
            int rows = subjects.deleteRows(rows(subject).stream().map(Row::id).toList(), rowKeys(person, placements));
            add(erased, ROWS, rows, Erased.Manner.DELETED);
        }
        if (categories.contains(PLACEMENTS) && person != null) {
            add(erased, PLACEMENTS, subjects.deletePlacements(person.id()), Erased.Manner.DELETED);
        }
        if (categories.contains(TRAINEE) && person != null && subjects.overwrite(person.id(), clock.instant())) {
            add(erased, TRAINEE, 1, Erased.Manner.OVERWRITTEN);
        }
        return erased;
    }

    private static void add(List<Erased> erased, String category, int count, Erased.Manner manner) {
        if (count > 0) {
            erased.add(new Erased(category, count, manner));
        }
    }

    private Person trainee(DataSubject subject) throws SQLException {
        String id = subject.trainee().orElse(null);
        return id == null ? null : subjects.ofId(id).orElse(null);
    }

    private List<Person> people(DataSubject subject) throws SQLException {
        Map<String, Person> found = new LinkedHashMap<>();
        for (String id : subject.of(Kind.TRAINEE)) {
            subjects.ofId(id).ifPresent(person -> found.put(person.id(), person));
        }
        for (Registration.Body body : Registration.Body.values()) {
            for (String number : subject.of(Kind.valueOf(body.name()))) {
                subjects.ofRegistration(body.name(), number).forEach(person -> found.put(person.id(), person));
            }
        }
        for (String number : subject.of(Kind.NTN)) {
            subjects.ofTrainingNumber(number).forEach(person -> found.put(person.id(), person));
        }
        return List.copyOf(found.values());
    }

    private List<Placement> placements(DataSubject subject) throws SQLException {
        String id = subject.trainee().orElse(null);
        return id == null
                ? List.of()
                : store.placementsOf(List.of(id)).stream()
                        .map(KnownPlacement::placement)
                        .toList();
    }

    private List<Row> rows(DataSubject subject) throws SQLException {
        return subjects.waiting(cells -> COLUMNS.entrySet().stream()
                .anyMatch(column -> isOf(
                        subject, column.getKey(), cells.get(column.getValue().title()))));
    }

    /** Keys of rows that were settled long ago: trainee, post and first day as a digest. */
    private static List<String> rowKeys(Person person, List<KnownPlacement> placements) {
        if (person == null) {
            return List.of();
        }
        Identity identity = new Identity(
                person.registrationNumber() == null
                        ? null
                        : new Registration(
                                Registration.Body.valueOf(person.registrationBody()), person.registrationNumber()),
                person.trainingNumber());
        return placements.stream()
                .map(placement -> ReadRow.key(identity.key(), placement.key()))
                .toList();
    }

    /**
     * Where the row names another surname or another number than is known of the person, that may be somebody else's: it is
     * left out.
     */
    private static Map<String, String> ownCells(Map<String, String> cells, Person person, DataSubject subject) {
        Map<String, String> own = new LinkedHashMap<>(cells);
        if (person != null) {
            own.computeIfPresent(
                    PlacementColumn.SURNAME.title(),
                    (column, surname) -> surname.strip().equalsIgnoreCase(person.surname())
                            ? surname
                            : "another surname than is known, left out");
        }
        COLUMNS.forEach((kind, column) -> own.computeIfPresent(
                column.title(),
                (title, number) ->
                        isOf(subject, kind, number) || subject.of(kind).isEmpty() && person == null
                                ? number
                                : "another number than is known, left out"));
        return own;
    }

    private static boolean isOf(DataSubject subject, Kind kind, String cell) {
        return cell != null
                && !cell.isBlank()
                && subject.of(kind).stream().anyMatch(known -> plain(known).equals(plain(cell)));
    }

    private static String plain(String number) {
        return number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
