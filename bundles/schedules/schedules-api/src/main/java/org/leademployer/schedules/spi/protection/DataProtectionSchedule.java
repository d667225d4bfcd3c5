/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.protection;

import java.util.List;
import org.leademployer.schedules.spi.Variant;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Schedule 10: how the parties of a contract protect the data of trainees. You implement it and register it as a service
 * under both {@code Variant} and this interface.
 *
 * <p>Most regions need no more than figures: see the national schedule 10.
 */
@ConsumerType
public interface DataProtectionSchedule extends Variant {

    /**
     * What the parties have agreed (IG-5).
     *
     * <p>All four are answered: who reports a breach to whom and within how many hours, the supervisory authority among
     * them; who bears a fine, in parts that add up to 100.00 per cent; what happens to the data at the end of the
     * contract; technical and organisational measures, at least one of each. Every processing activity has a controller.
     * The platform refuses a result that breaks this (SCH-8).
     */
    Protocol protocol();

    /**
     * Who does what about a breach, and by when (IG-6).
     *
     * <p>Nothing is due before the discovery. Where people are at risk, somebody notifies the supervisory authority no
     * later than {@link Breach#statutoryDeadline()}; where the risk is high, somebody tells them too. The platform refuses
     * a result that breaks this (SCH-8).
     */
    List<Step> breachPlan(Breach breach);
}
