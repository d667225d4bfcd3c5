/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.access;

import java.util.Optional;

/**
 * In whose name the platform acts on this thread: that of whoever caused an event, while it is handled. It gives no right: a
 * thread on which somebody is logged in acts as that user, whatever is said here.
 */
public final class ActingFor {

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private ActingFor() {}

    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Runs work of the platform in somebody's name. */
    public static void run(String name, Runnable work) {
        String outer = CURRENT.get();
        CURRENT.set(name);
        try {
            work.run();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }
}
