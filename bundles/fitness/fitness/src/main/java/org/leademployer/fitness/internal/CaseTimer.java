/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.leademployer.fitness.cases.FitnessCases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every ten minutes whether steps are overdue, and escalates them (FTP-6). */
@Component(service = CaseTimer.class, immediate = true)
public final class CaseTimer {

    private static final Logger LOG = LoggerFactory.getLogger(CaseTimer.class);

    private static final int LAST_LOOK_SECONDS = 10;

    private final FitnessCases cases;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "lead-employer-cases");
        made.setDaemon(true);
        return made;
    });

    @Activate
    public CaseTimer(@Reference FitnessCases cases) {
        this.cases = cases;
        timer.scheduleWithFixedDelay(this::escalate, 60, 600, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        // Not interrupted: that would close the database's files under everybody.
        timer.shutdown();
        try {
            if (!timer.awaitTermination(LAST_LOOK_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("Overdue steps of cases are looked for at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void escalate() {
        try {
            cases.escalate();
        } catch (RuntimeException e) {
            LOG.warn("Overdue steps of cases are looked for again in ten minutes", e);
        }
    }
}
