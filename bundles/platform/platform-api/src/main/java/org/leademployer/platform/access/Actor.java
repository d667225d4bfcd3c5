/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.access;

import java.util.Objects;
import java.util.Set;

/**
 * Who is acting: a person or a partner system that has logged in, or the platform itself.
 *
 * @param name the user name, as it is written into the audit log
 * @param roles what the user may do
 */
public record Actor(String name, Set<String> roles) {

    /** The platform acting on its own: a timer, an import at start. */
    public static final Actor PLATFORM = new Actor("platform", Set.of());

    public Actor {
        Objects.requireNonNull(name, "name");
        roles = Set.copyOf(roles);
    }
}
