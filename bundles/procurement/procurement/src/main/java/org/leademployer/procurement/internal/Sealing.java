/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bids: AES-256 in GCM, each with a random vector, bound to its procurement and its own id, so that no sealed bid can be
 * put in another's place (PRO-9). The key lies in a file beside the configuration, never in the database; nobody can read a bid out
 * of the database, its folder or a copy of either.
 */
final class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int VECTOR_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path keyFile;
    private final SecureRandom random = new SecureRandom();
    private SecretKeySpec key;

    Sealing(Path keyFile) {
        this.keyFile = keyFile;
    }

    /** @param place what the content belongs to: it can be opened as that alone */
    byte[] seal(String place, byte[] content) {
        byte[] vector = new byte[VECTOR_BYTES];
        random.nextBytes(vector);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, place, vector, content);
        byte[] whole = Arrays.copyOf(vector, VECTOR_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, VECTOR_BYTES, sealed.length);
        return whole;
    }

    /** @throws IllegalStateException when it was sealed with another key, as something else, or was altered */
    byte[] open(String place, byte[] sealed) {
        return crypt(
                Cipher.DECRYPT_MODE,
                place,
                Arrays.copyOf(sealed, VECTOR_BYTES),
                Arrays.copyOfRange(sealed, VECTOR_BYTES, sealed.length));
    }

    private byte[] crypt(int mode, String place, byte[] vector, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, vector));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a bid cannot be " + (mode == Cipher.ENCRYPT_MODE ? "sealed" : "opened"), e);
        }
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            key = new SecretKeySpec(readOrMake(), "AES");
        }
        return key;
    }

    private byte[] readOrMake() {
        try {
            if (!Files.exists(keyFile)) {
                make();
            }
            byte[] read = Base64.getDecoder()
                    .decode(Files.readString(keyFile, StandardCharsets.US_ASCII).strip());
            if (read.length != KEY_BYTES) {
                throw new IllegalStateException(keyFile + " holds no key of 256 bits");
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(keyFile + " holds no key in Base64", e);
        }
    }

    private void make() throws IOException {
        byte[] made = new byte[KEY_BYTES];
        random.nextBytes(made);
        try {
            if (keyFile.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        keyFile,
                        PosixFilePermissions.asFileAttribute(
                                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)));
            } else {
                Files.createFile(keyFile);
            }
            Files.writeString(
                    keyFile,
                    Base64.getEncoder().encodeToString(made) + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            // Somebody else was first: theirs is read.
            return;
        }
    }
}
