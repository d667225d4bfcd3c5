/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.leademployer.informationgovernance.BreachInput;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.spi.protection.Breach;
import org.leademployer.schedules.spi.protection.Breach.Risk;
import org.leademployer.schedules.spi.protection.DataKind;
import org.leademployer.schedules.spi.protection.Party;

/** Reads a breach as somebody wrote it down, and finds everything that is wrong with it, so that it is mended in one go. */
public final class BreachReader {

    private static final String LOOKS_LIKE = "such as 2021-11-02T09:30:00Z or 2021-07-02T10:30:00+01:00";
    private static final Pattern PEOPLE = Pattern.compile("\\d{1,8}");
    private static final int MOST_KINDS = 100;

    private final NoticeToAuthority notice;
    private final Instant now;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param notice the law
     * @param now after which nothing has been discovered yet
     */
    public BreachReader(NoticeToAuthority notice, Instant now) {
        this.notice = notice;
        this.now = now;
    }

    /** @throws ProblemException (invalid-input, 400, IG-6) naming everything that is wrong */
    public Breach read(BreachInput input) {
        Instant discoveredAt = read("discoveredAt", input.discoveredAt(), this::moment);
        Party discoveredBy = input.discoveredBy() == null
                ? Party.LEAD_EMPLOYER
                : read("discoveredBy", input.discoveredBy(), text -> word(text, Party.values()));
        SortedSet<DataKind> kinds = kinds(input.kinds());
        Integer people = input.people() == null ? null : read("people", input.people(), BreachReader::people);
        Risk risk = input.risk() == null ? Risk.RISK : read("risk", input.risk(), text -> word(text, Risk.values()));
        if (!faults.isEmpty()) {
            throw ProtectionProblems.invalidBreach(faults).toException();
        }
        return new Breach(
                discoveredAt,
                discoveredBy,
                kinds,
                people,
                risk,
                notice.of(discoveredAt).due());
    }

    /** The same as a part of an input. @return null where anything is wrong, which the input then tells */
    public Breach read(BreachInput input, InputFields fields) {
        try {
            return read(input);
        } catch (ProblemException e) {
            fields.faults(e.problem().faults());
            return null;
        }
    }

    private Instant moment(String text) {
        Instant moment;
        try {
            moment = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    isLocal(text)
                            ? "'" + text + "' has no offset, and in the night of the change of the clocks nobody could"
                                    + " tell which hour is meant; write it " + LOOKS_LIKE
                            : "'" + text + "' is not a date and time with an offset, " + LOOKS_LIKE,
                    e);
        }
        if (moment.isAfter(now)) {
            throw new IllegalArgumentException("'" + text + "' lies in the future: it is " + now + " now");
        }
        if (moment.isBefore(notice.since())) {
            throw new IllegalArgumentException(
                    "'" + text + "' lies before " + notice.since() + ", since when the law has a deadline");
        }
        return moment;
    }

    private static boolean isLocal(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private SortedSet<DataKind> kinds(List<String> texts) {
        SortedSet<DataKind> kinds = new TreeSet<>();
        if (texts == null) {
            return kinds;
        }
        if (texts.size() > MOST_KINDS) {
            faults.add(new Fault(null, "kinds", "are " + texts.size() + ", more than " + MOST_KINDS));
            return kinds;
        }
        for (int i = 0; i < texts.size(); i++) {
            DataKind kind = read("kinds[" + i + "]", texts.get(i), text -> word(text, DataKind.values()));
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static Integer people(String text) {
        if (!PEOPLE.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a number of people, such as 12");
        }
        return Integer.valueOf(text);
    }

    private static <E extends Enum<E>> E word(String text, E[] words) {
        return Arrays.stream(words)
                .filter(word -> word.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of "
                        + String.join(", ", Arrays.stream(words).map(Enum::name).toList())));
    }

    /** Null where anything was wrong with it. */
    private <T> T read(String field, String text, Function<String, T> reader) {
        try {
            return Problems.read(field, text, reader);
        } catch (ProblemException e) {
            faults.addAll(e.problem().faults());
            return null;
        }
    }
}
