/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import org.leademployer.employment.TraineeRegister;
import org.leademployer.fitness.internal.store.CaseJson;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.EventHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Starts transfers where a doctor with an open concern moves (FTP-2, EMP-3). It asks what the placements are by now: told twice or
 * late, it starts the same.
 */
@Component(
        service = EventHandler.class,
        property = {
            EventHandler.TYPE + "=" + TraineeRegister.PLACEMENTS_CHANGED,
            EventHandler.NAME + "=fitness-moved-trainees"
        })
public final class MovedTrainees implements EventHandler {

    private final CasesService cases;

    @Activate
    public MovedTrainees(@Reference CasesService cases) {
        this.cases = cases;
    }

    @Override
    public void handle(DeliveredEvent event) {
        cases.moved(CaseJson.trainees(event.event().content()));
    }
}
