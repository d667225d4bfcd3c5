/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.operations.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Gives every domain the same clock, in the zone in which civil dates are meant. */
public final class LondonClock implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(Clock.class, Clock.system(ZoneId.of("Europe/London")), new Hashtable<>());
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }
}
