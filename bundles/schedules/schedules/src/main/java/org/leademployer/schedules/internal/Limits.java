/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

/** How long this domain waits. Keys of {@code etc/org.leademployer.schedules.cfg}. */
public @interface Limits {

    /** Seconds that a variant which goes waits for the calculations in flight to finish on it ({@code lease.seconds}). */
    int lease_seconds() default 10;

    /** Seconds after which a call of a variant is given up ({@code call.seconds}, SCH-8). */
    int call_seconds() default 120;
}
