/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.AuditSeal;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.audit.internal.rules.Seal;
import org.leademployer.platform.audit.internal.rules.WrittenEntry;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.CorrelationId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes entries in the transaction of the change, and reads them. */
@Component(service = AuditLog.class)
public final class AuditLogService implements AuditLog {

    /** What the column holds. */
    private static final int LONGEST_STATE = 32000;

    private static final TypeReference<TreeMap<String, String>> STATE = new TypeReference<>() {};

    private final ObjectMapper json =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    private final ObjectWriter writer = json.writerFor(new TypeReference<Map<String, String>>() {});
    private final AuditTables tables;
    private final Transactions transactions;
    private final CurrentActor currentActor;
    private final Access access;
    private final Clock clock;

    @Activate
    public AuditLogService(
            @Reference AuditTables tables,
            @Reference CurrentActor currentActor,
            @Reference Access access,
            @Reference Clock clock) {
        this.tables = tables;
        this.transactions = tables.transactions();
        this.currentActor = currentActor;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public void record(Change change) {
        requireTransaction();
        WrittenEntry entry = new WrittenEntry(
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                currentActor.accountable(),
                change.action(),
                change.subjectType(),
                change.subjectId(),
                written(change.before()),
                written(change.after()),
                CorrelationId.current().orElse(null));
        transactions.run(() -> tables.entries().add(entry));
    }

    @Override
    public List<AuditEntry> find(AuditQuery query) {
        access.require(Permission.READ_AUDIT, Region.NATIONAL);
        return transactions.call(() -> {
            List<WrittenEntry> entries = tables.entries().find(query);
            Map<Long, Seal> seals = tables.seals().of(entries);
            return entries.stream()
                    .map(entry -> entry(entry, seals.get(entry.sequence())))
                    .toList();
        });
    }

    /** Joining one would begin one: but an entry in a transaction of its own stays when its change does not. */
    private void requireTransaction() {
        try {
            transactions.connection();
        } catch (SQLException e) {
            transactions.run(() -> {
                throw e;
            });
        }
    }

    private AuditEntry entry(WrittenEntry entry, Seal seal) {
        return new AuditEntry(
                entry.sequence(),
                entry.at(),
                entry.actor(),
                new Change(
                        entry.action(),
                        entry.subjectType(),
                        entry.subjectId(),
                        read(entry.before()),
                        read(entry.after())),
                entry.correlationId(),
                seal == null ? null : new AuditSeal(seal.position(), seal.chainHash()));
    }

    /** Canonical: keys in order, no spaces. */
    private String written(Map<String, String> state) {
        String text;
        try {
            text = writer.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts can always be written", e);
        }
        if (text.length() > LONGEST_STATE) {
            throw new IllegalArgumentException("an audit entry holds at most " + LONGEST_STATE
                    + " characters before and after: write figures and ids, or several entries");
        }
        return text;
    }

    /** Somebody may have edited it past the platform: then the text is shown as it stands. */
    private Map<String, String> read(String text) {
        try {
            return json.readValue(text, STATE);
        } catch (JsonProcessingException e) {
            return Map.of("unreadable", text);
        }
    }
}
