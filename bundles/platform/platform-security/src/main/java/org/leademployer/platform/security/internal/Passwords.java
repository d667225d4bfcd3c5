/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.jaas.modules.EncryptionService;

/** Makes passwords, and the hashes that may stand among the users, as the realm's configuration has it. */
final class Passwords {

    /** Without characters that people confuse or shells read: 24 of 54 are 138 bits. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 24;

    private Passwords() {}

    static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** @param realm the configuration {@code org.apache.karaf.jaas} */
    static String hash(EncryptionService hashing, Map<String, Object> realm, String password) {
        Map<String, String> parameters = new HashMap<>();
        for (String name : List.of("algorithm", "encoding")) {
            parameters.put(name, String.valueOf(realm.get("encryption." + name)));
        }
        return realm.get("encryption.prefix")
                + hashing.createEncryption(parameters).encryptPassword(password)
                + realm.get("encryption.suffix");
    }
}
