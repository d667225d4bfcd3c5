/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.operations.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Hashtable;
import java.util.Optional;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives every domain the same clock, in the zone in which civil dates are meant; ahead of time in a rehearsal. */
public final class LondonClock implements BundleActivator {

    private static final Logger LOG = LoggerFactory.getLogger(LondonClock.class);

    @Override
    public void start(BundleContext context) {
        Clock today = Clock.system(ZoneId.of("Europe/London"));
        Optional<Rehearsal> rehearsal = Rehearsal.of(context.getProperty(Rehearsal.PROPERTY));
        rehearsal.ifPresent(ahead -> LOG.info("{}", ahead.words()));
        context.registerService(
                Clock.class, rehearsal.map(ahead -> ahead.over(today)).orElse(today), new Hashtable<>());
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }
}
