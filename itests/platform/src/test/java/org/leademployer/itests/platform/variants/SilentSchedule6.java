/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.variants;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.leademployer.schedules.spi.commercial.TraineeService;

/** Does not even say what it is. */
public final class SilentSchedule6 extends TestVariant implements CommercialSchedule {

    @Override
    public VariantId id() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return super.id();
    }

    @Override
    public List<ChargeLine> charge(TraineeService service) {
        return List.of();
    }
}
