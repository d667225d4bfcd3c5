/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ties together everything that one request did, over logs, audit log and answers. Bound to the thread of the request.
 */
public final class CorrelationId {

    /** The header in which a partner may send its own, and in which every answer carries it. */
    public static final String HEADER = "X-Correlation-ID";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private CorrelationId() {}

    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Runs one request under the id that the caller sent, or under a new one where that is absent or malformed. */
    public static <T, E extends Exception> T call(String sent, Work<T, E> work) throws E {
        String outer = CURRENT.get();
        CURRENT.set(sent != null && FORM.matcher(sent).matches() ? sent : random());
        try {
            return work.run();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    private static String random() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What is done under the id. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }
}
