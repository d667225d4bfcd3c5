/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.access;

import org.osgi.annotation.versioning.ProviderType;

/** Tells who is acting on this thread, whichever door they came in by. Provided by the platform. */
@ProviderType
public interface CurrentActor {

    /** The user logged in on this thread, or {@link Actor#PLATFORM}. */
    Actor get();

    /**
     * Whose name stands in the audit log: the actor's own, or that of whoever the platform acts for on this thread
     * ({@link ActingFor}).
     */
    default String accountable() {
        Actor actor = get();
        return actor == Actor.PLATFORM ? ActingFor.current().orElse(actor.name()) : actor.name();
    }
}
