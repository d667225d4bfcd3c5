/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.access;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Somebody, or some system, that may log in.
 *
 * @param name the user name, which stands in the audit log
 * @param grants the roles held, and where
 * @param console whether the console is open as well: the REST and SOAP doors are, to whoever holds a role
 */
public record User(String name, SortedSet<Grant> grants, boolean console) {
    public User {
        grants = Collections.unmodifiableSortedSet(new TreeSet<>(grants));
    }
}
