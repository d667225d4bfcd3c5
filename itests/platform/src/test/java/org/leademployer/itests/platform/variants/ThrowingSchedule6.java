/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.variants;

import java.util.List;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.leademployer.schedules.spi.commercial.TraineeService;

/** Rules with a fault that shows only when they are used. */
public final class ThrowingSchedule6 extends TestVariant implements CommercialSchedule {

    @Override
    public List<ChargeLine> charge(TraineeService service) {
        throw new IllegalStateException("a fault in the rules of a test variant");
    }
}
