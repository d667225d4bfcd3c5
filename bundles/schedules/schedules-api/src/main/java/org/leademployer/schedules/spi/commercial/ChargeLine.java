/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.commercial;

import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;

/**
 * What one payer pays for one trainee over one stretch (SCH-10).
 *
 * @param traineeId the platform's id of the trainee
 * @param payer who pays
 * @param kind for what
 * @param stretch the days over which the trainee's placements stayed the same
 * @param hosts the hosts at which the payer pays for the trainee, by ODS code
 * @param amount rounded half up to the penny, not negative
 */
public record ChargeLine(
        String traineeId, Payer payer, ChargeKind kind, Period stretch, List<OdsCode> hosts, Money amount) {
    public ChargeLine {
        hosts = List.copyOf(hosts);
    }
}
