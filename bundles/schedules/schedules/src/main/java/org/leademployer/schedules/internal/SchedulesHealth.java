/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.leademployer.schedules.Calculations;
import org.leademployer.schedules.RefusedVariant;
import org.leademployer.schedules.Variants;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Whether calculations can be made. A regional variant that is missing closes its own contracts and nobody else's (SCH-4),
 * so it does not make the platform unready.
 */
@Component(
        service = HealthCheck.class,
        property = {"hc.name=schedules", "hc.tags=readiness"})
public final class SchedulesHealth implements HealthCheck {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Variants variants;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Calculations calculations;

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        Variants registry = variants;
        if (registry == null) {
            log.temporarilyUnavailable("The registry of variants is not up: it waits for the geography.");
        } else if (calculations == null) {
            log.temporarilyUnavailable("Calculations are not up: they wait for the database and its tables.");
        } else {
            log.info(
                    "{} variants of schedule 6 are deployed.",
                    registry.deployed("6").size());
            for (RefusedVariant refused : registry.refused()) {
                log.info("{} is refused: {}", refused.origin(), String.join("; ", refused.reasons()));
            }
        }
        return new Result(log);
    }
}
