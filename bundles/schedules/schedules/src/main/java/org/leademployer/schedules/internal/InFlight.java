/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.leademployer.schedules.spi.VariantId;

/**
 * Which variants run at this moment, in a file that outlives the process. A variant that ends the virtual machine cannot be
 * contained within it (SCH-8); by this file it is named when the platform starts again.
 *
 * <p>The file is mapped into memory: what is noted there is the operating system's from that moment on, and costs a few
 * nanoseconds.
 */
final class InFlight implements AutoCloseable {

    private static final int SLOTS = 64;
    private static final int SLOT_BYTES = 256;
    private static final byte RUNS = 1;

    private final Path file;
    private final MappedByteBuffer notes;
    private final ConcurrentLinkedQueue<Slot> free = new ConcurrentLinkedQueue<>();

    /** Begins a file anew. */
    InFlight(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            notes = channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) SLOTS * SLOT_BYTES);
        }
        for (int i = 0; i < SLOTS; i++) {
            free.add(new Slot(i * SLOT_BYTES));
        }
    }

    /** The variants that ran when the process ended that wrote the file, each once. */
    static List<String> left(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        ByteBuffer read = ByteBuffer.wrap(Files.readAllBytes(file));
        List<String> left = new ArrayList<>();
        for (int at = 0; at + SLOT_BYTES <= read.capacity(); at += SLOT_BYTES) {
            int length = Byte.toUnsignedInt(read.get(at + 1));
            if (read.get(at) == RUNS && length <= SLOT_BYTES - 2) {
                byte[] name = new byte[length];
                read.get(at + 2, name);
                String text = new String(name, StandardCharsets.UTF_8);
                if (!left.contains(text)) {
                    left.add(text);
                }
            }
        }
        return List.copyOf(left);
    }

    /** A place for one thread; null where so many run that this one goes without. */
    Slot take() {
        return free.poll();
    }

    void giveBack(Slot slot) {
        if (slot != null) {
            slot.note(null);
            free.add(slot);
        }
    }

    /** Removes the file, but for when something runs still: it may be what ends the process. */
    @Override
    public void close() throws IOException {
        if (left(file).isEmpty()) {
            Files.deleteIfExists(file);
        }
    }

    /** What one thread runs. Touched by that thread alone. */
    final class Slot {

        private final int at;
        private VariantId last;

        Slot(int at) {
            this.at = at;
        }

        /** @param variant null for none */
        void note(VariantId variant) {
            if (variant == null) {
                notes.put(at, (byte) 0);
                return;
            }
            if (variant != last) {
                write(variant.toString().getBytes(StandardCharsets.UTF_8));
                last = variant;
            }
            notes.put(at, RUNS);
        }

        private void write(byte[] name) {
            int length = Math.min(name.length, SLOT_BYTES - 2);
            notes.put(at + 1, (byte) length);
            notes.put(at + 2, name, 0, length);
        }
    }
}
