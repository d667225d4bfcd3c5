/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.util.Collection;
import java.util.SortedSet;

/** A way in over HTTP, behind which domains put what they publish. */
public interface Door {

    /**
     * What is not reached by this door yet: simple names of types, none when all is reached.
     *
     * @param registered names of types that are there to be published, besides those that the door knows of
     */
    SortedSet<String> unreached(Collection<String> registered);
}
