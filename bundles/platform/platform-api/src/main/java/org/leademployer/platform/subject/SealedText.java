/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.subject;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.leademployer.platform.vault.Vault;

/**
 * A personal value as it may stand in the audit log or in an event: sealed with the person's key, so that it is gone with that
 * key although the row stays (IG-8).
 */
public final class SealedText {

    private static final String BEGIN = "sealed:";

    private SealedText() {}

    /**
     * Seals a value.
     *
     * @param person the person's id, without colon
     * @param place what the value belongs to, {@code case/<id>/allegation}
     * @return {@code sealed:<person>:<place in Base64>:<value in Base64>}
     * @throws org.leademployer.platform.problem.ProblemException person-erased (410, IG-8)
     */
    public static String seal(Vault vault, String person, String place, String text) {
        if (person.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a person's id has no colon here");
        }
        Base64.Encoder base64 = Base64.getEncoder();
        return BEGIN
                + person
                + ':'
                + base64.encodeToString(place.getBytes(StandardCharsets.UTF_8))
                + ':'
                + base64.encodeToString(vault.sealOf(person, place, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whose value it is; empty where the text is not sealed. */
    public static Optional<String> person(String text) {
        String[] parts = parts(text);
        return parts == null ? Optional.empty() : Optional.of(parts[1]);
    }

    /** The value; empty where the person is erased, or the text is not sealed. */
    public static Optional<String> open(Vault vault, String text) {
        String[] parts = parts(text);
        if (parts == null) {
            return Optional.empty();
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return vault.openOf(
                        parts[1], new String(base64.decode(parts[2]), StandardCharsets.UTF_8), base64.decode(parts[3]))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static String[] parts(String text) {
        if (text == null || !text.startsWith(BEGIN)) {
            return null;
        }
        String[] parts = text.split(":", -1);
        return parts.length == 4 ? parts : null;
    }
}
