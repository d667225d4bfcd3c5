/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.leademployer.employment.Placement;

/**
 * What the rows of one trainee mean for what is known of the trainee: which are taken, and what is wrong with the others.
 * Rows that contradict each other are all wrong, whichever comes first: never is half of them taken.
 */
public final class TraineeRows {

    private static final String COLUMN_SURNAME = "Surname";
    private static final String COLUMN_NI_NUMBER = "NI Number";

    private final List<PlacementRow> rows;
    private final KnownTrainee known;
    private final Map<String, KnownPlacement> stored = new HashMap<>();

    private TraineeRows(List<PlacementRow> rows, KnownTrainee known, List<KnownPlacement> stored) {
        this.rows = new ArrayList<>(rows);
        this.known = known;
        stored.forEach(placement -> this.stored.put(placement.key(), placement));
    }

    /**
     * Takes what can be taken. What is wrong with the other rows is noted in them.
     *
     * @param rows rows of one trainee that are right in themselves; those with the same post and first day say the same
     * @param known the trainee; null where nobody is known by that registration
     * @param stored all placements of the trainee
     * @param ids makes new ids
     */
    public static Taken take(
            List<PlacementRow> rows, KnownTrainee known, List<KnownPlacement> stored, Supplier<String> ids) {
        TraineeRows trainee = new TraineeRows(rows, known, stored);
        trainee.refuseRestricted();
        trainee.refuseOtherSurnames();
        trainee.refuseOtherNiNumbers();
        trainee.refuseExcess();
        return trainee.taken(ids);
    }

    private void refuseRestricted() {
        if (known != null && known.restricted()) {
            refuse(row -> true, null, "the data of this trainee are held back from all but storage (IG-8)");
        }
    }

    private void refuseOtherSurnames() {
        if (known != null) {
            refuse(
                    row -> !row.surname().equalsIgnoreCase(known.surname()),
                    COLUMN_SURNAME,
                    "another surname is known for this registration; check both");
        } else if (distinct(row -> row.surname().toLowerCase(Locale.ROOT)) > 1) {
            refuse(row -> true, COLUMN_SURNAME, "the rows of this registration have different surnames; check all");
        }
    }

    private void refuseOtherNiNumbers() {
        if (known != null && known.niNumber() != null) {
            refuse(
                    row -> row.niNumber() != null && !row.niNumber().equals(known.niNumber()),
                    COLUMN_NI_NUMBER,
                    "another NI number is known for this trainee; check both");
        } else if (distinct(PlacementRow::niNumber) > 1) {
            refuse(
                    row -> row.niNumber() != null,
                    COLUMN_NI_NUMBER,
                    "the rows of this trainee have different NI numbers; check all");
        }
    }

    /**
     * EMP-2. A row that is refused leaves standing what it would have changed, which may again be too much: so until nothing
     * is. What exceeds without any of these rows is not their fault.
     */
    private void refuseExcess() {
        while (true) {
            List<WholeTime.Excess> excesses = WholeTime.excesses(shares());
            int before = rows.size();
            for (WholeTime.Excess excess : excesses) {
                refuse(
                        row -> row.approved() && row.period().contains(excess.day()),
                        "WTE",
                        excess.inWords() + " (EMP-2)");
            }
            if (rows.size() == before) {
                return;
            }
        }
    }

    private List<WholeTime.Share> shares() {
        List<WholeTime.Share> shares = new ArrayList<>();
        Set<String> counted = new HashSet<>();
        for (PlacementRow row : rows) {
            if (counted.add(row.key()) && row.approved()) {
                shares.add(new WholeTime.Share(row.period(), row.wteHundredths()));
            }
        }
        stored.forEach((key, placement) -> {
            if (placement.approved() && !counted.contains(key)) {
                shares.add(new WholeTime.Share(
                        placement.placement().period(),
                        placement.placement().wte().movePointRight(2).intValueExact()));
            }
        });
        return shares;
    }

    private void refuse(Predicate<PlacementRow> wrong, String column, String reason) {
        rows.removeIf(row -> {
            boolean refused = wrong.test(row);
            if (refused) {
                row.row().fault(column, reason);
            }
            return refused;
        });
    }

    private long distinct(Function<PlacementRow, String> value) {
        return rows.stream().map(value).filter(Objects::nonNull).distinct().count();
    }

    private Taken taken(Supplier<String> ids) {
        if (rows.isEmpty()) {
            return Taken.NOTHING;
        }
        String niNumber = rows.stream()
                .map(PlacementRow::niNumber)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(known == null ? null : known.niNumber());
        KnownTrainee trainee = known == null
                ? new KnownTrainee(ids.get(), rows.get(0).surname(), niNumber)
                : new KnownTrainee(known.id(), known.surname(), niNumber, known.restricted());
        Taken taken = new Taken(
                trainee,
                known == null,
                known != null && !Objects.equals(known.niNumber(), niNumber),
                new ArrayList<>(),
                new ArrayList<>(),
                List.copyOf(rows));
        Set<String> seen = new HashSet<>();
        for (PlacementRow row : rows) {
            KnownPlacement before = stored.get(row.key());
            if (seen.add(row.key())) {
                KnownPlacement now = placement(
                        before == null ? ids.get() : before.placement().id(), trainee.id(), row);
                if (before == null) {
                    taken.created().add(now);
                } else if (!before.equals(now)) {
                    taken.changed().add(now);
                }
            }
        }
        return taken;
    }

    private static KnownPlacement placement(String id, String trainee, PlacementRow row) {
        return new KnownPlacement(
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

    /**
     * What is taken of a trainee's rows.
     *
     * @param trainee who it is; null where no row is taken
     * @param isNew whether nobody was known by the registration
     * @param niNumberIsNew whether a known trainee's NI number was not known
     * @param created new placements
     * @param changed placements that say something else now
     * @param rows the rows that are taken, also those that change nothing
     */
    public record Taken(
            KnownTrainee trainee,
            boolean isNew,
            boolean niNumberIsNew,
            List<KnownPlacement> created,
            List<KnownPlacement> changed,
            List<PlacementRow> rows) {

        static final Taken NOTHING = new Taken(null, false, false, List.of(), List.of(), List.of());
    }
}
