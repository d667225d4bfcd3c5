/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.vault.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;

/** The platform's key, in Base64 in a file that its owner alone can read; made when there is none. */
final class KeyFile {

    private final Path file;
    private byte[] key;

    KeyFile(Path file) {
        this.file = file;
    }

    /** @throws IllegalStateException when the file holds no key of 256 bits */
    synchronized byte[] key() {
        if (key == null) {
            key = readOrMake();
        }
        return key;
    }

    private byte[] readOrMake() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            byte[] read = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (read.length != Sealing.KEY_BYTES) {
                throw new IllegalStateException(file + " holds no key of 256 bits");
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + " holds no key in Base64", e);
        }
    }

    /** Written whole beside its place and then linked to it: nobody reads half a key, and of two who make one the first wins. */
    private void make() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path made = Files.createTempFile(file.toAbsolutePath().getParent(), ".key", ".part", ownerAlone());
        try {
            Files.writeString(
                    made,
                    Base64.getEncoder().encodeToString(Sealing.newKey()) + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // Somebody else was first: theirs is read.
            return;
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private FileAttribute<?>[] ownerAlone() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
                }
                : new FileAttribute<?>[0];
    }
}
