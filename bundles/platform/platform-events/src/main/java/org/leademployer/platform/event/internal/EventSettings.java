/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event.internal;

/** How events are delivered. Keys of {@code etc/org.leademployer.events.cfg}. */
public @interface EventSettings {

    /** Milliseconds between two looks for what no commit of this node has announced ({@code poll.milliseconds}), 100 to 600000. */
    long poll_milliseconds() default 5000;

    /** Seconds to pause after a first failure ({@code pause.first.seconds}); twice as long after each further one. */
    long pause_first_seconds() default 5;

    /** Seconds that a pause lasts at most ({@code pause.longest.seconds}). */
    long pause_longest_seconds() default 600;

    /** After so many failures a delivery is parked ({@code attempts}), at least 1. */
    int attempts() default 12;

    /** For so many days events are kept after they were delivered ({@code keep.days}), at least 1. */
    int keep_days() default 30;
}
