/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditHead;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.AuditVerification;
import org.leademployer.platform.audit.internal.rules.Seal;
import org.leademployer.platform.audit.internal.rules.Sealing;
import org.leademployer.platform.audit.internal.rules.WrittenEntry;
import org.leademployer.platform.testkit.EmbeddedDatabase;

/**
 * What a page of the audit log costs by how deep it lies, and what its verification costs: by the platform's own services and
 * tables, on disk, without doors. Every entry is sealed, and the head anchored as often as the platform does it under load. A thing
 * that is changed has 200 entries, which are spread over all of the log.
 */
public final class AuditDepth implements AutoCloseable {

    private static final int PAGE = 100;
    private static final int OF_ONE = 200;
    private static final int BATCH = 5000;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final int rows;
    private final EmbeddedDatabase database;
    private final AuditLogService log;
    private final Sealer sealer;
    private final AuditChainService chain;

    /** @param folder that does not exist yet */
    public AuditDepth(Path folder, int rows) throws Exception {
        this.rows = rows;
        database = new EmbeddedDatabase(folder.resolve("database"), "audit", "db/audit.xml");
        AuditTables tables = new AuditTables(database, database, () -> "audit");
        Access all = new Access() {
            @Override
            public boolean may(Permission permission, Region node) {
                return true;
            }

            @Override
            public boolean mayAnywhere(Permission permission) {
                return true;
            }
        };
        Clock clock = Clock.systemUTC();
        log = new AuditLogService(tables, () -> new Actor("reader", Set.of()), all, clock);
        AnchorFile anchor = new AnchorFile(folder.resolve("anchor.log"));
        sealer = new Sealer(tables, clock);
        chain = new AuditChainService(tables, sealer, anchor, all, clock);
        Sealing sealing = new Sealing();
        Seal last = Seal.NONE;
        anchor.anchor(new AuditHead(last.position(), last.chainHash(), FIRST));
        for (int from = 1; from <= rows; from += BATCH) {
            List<Seal> seals = new ArrayList<>();
            List<WrittenEntry> entries = new ArrayList<>();
            for (int number = from; number < Math.min(rows + 1, from + BATCH); number++) {
                WrittenEntry entry = entry(number);
                last = sealing.seal(last, entry);
                entries.add(entry);
                seals.add(last);
            }
            database.run(() -> {
                add(entries);
                tables.seals().add(seals);
            });
            anchor.anchor(new AuditHead(
                    last.position(), last.chainHash(), last(entries).at()));
        }
    }

    private WrittenEntry entry(int number) {
        return new WrittenEntry(
                number,
                FIRST.plusMillis(number * 37L),
                "user-" + number % 50,
                number % 3 == 0 ? "placement.changed" : "placement.imported",
                "placement",
                "PL-" + number % Math.max(1, rows / OF_ONE),
                number % 3 == 0 ? "{\"fte\":\"1.0\",\"hosts\":\"RBN\"}" : "{}",
                "{\"fte\":\"0.8\",\"from\":\"2026-08-05\",\"hosts\":\"RBN\",\"to\":\"2027-08-03\",\"version\":\""
                        + number + "\"}",
                "request-" + number / 7);
    }

    private static WrittenEntry last(List<WrittenEntry> entries) {
        return entries.get(entries.size() - 1);
    }

    private void add(List<WrittenEntry> entries) throws SQLException {
        Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        try (PreparedStatement insert = database.connection()
                .prepareStatement(
                        "insert into audit.audit_entry (written_at, actor, action_name, subject_type, subject_id,"
                                + " state_before, state_after, correlation_id) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (WrittenEntry entry : entries) {
                insert.setTimestamp(1, Timestamp.from(entry.at()), utc);
                insert.setString(2, entry.actor());
                insert.setString(3, entry.action());
                insert.setString(4, entry.subjectType());
                insert.setString(5, entry.subjectId());
                insert.setString(6, entry.before());
                insert.setString(7, entry.after());
                insert.setString(8, entry.correlationId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Derby as the platform configures it; to be called before anything is measured in this process. */
    public static void configure() {
        System.setProperty("derby.storage.pageCacheSize", "5000");
        System.setProperty("derby.language.sequence.preallocator", "10000");
    }

    /** Microseconds of the newest page. */
    public double first() {
        return micros(new AuditQuery(null, null, null, PAGE));
    }

    /** Microseconds of the page of the oldest entries. */
    public double deepest() {
        return micros(new AuditQuery(null, null, PAGE + 1L, PAGE));
    }

    /** Microseconds of the newest page of one thing's entries. */
    public double firstOfOne(int number) {
        return micros(new AuditQuery("placement", ofOne(number), null, PAGE));
    }

    /** Microseconds of the page of one thing's oldest entries. */
    public double deepestOfOne(int number) {
        return micros(new AuditQuery("placement", ofOne(number), rows / 2 + 1L, PAGE));
    }

    private String ofOne(int number) {
        return "PL-" + number * 7919L % Math.max(1, rows / OF_ONE);
    }

    private double micros(AuditQuery query) {
        long began = System.nanoTime();
        int size = log.find(query).size();
        double micros = (System.nanoTime() - began) / 1000.0;
        if (size != PAGE) {
            throw new IllegalStateException("a page of " + size);
        }
        return micros;
    }

    /** Seconds of a verification of all of it. */
    public double verification() {
        // As it does each second by itself.
        sealer.seal();
        long began = System.nanoTime();
        AuditVerification found = chain.verify(1);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!found.whole() || found.verified() != rows) {
            throw new IllegalStateException("not verified: " + found);
        }
        return seconds;
    }

    /** Seconds of reading the rows of entries in whatever order the database likes, each hashed with SHA-256. */
    public double scanOfEntries() {
        return scan("audit.audit_entry", rows);
    }

    /** Seconds of reading the rows of seals, likewise. */
    public double scanOfSeals() {
        return scan("audit.audit_seal", rows);
    }

    private double scan(String table, int expected) {
        long began = System.nanoTime();
        long read = database.call(() -> {
            MessageDigest digest = sha256();
            long count = 0;
            try (PreparedStatement select = database.connection().prepareStatement("select * from " + table)) {
                select.setFetchSize(500);
                try (ResultSet row = select.executeQuery()) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        for (int i = 1; i <= columns; i++) {
                            String text = row.getString(i);
                            if (text != null) {
                                digest.update(text.getBytes(StandardCharsets.UTF_8));
                            }
                        }
                        count += digest.digest().length / 32;
                    }
                }
            }
            return count;
        });
        if (read != expected) {
            throw new IllegalStateException(read + " rows");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
