/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Grant;
import org.leademployer.platform.access.Role;

/** What the roles of Karaf's realm mean to the platform. */
final class Grants {

    /** Karaf's own administrator: the first user, and the local console. */
    static final String KARAF_ADMINISTRATOR = "admin";

    static final Grant CENTRE = new Grant(Role.ADMINISTRATOR, Region.NATIONAL);

    private Grants() {}

    /** Roles that are not the platform's, such as {@code ssh}, mean nothing here. */
    static SortedSet<Grant> of(Collection<String> roles) {
        SortedSet<Grant> grants = new TreeSet<>();
        for (String role : roles) {
            if (role.equals(KARAF_ADMINISTRATOR)) {
                grants.add(CENTRE);
            } else {
                Grant.parse(role).ifPresent(grants::add);
            }
        }
        return Collections.unmodifiableSortedSet(grants);
    }
}
