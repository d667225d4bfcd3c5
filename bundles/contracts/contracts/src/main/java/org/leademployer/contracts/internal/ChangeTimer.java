/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.leademployer.contracts.change.ChangeControl;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every minute whether the day of a signed change has come (CON-9). Reading as of a day does not wait for it. */
@Component(service = ChangeTimer.class, immediate = true)
public final class ChangeTimer {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeTimer.class);

    private static final int LAST_LOOK_SECONDS = 10;

    private final ChangeControl changes;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "lead-employer-changes");
        made.setDaemon(true);
        return made;
    });

    @Activate
    public ChangeTimer(@Reference ChangeControl changes) {
        this.changes = changes;
        timer.scheduleWithFixedDelay(this::settle, 1, 60, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        // Not interrupted: that would close the database's files under everybody.
        timer.shutdown();
        try {
            if (!timer.awaitTermination(LAST_LOOK_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("Signed changes whose day has come are looked for at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle() {
        try {
            changes.settle();
        } catch (RuntimeException e) {
            LOG.warn("Signed changes whose day has come are looked for again in a minute", e);
        }
    }
}
