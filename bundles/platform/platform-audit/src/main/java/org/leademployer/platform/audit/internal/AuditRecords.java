/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.internal.rules.WrittenEntry;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Erased;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.subject.SealedText;
import org.leademployer.platform.subject.SubjectKey.Kind;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectRecords;
import org.leademployer.platform.subject.SubjectSink;
import org.leademployer.platform.vault.Vault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the audit log holds on a person: what was done about a trainee, and what a user did (IG-8). Nothing of it is ever
 * changed: what of it is personal is sealed with the person's key ({@link SealedText}), and gone with that key.
 */
@Component(service = SubjectRecords.class)
public final class AuditRecords implements SubjectRecords {

    static final String ENTRIES = "audit-entries";
    static final String SEALED = "sealed-audit-values";

    private static final int PAGE = 500;
    private static final TypeReference<TreeMap<String, String>> STATE = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();
    private final AuditTables tables;
    private final Vault vault;

    @Activate
    public AuditRecords(@Reference AuditTables tables, @Reference Vault vault) {
        this.tables = tables;
        this.vault = vault;
    }

    @Override
    public String domain() {
        return "audit";
    }

    @Override
    public String holds() {
        return "What was done about the person, with values that only the person's key opens; of a user, what they did";
    }

    @Override
    public List<Holding> holdings(DataSubject subject) throws SQLException {
        long[] counts = new long[2];
        LocalDate[] last = new LocalDate[1];
        forEach(subject, entry -> {
            counts[0]++;
            LocalDate day = LocalDate.ofInstant(entry.at(), ZoneId.of("Europe/London"));
            last[0] = last[0] == null || day.isAfter(last[0]) ? day : last[0];
            counts[1] += sealed(subject, entry);
        });
        List<Holding> holdings = new ArrayList<>();
        if (counts[0] > 0) {
            holdings.add(new Holding(ENTRIES, counts[0], last[0], List.of()));
        }
        if (counts[1] > 0) {
            holdings.add(new Holding(SEALED, counts[1], last[0], List.of()));
        }
        return holdings;
    }

    @Override
    public void gather(DataSubject subject, SubjectSink sink) throws SQLException, IOException {
        forEach(subject, entry -> {
            boolean own = subject.isKnownAs(Kind.USER, entry.actor());
            SubjectRecord record = SubjectRecord.of(ENTRIES, String.valueOf(entry.sequence()))
                    .with("at", entry.at())
                    .with("action", entry.action())
                    .with("subjectType", entry.subjectType())
                    .withPerson("by", Kind.USER, entry.actor());
            // What a user did is theirs; to what they did it may be another person.
            if (!own || isAbout(subject, entry)) {
                record.with("subjectId", entry.subjectId());
                state(subject, "before", entry.before(), record);
                state(subject, "after", entry.after(), record);
            }
            sink.record(record);
        });
    }

    @Override
    public boolean restrict(DataSubject subject, boolean restricted) {
        return false;
    }

    /** The rows stay: what is personal in them goes with the key. */
    @Override
    public List<Erased> erase(DataSubject subject, Set<String> categories) throws SQLException {
        if (!categories.contains(SEALED)) {
            return List.of();
        }
        long[] sealed = new long[1];
        forEach(subject, entry -> sealed[0] += sealed(subject, entry));
        return sealed[0] == 0 ? List.of() : List.of(new Erased(SEALED, sealed[0], Erased.Manner.KEY_DESTROYED));
    }

    @FunctionalInterface
    private interface EntryConsumer<X extends Exception> {
        void accept(WrittenEntry entry) throws X;
    }

    private <X extends Exception> void forEach(DataSubject subject, EntryConsumer<X> consumer) throws SQLException, X {
        for (String trainee : subject.of(Kind.TRAINEE)) {
            forEach(new AuditQuery(null, trainee, null, null, null, null, null, PAGE), consumer);
        }
        for (String user : subject.of(Kind.USER)) {
            forEach(new AuditQuery("user", user, null, null, null, null, null, PAGE), consumer);
            forEach(new AuditQuery(null, null, null, user, null, null, null, PAGE), consumer);
        }
    }

    private <X extends Exception> void forEach(AuditQuery query, EntryConsumer<X> consumer) throws SQLException, X {
        Long before = null;
        while (true) {
            List<WrittenEntry> page = tables.entries()
                    .find(new AuditQuery(
                            query.subjectType(),
                            query.subjectId(),
                            query.action(),
                            query.actor(),
                            null,
                            null,
                            before,
                            PAGE));
            for (WrittenEntry entry : page) {
                consumer.accept(entry);
            }
            if (page.size() < PAGE) {
                return;
            }
            before = page.get(page.size() - 1).sequence();
        }
    }

    private static boolean isAbout(DataSubject subject, WrittenEntry entry) {
        return subject.isKnownAs(Kind.TRAINEE, entry.subjectId())
                || entry.subjectType().equals("user") && subject.isKnownAs(Kind.USER, entry.subjectId());
    }

    private long sealed(DataSubject subject, WrittenEntry entry) {
        return List.of(entry.before(), entry.after()).stream()
                .flatMap(text -> read(text).values().stream())
                .filter(value -> SealedText.person(value)
                        .filter(subject.person()::equals)
                        .isPresent())
                .count();
    }

    /** Values that are sealed are opened where they are the person's own, and left out where they are another's. */
    private void state(DataSubject subject, String name, String text, SubjectRecord record) {
        read(text).forEach((key, value) -> {
            String person = SealedText.person(value).orElse(null);
            String shown = value;
            if (person != null) {
                shown = person.equals(subject.person())
                        ? SealedText.open(vault, value).orElse(null)
                        : "another person's, left out";
            }
            record.with(name + "." + key, shown);
        });
    }

    private Map<String, String> read(String text) {
        try {
            return json.readValue(text, STATE);
        } catch (JsonProcessingException e) {
            return Map.of("unreadable", text);
        }
    }
}
