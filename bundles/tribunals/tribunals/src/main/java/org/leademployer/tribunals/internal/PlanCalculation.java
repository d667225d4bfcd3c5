/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import java.util.List;
import org.leademployer.platform.access.Permission;
import org.leademployer.schedules.spi.CalculationType;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.tribunal.HandlingPlan;
import org.leademployer.schedules.spi.tribunal.TribunalSchedule;
import org.leademployer.tribunals.internal.rules.CanonicalTribunals;
import org.leademployer.tribunals.internal.rules.PlanInput;
import org.leademployer.tribunals.internal.rules.Planning;
import org.osgi.service.component.annotations.Component;

/** The plan for a claim as a kind of calculation: kept, so that it can be shown later what was planned and why (SCH-5). */
@Component(service = {CalculationType.class, PlanCalculation.class})
public final class PlanCalculation implements CalculationType<TribunalSchedule, PlanInput, HandlingPlan> {

    @Override
    public String name() {
        return "tribunal-plan";
    }

    @Override
    public Permission permission() {
        return Permission.READ_TRIBUNALS;
    }

    @Override
    public String schedule() {
        return "8";
    }

    @Override
    public Class<TribunalSchedule> variantType() {
        return TribunalSchedule.class;
    }

    @Override
    public HandlingPlan calculate(PlanInput input, List<InForce<TribunalSchedule>> inForce) {
        return Planning.calculate(input, inForce);
    }

    @Override
    public byte[] writeInput(PlanInput input) {
        return CanonicalTribunals.writePlanInput(input);
    }

    @Override
    public PlanInput readInput(byte[] input) {
        return CanonicalTribunals.readPlanInput(input);
    }

    @Override
    public byte[] writeResult(HandlingPlan result) {
        return CanonicalTribunals.writePlan(result);
    }

    @Override
    public HandlingPlan readResult(byte[] result) {
        return CanonicalTribunals.readPlan(result);
    }
}
