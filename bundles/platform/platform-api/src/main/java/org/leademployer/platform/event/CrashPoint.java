/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event;

/**
 * A named place between a change and its consequences at which a test has the process end, as if by {@code kill -9}, to show
 * that nothing is lost and nothing happens twice. The system property {@value #PROPERTY} names the place, and is read
 * once; where it is not set, a place costs a comparison with null.
 *
 * <p>For an event {@code procurement.concluded} the outbox has {@code procurement.concluded.before-commit} and
 * {@code procurement.concluded.committed}, its delivery {@code procurement.concluded.delivery-begun},
 * {@code procurement.concluded.handled} and {@code procurement.concluded.delivered}.
 */
public final class CrashPoint {

    public static final String PROPERTY = "org.leademployer.crashpoint";

    /** The exit status of a process that has ended here. */
    public static final int STATUS = 86;

    private static final String ARMED = System.getProperty(PROPERTY);

    private CrashPoint() {}

    /** Ends the process when this place is the one that was named. */
    public static void reached(String subject, String place) {
        if (ARMED != null && ARMED.equals(subject + "." + place)) {
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
