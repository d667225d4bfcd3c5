/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.vault.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in GCM with a random vector, bound to a place. */
final class Sealing {

    static final int KEY_BYTES = 32;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int VECTOR_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    static byte[] seal(byte[] key, String place, byte[] content) {
        byte[] vector = new byte[VECTOR_BYTES];
        RANDOM.nextBytes(vector);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, place, vector, content, 0, content.length);
        byte[] whole = Arrays.copyOf(vector, VECTOR_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, VECTOR_BYTES, sealed.length);
        return whole;
    }

    /** @throws IllegalStateException when it was sealed with another key, as something else, or was altered */
    static byte[] open(byte[] key, String place, byte[] sealed) {
        if (sealed.length < VECTOR_BYTES) {
            throw new IllegalStateException("a sealed content is shorter than any can be");
        }
        return crypt(
                Cipher.DECRYPT_MODE,
                key,
                place,
                Arrays.copyOf(sealed, VECTOR_BYTES),
                sealed,
                VECTOR_BYTES,
                sealed.length - VECTOR_BYTES);
    }

    private static byte[] crypt(
            int mode, byte[] key, String place, byte[] vector, byte[] content, int offset, int length) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, vector));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content, offset, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    mode == Cipher.ENCRYPT_MODE
                            ? "a content cannot be sealed"
                            : "a content cannot be opened: sealed with another key, as something else, or altered",
                    e);
        }
    }
}
