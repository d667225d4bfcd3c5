/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.variants;

import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.leademployer.schedules.spi.commercial.Payer;
import org.leademployer.schedules.spi.commercial.ServicePlacement;
import org.leademployer.schedules.spi.commercial.TraineeService;

/** The same amount for every trainee, whatever the days, paid by HEE: an answer shows by which version it was made. */
public class FlatSchedule6 extends TestVariant implements CommercialSchedule {

    /** The term that is the amount. */
    public static final String PRICE = TERM + "price";

    @Override
    public List<ChargeLine> charge(TraineeService service) {
        List<OdsCode> hosts = service.placements().stream()
                .map(ServicePlacement::host)
                .distinct()
                .sorted()
                .toList();
        return List.of(new ChargeLine(
                service.traineeId(), Payer.HEE, ChargeKind.SERVICE_FEE, service.period(), hosts, price()));
    }

    private Money price() {
        return terms().money("price");
    }
}
