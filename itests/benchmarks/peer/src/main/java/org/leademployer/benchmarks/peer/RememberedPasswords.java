/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.peer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Remembers for a minute that a password was right, as a salted digest: its hash is slow on purpose. */
final class RememberedPasswords implements PasswordEncoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 1000;

    private final PasswordEncoder slow;
    private final byte[] salt = new byte[32];
    private final Map<String, Instant> remembered = new ConcurrentHashMap<>();

    RememberedPasswords(PasswordEncoder slow) {
        this.slow = slow;
        new SecureRandom().nextBytes(salt);
    }

    @Override
    public String encode(CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String encoded) {
        String key = digest(encoded + "\0" + password);
        Instant until = remembered.get(key);
        if (until != null && Instant.now().isBefore(until)) {
            return true;
        }
        boolean right = slow.matches(password, encoded);
        if (right) {
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(key, Instant.now().plus(REMEMBERED));
        }
        return right;
    }

    private String digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
