/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.internal.rules.ScheduleProblems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whatever a proof needs, kept under the digest of its bytes: inputs, results, terms, bundles (SCH-5). What is kept is
 * never changed, and the same is kept once. Every method is called in a transaction.
 */
@Component(service = Archive.class)
public final class Archive {

    /** Terms, inputs and results. */
    public static final String DATA = "application/octet-stream";

    /** A bundle. */
    public static final String BUNDLE = "application/java-archive";

    private static final String DEFLATE = "deflate";
    private static final String NONE = "none";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public Archive(@Reference Transactions transactions, @Reference(target = "(schema=schedules)") Schema schema) {
        this.transactions = transactions;
    }

    /**
     * Something to keep.
     *
     * @param sha256 its digest
     * @param mediaType {@link #DATA} or {@link #BUNDLE}
     * @param bytes gives the bytes, and is asked for them only where they are not kept yet
     */
    public record Item(String sha256, String mediaType, Supplier<byte[]> bytes) {
        public static Item of(byte[] data) {
            return new Item(Sha256.of(data), DATA, () -> data);
        }
    }

    /** Keeps what is not kept yet. */
    public void keep(List<Item> items) throws SQLException {
        // In one order for all: two transactions that keep the same things wait for each other one way round only.
        Map<String, Item> byDigest = new TreeMap<>();
        items.forEach(item -> byDigest.put(item.sha256(), item));
        for (Item item : byDigest.values()) {
            if (!isKept(item.sha256())) {
                insert(item);
            }
        }
    }

    /**
     * What is kept under a digest.
     *
     * @throws org.leademployer.platform.problem.ProblemException archive-damaged (500, SCH-5) when it is not there, or its
     *     digest is another
     */
    public byte[] read(String sha256) throws SQLException {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("SELECT packing, content FROM schedules.archived_content WHERE sha256 = ?")) {
            select.setString(1, sha256);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    byte[] content = unpack(row.getString("packing"), row.getBytes("content"));
                    if (Sha256.of(content).equals(sha256)) {
                        return content;
                    }
                }
            }
        } catch (UncheckedIOException e) {
            throw ScheduleProblems.archiveDamaged(sha256).toException(e);
        }
        throw ScheduleProblems.archiveDamaged(sha256).toException();
    }

    private boolean isKept(String sha256) throws SQLException {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("SELECT 1 FROM schedules.archived_content WHERE sha256 = ?")) {
            select.setString(1, sha256);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private void insert(Item item) throws SQLException {
        byte[] content = item.bytes().get();
        // A bundle is packed already.
        boolean packs = !item.mediaType().equals(BUNDLE);
        byte[] packed = packs ? deflate(content) : content;
        Rows.insertOnce(
                transactions.connection(),
                "INSERT INTO schedules.archived_content (sha256, media_type, content_length, packing, content)"
                        + " VALUES (?, ?, ?, ?, ?)",
                insert -> {
                    insert.setString(1, item.sha256());
                    insert.setString(2, item.mediaType());
                    insert.setLong(3, content.length);
                    insert.setString(4, packs ? DEFLATE : NONE);
                    insert.setBytes(5, packed);
                });
    }

    private static byte[] deflate(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 4 + 64);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 8192)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static byte[] unpack(String packing, byte[] packed) {
        if (packing.equals(NONE)) {
            return packed;
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
