/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.commercial;

import java.util.List;
import org.leademployer.schedules.spi.Variant;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Schedule 6: what a lead employer's service costs, and who pays. You implement it and register it as a service under
 * both {@code Variant} and this interface.
 *
 * <p>Most regions need no more than figures (see the national schedule 6); those that do find the money rules of SCH-10
 * ready made in {@link HeadCharges}.
 */
@ConsumerType
public interface CommercialSchedule extends Variant {

    /**
     * The charges of one trainee over the days on which this variant is in force.
     *
     * <p>There is one line for each payer, kind and stretch; amounts are not negative; every stretch lies within the
     * service's period. The platform refuses a result that breaks this (SCH-8).
     */
    List<ChargeLine> charge(TraineeService service);
}
