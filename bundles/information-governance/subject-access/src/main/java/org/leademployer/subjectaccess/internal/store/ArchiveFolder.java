/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import org.leademployer.platform.vault.Vault;
import org.leademployer.subjectaccess.internal.rules.RequestProblems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Archives as files, piece by piece sealed with the person's key: once that is destroyed, nobody can read them. A piece is sealed
 * as the one that it is, and the last as the last, so that none can be left out, moved or cut off.
 */
@Component(service = ArchiveFolder.class, configurationPid = "org.leademployer.subjectaccess")
public final class ArchiveFolder {

    private static final int PIECE = 256 * 1024;
    /** Nobody makes an archive for longer; older ones on which no request rests were left by a crash. */
    private static final long BEING_MADE_MILLIS = 60 * 60 * 1000L;

    private static final String SEALED = ".sealed";

    private final Path folder;
    private final Vault vault;

    @Activate
    public ArchiveFolder(ArchiveSettings settings, @Reference Vault vault) {
        this(
                settings.folder().isBlank()
                        ? Path.of(System.getProperty("karaf.data", "data"), "subject-access")
                        : Path.of(settings.folder().strip()),
                vault);
    }

    public ArchiveFolder(Path folder, Vault vault) {
        this.folder = folder.toAbsolutePath().normalize();
        this.vault = vault;
    }

    /** A stream into a new file; whole on disk when it is closed. */
    public OutputStream create(String person, String archiveId) throws IOException {
        Files.createDirectories(folder);
        Path file = file(archiveId);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return new Sealing(person, archiveId, channel);
    }

    /**
     * Writes what is in a file, opened.
     *
     * @throws org.leademployer.platform.problem.ProblemException person-erased (410, IG-8) once the key is destroyed;
     *     no-archive (409, IG-8) where the file is gone
     * @throws IllegalStateException when a piece is not what was written
     */
    public void copy(String person, String archiveId, OutputStream out) throws IOException {
        Path file = file(archiveId);
        if (!Files.exists(file)) {
            throw RequestProblems.noArchive().toException();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int length = in.readInt();
            for (int piece = 0; length >= 0; piece++) {
                byte[] sealed = in.readNBytes(length);
                length = in.readInt();
                String place = place(archiveId, piece, length < 0);
                out.write(vault.openOf(person, place, sealed)
                        .orElseThrow(() -> RequestProblems.erased().toException()));
            }
        }
    }

    public void delete(String archiveId) {
        try {
            Files.deleteIfExists(file(archiveId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes all but these, and but those that are being made. @return how many */
    public int retain(Set<String> archiveIds) {
        int deleted = 0;
        if (!Files.isDirectory(folder)) {
            return deleted;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SEALED)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                boolean isNew =
                        Files.getLastModifiedTime(file).toMillis() > System.currentTimeMillis() - BEING_MADE_MILLIS;
                if (!isNew
                        && !archiveIds.contains(name.substring(0, name.length() - SEALED.length()))
                        && Files.deleteIfExists(file)) {
                    deleted++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deleted;
    }

    private Path file(String archiveId) {
        return folder.resolve(archiveId + SEALED);
    }

    private static String place(String archiveId, int piece, boolean last) {
        return "subject-access/archive/" + archiveId + "/" + piece + (last ? "/last" : "");
    }

    /** Collects a piece, and writes it once it is known whether it is the last. */
    private final class Sealing extends OutputStream {

        private final String person;
        private final String archiveId;
        private final FileChannel channel;
        private final DataOutputStream out;
        private final byte[] buffer = new byte[PIECE];
        private int filled;
        private int piece;
        private boolean closed;

        Sealing(String person, String archiveId, FileChannel channel) {
            this.person = person;
            this.archiveId = archiveId;
            this.channel = channel;
            this.out = new DataOutputStream(Channels.newOutputStream(channel));
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int left = length;
            while (left > 0) {
                if (filled == PIECE) {
                    seal(false);
                }
                int some = Math.min(left, PIECE - filled);
                System.arraycopy(bytes, from, buffer, filled, some);
                filled += some;
                from += some;
                left -= some;
            }
        }

        private void seal(boolean last) throws IOException {
            byte[] sealed = vault.sealOf(person, place(archiveId, piece, last), Arrays.copyOf(buffer, filled));
            out.writeInt(sealed.length);
            out.write(sealed);
            piece++;
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try (channel) {
                seal(true);
                out.writeInt(-1);
                out.flush();
                channel.force(true);
            }
        }
    }
}
