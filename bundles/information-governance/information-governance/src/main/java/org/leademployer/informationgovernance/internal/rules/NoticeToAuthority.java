/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.informationgovernance.StatutoryDeadline;

/**
 * Within how many hours the law wants a breach notified, since when, and where that is written (IG-6). Another law is
 * another line.
 *
 * @param laws by the day from which each is in force, earliest first, at least one
 */
public record NoticeToAuthority(List<Law> laws) {

    /** Where days begin and end. */
    public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private static final String HEADER = "from,hours,source";

    /**
     * A law.
     *
     * @param from the first day on which it is in force
     * @param hours after the discovery
     * @param source where it is written
     */
    public record Law(LocalDate from, int hours, String source) {}

    /** @throws IllegalArgumentException when there is none, or they are out of order */
    public NoticeToAuthority {
        laws = List.copyOf(laws);
        if (laws.isEmpty()) {
            throw new IllegalArgumentException("no law says when a breach is notified");
        }
        for (int i = 1; i < laws.size(); i++) {
            if (!laws.get(i - 1).from().isBefore(laws.get(i).from())) {
                throw new IllegalArgumentException("the law of " + laws.get(i).from() + " is not in order");
            }
        }
    }

    /**
     * Reads the lines of a CSV file with the columns from, hours, source; no value has a comma in it.
     *
     * @throws IllegalArgumentException when a line is not of that form
     */
    public static NoticeToAuthority parse(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("the laws begin with the line " + HEADER);
        }
        List<Law> laws = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            if (values.length != 3) {
                throw new IllegalArgumentException("'" + line + "' has not three values");
            }
            laws.add(new Law(LocalDate.parse(values[0]), Integer.parseInt(values[1]), values[2]));
        }
        return new NoticeToAuthority(laws);
    }

    /** The first moment for which there is a law. */
    public Instant since() {
        return laws.get(0).from().atStartOfDay(ENGLAND).toInstant();
    }

    /**
     * By the law of the day of the discovery. Hours are counted on the clock of the world, so the change to and from summer
     * time neither gives nor takes one.
     *
     * @throws IllegalArgumentException when there was no law then
     */
    public StatutoryDeadline of(Instant discoveredAt) {
        LocalDate day = LocalDate.ofInstant(discoveredAt, ENGLAND);
        Law law = laws.stream()
                .filter(each -> !each.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("no law is known for " + day));
        return new StatutoryDeadline(discoveredAt.plus(Duration.ofHours(law.hours())), law.hours(), law.source());
    }
}
