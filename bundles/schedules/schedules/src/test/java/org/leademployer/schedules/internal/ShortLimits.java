/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.lang.annotation.Annotation;

/** Limits that a test can wait for. */
final class ShortLimits implements Limits {

    private final int callSeconds;

    ShortLimits(int callSeconds) {
        this.callSeconds = callSeconds;
    }

    @Override
    public int lease_seconds() {
        return 5;
    }

    @Override
    public int call_seconds() {
        return callSeconds;
    }

    @Override
    public int breaker_failures() {
        return 3;
    }

    @Override
    public int breaker_window_seconds() {
        return 300;
    }

    @Override
    public int breaker_pause_seconds() {
        return 60;
    }

    @Override
    public int breaker_openings() {
        return 3;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return Limits.class;
    }
}
