/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

/** How long this domain waits. Keys of {@code etc/org.leademployer.schedules.cfg}. */
public @interface Limits {

    /**
     * Seconds that a variant which goes waits for the calculations in flight to finish on it ({@code lease.seconds}). Longer
     * than a call may take, so that each ends on the version on which it began.
     */
    int lease_seconds() default 35;

    /**
     * Seconds after which a call of a variant is given up ({@code call.seconds}, SCH-8). A call takes microseconds, and the
     * proxies before a platform commonly wait for 60 seconds: the caller is to hear from us which variant it was.
     */
    int call_seconds() default 30;

    /** Failures after which a variant is not called for a while ({@code breaker.failures}, SCH-8). */
    int breaker_failures() default 3;

    /** Seconds within which they count ({@code breaker.window.seconds}). */
    int breaker_window_seconds() default 300;

    /** Seconds until one call is let through on trial ({@code breaker.pause.seconds}). */
    int breaker_pause_seconds() default 60;

    /** How often in a row that may begin before the variant is quarantined ({@code breaker.openings}). */
    int breaker_openings() default 3;
}
