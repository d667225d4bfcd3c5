/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How an entry is hashed and chained. The canonical form of an entry is: the number, the seconds and the nanoseconds
 * of its time, big-endian, then each text as its length in bytes and its UTF-8; an absent one as length -1. So no two
 * entries have the same form. Not safe for use by several threads.
 */
public final class Sealing {

    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest digest;
    /** The canonical form that is being made; hashed in one go, as each small piece would cost a call of its own. */
    private ByteBuffer form = ByteBuffer.allocate(1024);

    public Sealing() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The seal of the entry that comes next. */
    public Seal seal(Seal previous, WrittenEntry entry) {
        long position = previous.position() + 1;
        String entryHash = entryHash(entry);
        return new Seal(position, entry.sequence(), entryHash, chainHash(previous.chainHash(), position, entryHash));
    }

    public String entryHash(WrittenEntry entry) {
        add(entry.sequence());
        add(entry.at().getEpochSecond());
        add(entry.at().getNano());
        add(entry.actor());
        add(entry.action());
        add(entry.subjectType());
        add(entry.subjectId());
        add(entry.before());
        add(entry.after());
        add(entry.correlationId());
        return hash();
    }

    public String chainHash(String previous, long position, String entryHash) {
        add(position);
        append(previous.getBytes(StandardCharsets.US_ASCII));
        append(entryHash.getBytes(StandardCharsets.US_ASCII));
        return hash();
    }

    private String hash() {
        digest.update(form.array(), 0, form.position());
        form.clear();
        return HEX.formatHex(digest.digest());
    }

    private void add(long value) {
        require(Long.BYTES);
        form.putLong(value);
    }

    private void add(String text) {
        if (text == null) {
            add(-1L);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            add((long) bytes.length);
            append(bytes);
        }
    }

    private void append(byte[] bytes) {
        require(bytes.length);
        form.put(bytes);
    }

    private void require(int more) {
        if (form.remaining() < more) {
            int needed = form.position() + more;
            form = ByteBuffer.allocate(Math.max(needed, 2 * form.capacity())).put(form.flip());
        }
    }
}
