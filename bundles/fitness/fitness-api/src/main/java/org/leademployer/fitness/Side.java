/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

import org.leademployer.platform.access.Permission;

/** In whose name somebody acts in a case (FTP-7). */
public enum Side {
    /** The Postgraduate Dean's: the Deputy Dean and the revalidation team. */
    POSTGRADUATE_DEAN(Permission.ACT_FOR_POSTGRADUATE_DEAN),
    /** The lead employer's: its Medical Director, and occupational health through it. */
    LEAD_EMPLOYER(Permission.ACT_FOR_LEAD_EMPLOYER),
    /** A host organisation's. */
    HOST(Permission.ACT_FOR_HOST),
    /** Nobody's: the trainee, and who investigates. */
    NONE(null);

    private final Permission permission;

    Side(Permission permission) {
        this.permission = permission;
    }

    /** What somebody must be allowed to act in its name; null where nobody does. */
    public Permission permission() {
        return permission;
    }
}
