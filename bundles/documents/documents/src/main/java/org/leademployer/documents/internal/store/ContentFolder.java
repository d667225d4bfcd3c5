/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.leademployer.documents.Documents;
import org.leademployer.documents.internal.rules.DocumentProblems;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.problem.ProblemException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Contents as files, each under its own digest: {@code 4f/4f3c…}. What arrives is written to a file apart, {@code
 * incoming/….part}, while its digest is counted, forced to disk, and moved to its place in one step: in its place a file is
 * whole. Readable by its owner alone.
 */
@Component(service = ContentFolder.class, configurationPid = "org.leademployer.documents")
public final class ContentFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ContentFolder.class);

    private static final int BUFFER = 64 * 1024;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final String PART = ".part";

    /** No upload takes longer than this; older parts, and contents on which nothing rests, were left by a crash. */
    private static final Duration LEFT_OVER = Duration.ofDays(1);

    /** With less room than this left, a disk is full. */
    private static final long NO_ROOM = 16L * 1024 * 1024;

    private final Path folder;
    private final Path incoming;
    private final long largest;
    private final Clock clock;

    @Activate
    public ContentFolder(ContentSettings settings, @Reference Clock clock) throws IOException {
        this(
                settings.folder().isBlank()
                        ? Path.of(System.getProperty("karaf.base", "."), "documents")
                        : Path.of(settings.folder().strip()),
                mebibytes(settings.largest_mebibytes()),
                clock);
    }

    /** @param largest the largest content in bytes */
    public ContentFolder(Path folder, long largest, Clock clock) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        this.incoming = this.folder.resolve("incoming");
        this.largest = largest;
        this.clock = clock;
        create(this.folder);
        create(incoming);
        sweepParts();
    }

    private static long mebibytes(int number) {
        if (number < 1 || number > Documents.LARGEST_CONTENT >> 20) {
            throw new IllegalArgumentException(
                    "largest.mebibytes in etc/org.leademployer.documents.cfg lies between 1 and "
                            + (Documents.LARGEST_CONTENT >> 20) + ", and is " + number);
        }
        return (long) number << 20;
    }

    /** The largest content, in bytes. */
    public long largest() {
        return largest;
    }

    /**
     * Writes what arrives to a file apart.
     *
     * @param declared how many bytes were promised; -1 where nothing was
     * @return what arrived; to be closed, whether it is kept or not
     * @throws ProblemException empty-content (400), upload-cut-off (400), content-too-large (413), storage-full (507),
     *     storage-failed (503); then no file is left
     */
    public Received receive(InputStream content, long declared) {
        if (declared > largest) {
            throw DocumentProblems.tooLarge(largest).toException();
        }
        Path part = incoming.resolve(UUID.randomUUID() + PART);
        boolean whole = false;
        try {
            Received received = write(content, declared, part);
            whole = true;
            return received;
        } finally {
            if (!whole) {
                discard(part);
            }
        }
    }

    private Received write(InputStream content, long declared, Path part) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            ownerAlone(part, "rw-------");
            while (true) {
                int read = read(content, buffer, (int) Math.min(BUFFER, largest + 1 - size), size);
                if (read < 0) {
                    break;
                }
                size += read;
                if (size > largest) {
                    throw DocumentProblems.tooLarge(largest).toException();
                }
                digest.update(buffer, 0, read);
                for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining(); ) {
                    file.write(bytes);
                }
            }
            if (declared >= 0 && size < declared) {
                throw DocumentProblems.cutOff(size).toException();
            }
            if (size == 0) {
                throw DocumentProblems.empty().toException();
            }
            file.force(true);
        } catch (IOException e) {
            throw failure(e);
        }
        return new Received(part, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** What fails here is the sender's, not the disk's. */
    private static int read(InputStream content, byte[] buffer, int most, long before) {
        try {
            return content.read(buffer, 0, most);
        } catch (IOException e) {
            throw DocumentProblems.cutOff(before).toException(e);
        }
    }

    /** A content that has arrived whole. Closed without being kept, nothing of it is left. */
    public final class Received implements AutoCloseable {

        private final Path part;
        private final long size;
        private final String sha256;

        private Received(Path part, long size, String sha256) {
            this.part = part;
            this.size = size;
            this.sha256 = sha256;
        }

        /** In bytes. */
        public long size() {
            return size;
        }

        public String sha256() {
            return sha256;
        }

        /**
         * Moves it to its place, in one step. Where the same content lies already it takes its place: if that was damaged,
         * it is whole again, and if nothing rests on it, it counts as new.
         *
         * @throws ProblemException storage-full (507), storage-failed (503)
         */
        public void keep() {
            Path place = place(sha256);
            try {
                ownerAlone(part, "r--------");
                create(place.getParent());
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(place.getParent());
            } catch (IOException e) {
                throw failure(e);
            }
        }

        @Override
        public void close() {
            discard(part);
        }
    }

    /** How large the content in its place is; empty where there is none. */
    public OptionalLong size(String sha256) {
        try {
            return OptionalLong.of(Files.size(place(sha256)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Whether the content in its place has still its digest. */
    public boolean isWhole(String sha256) {
        try (InputStream content = Files.newInputStream(place(sha256))) {
            return Sha256.of(content).equals(sha256);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Copies bytes of a content, a few at a time. */
    public void copy(String sha256, long from, long length, OutputStream to) throws IOException {
        try (FileChannel file = FileChannel.open(place(sha256), StandardOpenOption.READ)) {
            if (from < 0 || length < 0 || from > file.size() - length) {
                throw new IndexOutOfBoundsException(from + " + " + length + " of " + file.size() + " bytes");
            }
            file.position(from);
            byte[] buffer = new byte[BUFFER];
            for (long left = length; left > 0; ) {
                int read = file.read(ByteBuffer.wrap(buffer, 0, (int) Math.min(BUFFER, left)));
                if (read < 0) {
                    throw new IOException("content " + sha256 + " ended early");
                }
                to.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    /** Tells the digests of all contents that lie here, at most {@code most} at a time, in no order. */
    public void forEach(int most, Consumer<List<String>> some) {
        List<String> digests = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]")) {
            for (Path one : folders) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(one)) {
                    for (Path file : files) {
                        String name = file.getFileName().toString();
                        if (DIGEST.matcher(name).matches()) {
                            digests.add(name);
                        }
                        if (digests.size() == most) {
                            some.accept(List.copyOf(digests));
                            digests.clear();
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw failure(e);
        }
        if (!digests.isEmpty()) {
            some.accept(List.copyOf(digests));
        }
    }

    /** Deletes a content, unless it came within a day. @return whether it was deleted */
    public boolean sweep(String sha256) {
        try {
            return isLeftOver(place(sha256)) && Files.deleteIfExists(place(sha256));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void sweepParts() throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming, "*" + PART)) {
            for (Path part : parts) {
                if (isLeftOver(part)) {
                    discard(part);
                }
            }
        }
    }

    private boolean isLeftOver(Path file) throws IOException {
        Instant written;
        try {
            written = Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException e) {
            return false;
        }
        return written.isBefore(clock.instant().minus(LEFT_OVER));
    }

    private Path place(String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no digest");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private ProblemException failure(IOException e) {
        LOG.error("Contents of documents cannot be written or read in {}", folder, e);
        return (isFull() ? DocumentProblems.storageFull() : DocumentProblems.storageFailed()).toException(e);
    }

    private boolean isFull() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NO_ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted; it is tried again at a start after a day", file, e);
        }
    }

    private static void create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            ownerAlone(folder, "rwx------");
            force(folder.getParent());
        }
    }

    private static void ownerAlone(Path file, String permissions) throws IOException {
        FileStore store = Files.getFileStore(file);
        if (store.supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    /** That a name stands in a folder must last, too. Where a folder cannot be opened, the system sees to it. */
    private static void force(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
