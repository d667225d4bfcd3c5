/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.leademployer.subjectaccess.SubjectRequests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes archives that have expired, hour by hour: nobody has to think of it. */
@Component(service = ArchiveTimer.class, immediate = true)
public final class ArchiveTimer {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveTimer.class);
    private static final int LAST_LOOK_SECONDS = 10;

    private final SubjectRequests requests;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "lead-employer-subject-archives");
        made.setDaemon(true);
        return made;
    });

    @Activate
    public ArchiveTimer(@Reference SubjectRequests requests) {
        this.requests = requests;
        timer.scheduleWithFixedDelay(this::sweep, 5, 60, TimeUnit.MINUTES);
    }

    @Deactivate
    void stop() {
        // Not interrupted: that would close the database's files under everybody.
        timer.shutdown();
        try {
            if (!timer.awaitTermination(LAST_LOOK_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("Expired archives are deleted after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            requests.sweep();
        } catch (RuntimeException e) {
            LOG.warn("Expired archives are deleted in an hour", e);
        }
    }
}
