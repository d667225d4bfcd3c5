/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.leademployer.employment.internal.rules.PlacementRows;
import org.leademployer.platform.imports.CsvRow;
import org.leademployer.platform.problem.Problem;

/**
 * Rows on their way from a file, in any order, into parts in which all rows of a trainee lie together. What does not fit
 * into a few kilobytes for each part lies in a temporary file, encrypted with a key that exists in memory alone, and gone
 * when the spool is closed. So the memory that an import takes does not grow with its file, nothing about a person is on
 * disk outside the database, and no transaction is open while a partner sends.
 */
final class RowSpool implements AutoCloseable {

    private static final int PARTS = 128;
    private static final int FLUSH_AT = 8 * 1024;
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Part[] parts = new Part[PARTS];
    private final SecretKeySpec key;
    /** Random, so that nobody can make a file whose trainees all fall into one part. */
    private final int multiplier;

    private FileChannel file;
    private long pieces;
    private long length;

    RowSpool() {
        SecureRandom random = new SecureRandom();
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        key = new SecretKeySpec(secret, "AES");
        multiplier = random.nextInt() | 1;
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new Part();
        }
    }

    /** @param quarantineId where the row lies in quarantine already; null where it does not */
    void add(CsvRow row, String quarantineId) {
        String identity = PlacementRows.rawIdentity(row);
        int hash = row.line();
        for (int i = 0; i < identity.length(); i++) {
            hash = (i == 0 ? 1 : hash) * multiplier + identity.charAt(i);
        }
        parts[Math.floorMod(hash ^ (hash >>> 16), PARTS)].add(new SpooledRow(row, quarantineId));
    }

    int parts() {
        return PARTS;
    }

    /** Hands on the rows of a part, in the order in which they came. */
    void read(int part, Consumer<SpooledRow> rows) {
        parts[part].read(rows);
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A row in the spool.
     *
     * @param row the row, with the faults that it came with
     * @param quarantineId where it lies in quarantine already; null where it does not
     */
    record SpooledRow(CsvRow row, String quarantineId) {

        void write(DataOutputStream out) throws IOException {
            out.writeInt(row.line());
            out.writeUTF(quarantineId == null ? "" : quarantineId);
            List<String> reasons = row.faults().stream()
                    .filter(fault -> fault.field() == null)
                    .map(Problem.Fault::reason)
                    .toList();
            out.writeByte(reasons.size());
            for (String reason : reasons) {
                out.writeUTF(reason);
            }
            out.writeByte(row.cells().size());
            for (Map.Entry<String, String> cell : row.cells().entrySet()) {
                out.writeUTF(cell.getKey());
                byte[] text = cell.getValue().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        }

        static SpooledRow read(DataInputStream in) throws IOException {
            int line = in.readInt();
            String quarantineId = in.readUTF();
            List<String> reasons = new ArrayList<>(0);
            for (int left = in.readByte(); left > 0; left--) {
                reasons.add(in.readUTF());
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int left = in.readByte(); left > 0; left--) {
                String column = in.readUTF().intern();
                cells.put(column, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            CsvRow row = new CsvRow(line, cells);
            reasons.forEach(reason -> row.fault(null, reason));
            return new SpooledRow(row, quarantineId.isEmpty() ? null : quarantineId);
        }
    }

    /** Rows of some trainees: what came first in pieces of the file, the rest in memory. */
    private final class Part {

        private final List<Piece> flushed = new ArrayList<>();
        private ByteArrayOutputStream held = new ByteArrayOutputStream(0);

        void add(SpooledRow row) {
            try {
                row.write(new DataOutputStream(held));
                if (held.size() >= FLUSH_AT) {
                    flushed.add(store(held.toByteArray()));
                    held = new ByteArrayOutputStream(FLUSH_AT);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void read(Consumer<SpooledRow> rows) {
            try {
                for (Piece piece : flushed) {
                    read(load(piece), rows);
                }
                read(held.toByteArray(), rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void read(byte[] bytes, Consumer<SpooledRow> rows) throws IOException {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            while (in.available() > 0) {
                rows.accept(SpooledRow.read(in));
            }
        }
    }

    /** Where some rows lie in the file. */
    private record Piece(long number, long position, int length) {}

    private Piece store(byte[] rows) throws IOException {
        if (file == null) {
            file = FileChannel.open(
                    Files.createTempFile("lead-employer-import", ".spool"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        long number = pieces++;
        ByteBuffer sealed = ByteBuffer.wrap(cipher(Cipher.ENCRYPT_MODE, number, rows));
        Piece piece = new Piece(number, length, sealed.remaining());
        while (sealed.hasRemaining()) {
            length += file.write(sealed, length);
        }
        return piece;
    }

    private byte[] load(Piece piece) throws IOException {
        ByteBuffer sealed = ByteBuffer.allocate(piece.length());
        while (sealed.hasRemaining()) {
            if (file.read(sealed, piece.position() + sealed.position()) < 0) {
                throw new IOException("the spool of an import ends too early");
            }
        }
        return cipher(Cipher.DECRYPT_MODE, piece.number(), sealed.array());
    }

    private byte[] cipher(int mode, long number, byte[] bytes) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            // Each piece has a number of its own under this key, so no nonce is used twice.
            byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                    .putLong(Integer.BYTES, number)
                    .array();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IOException("the spool of an import cannot be sealed or opened", e);
        }
    }
}
