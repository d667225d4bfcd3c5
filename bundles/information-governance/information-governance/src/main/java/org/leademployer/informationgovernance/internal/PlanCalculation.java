/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.util.List;
import org.leademployer.informationgovernance.internal.rules.CanonicalProtection;
import org.leademployer.informationgovernance.internal.rules.PlanInput;
import org.leademployer.informationgovernance.internal.rules.PlanResult;
import org.leademployer.informationgovernance.internal.rules.Planning;
import org.leademployer.platform.access.Permission;
import org.leademployer.schedules.spi.CalculationType;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.protection.DataProtectionSchedule;
import org.osgi.service.component.annotations.Component;

/** The plan for a breach as a kind of calculation: kept, so that it can be shown later what was planned and why (SCH-5). */
@Component(service = {CalculationType.class, PlanCalculation.class})
public final class PlanCalculation implements CalculationType<DataProtectionSchedule, PlanInput, PlanResult> {

    @Override
    public String name() {
        return "breach-plan";
    }

    @Override
    public Permission permission() {
        return Permission.READ_DATA_PROTECTION;
    }

    @Override
    public String schedule() {
        return "10";
    }

    @Override
    public Class<DataProtectionSchedule> variantType() {
        return DataProtectionSchedule.class;
    }

    @Override
    public PlanResult calculate(PlanInput input, List<InForce<DataProtectionSchedule>> inForce) {
        return Planning.calculate(input, inForce);
    }

    @Override
    public byte[] writeInput(PlanInput input) {
        return CanonicalProtection.writePlanInput(input);
    }

    @Override
    public PlanInput readInput(byte[] input) {
        return CanonicalProtection.readPlanInput(input);
    }

    @Override
    public byte[] writeResult(PlanResult result) {
        return CanonicalProtection.writePlan(result);
    }

    @Override
    public PlanResult readResult(byte[] result) {
        return CanonicalProtection.readPlan(result);
    }
}
